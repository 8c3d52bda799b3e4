import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { describeProblems, readConfig } from '../config.ts';
import { archiveOf, archiveText, restore } from '../curate/archive.ts';
import { readArchive } from '../record/archive.ts';
import { backupStore, openStore } from '../store/open.ts';
import { EXIT, type Io, type Subcommand } from './io.ts';
import { withRecord } from './record.ts';

/** `export [--team T] [FILE]`: the whole record as JSON, to a file or to standard output. */
export const exportCommand: Subcommand = async (io) => {
  const { values, positionals } = parseArgs({
    args: [...io.args],
    options: { team: { type: 'string' } },
    allowPositionals: true,
  });
  return withRecord(io, values.team, async (workspace) => {
    const text = archiveText(await archiveOf(workspace));
    const [file] = positionals;
    if (file === undefined) io.out(text);
    else await writeFile(file, text);
    return EXIT.done;
  });
};

/** `import [--team T] FILE`: an export into a workspace that is empty yet. All of it, or nothing. */
export const importCommand: Subcommand = async (io) => {
  const { values, positionals } = parseArgs({
    args: [...io.args],
    options: { team: { type: 'string' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined) return misused(io, 'usage: ukraine-talks import [--team T] FILE');
  const read = readArchive(await readFile(file, 'utf8'));
  if (!read.ok) {
    io.err(`Nothing was imported from ${file}:\n${read.problems.map((one) => `- ${one}\n`).join('')}`);
    return EXIT.failed;
  }
  const config = readConfig(io.environment);
  if (!config.ok) return misused(io, describeProblems(config.problems));
  const store = await openStore(config.config.databaseUrl);
  try {
    await restore(await store.workspace(values.team ?? 'local'), read.archive);
  } finally {
    await store.close();
  }
  const { statements, developments } = read.archive;
  io.err(`Imported ${statements.length} statements and ${developments.length} developments.\n`);
  return EXIT.done;
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

function misused(io: Io, text: string): number {
  io.err(`${text}\n`);
  return EXIT.usage;
}
