import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblems, readConfig } from '../config.ts';
import { EXPORTS, exportRecord } from '../curate/transfer/export.ts';
import { importFile } from '../curate/transfer/import.ts';
import { sayImported } from '../curate/transfer/imported.ts';
import { CodedError } from '../record/errors.ts';
import { backupStore, openStore } from '../store/open.ts';
import { EXIT, type Io, type Subcommand } from './io.ts';
import { LOCAL_TEAM, withRecord } from './record.ts';

/** `export [--team T] [--as json|csv|ics] [FILE]`: by the file's extension, else JSON; to standard output without a file. */
export const exportCommand: Subcommand = async (io) => {
  const { values, positionals } = parseArgs({
    args: [...io.args],
    options: { team: { type: 'string' }, as: { type: 'string' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  const wanted = values.as ?? (file === undefined ? 'json' : path.extname(file).slice(1).toLowerCase());
  const kind = EXPORTS.find((one) => one === wanted);
  if (kind === undefined)
    return misused(io, `usage: ukraine-talks export [--team T] [--as ${EXPORTS.join('|')}] [FILE]`);
  return withRecord(io, values.team, async (workspace) => {
    const { content, holds } = await exportRecord(workspace, kind);
    if (file === undefined) io.out(content);
    else {
      await writeFile(file, content).catch(unreachable(`${file} cannot be written`));
      io.err(`Wrote ${holds} to ${file}.\n`);
    }
    return EXIT.done;
  });
};

/** `import [--team T] FILE`: an export, or a table of statements. All of it, or nothing. */
export const importCommand: Subcommand = async (io) => {
  const { values, positionals } = parseArgs({
    args: [...io.args],
    options: { team: { type: 'string' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined) return misused(io, 'usage: ukraine-talks import [--team T] FILE');
  const config = readConfig(io.environment);
  if (!config.ok) return misused(io, describeProblems(config.problems));
  const bytes = await readFile(file).catch(unreachable(`${file} cannot be read`));
  const store = await openStore(config.config.databaseUrl);
  try {
    const acting = { by: 'import', at: io.now().toISOString() };
    const outcome = await importFile(await store.workspace(values.team ?? LOCAL_TEAM), bytes, acting);
    if (outcome.ok) io.err(`${sayImported(outcome.imported)}\n`);
    else
      io.err(`Nothing was imported from ${file}:\n${outcome.problems.map((one) => `- ${one}\n`).join('')}`);
    return outcome.ok ? EXIT.done : EXIT.failed;
  } finally {
    await store.close();
  }
};

/** `backup FILE`: a consistent copy of the database, also while the bot runs. */
export const backupCommand: Subcommand = async (io) => {
  const { positionals } = parseArgs({ args: [...io.args], allowPositionals: true });
  const [file] = positionals;
  if (file === undefined) return misused(io, 'usage: ukraine-talks backup FILE');
  const config = readConfig(io.environment);
  if (!config.ok) return misused(io, describeProblems(config.problems));
  await backupStore(config.config.databaseUrl, file);
  io.err(`Copied the database to ${file}.\n`);
  return EXIT.done;
};

const unreachable =
  (what: string) =>
  (cause: unknown): never => {
    throw new CodedError('file_unreachable', what, { cause });
  };

function misused(io: Io, text: string): number {
  io.err(`${text}\n`);
  return EXIT.usage;
}
