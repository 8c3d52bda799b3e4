import { readFile } from 'node:fs/promises';
import { importFile } from '../curate/transfer/import.ts';
import { sayImported } from '../curate/transfer/imported.ts';
import { unreachable } from './files.ts';
import { type Define, EXIT } from './io.ts';
import { changeRecord } from './record.ts';

/** Puts a file on a record: all of it, or nothing. */
export const defineImport: Define = (program, io, exit) => {
  program
    .command('import')
    .summary('put an export or a table of statements on the record: all of it or nothing')
    .description('Puts an export (JSON) or a table of statements (CSV) on the record: all of it or nothing.')
    .argument('<file>', 'what is brought')
    .option('--team <id>', 'the Slack workspace whose record is meant; a new one is made')
    .action(async (file: string, options: { team?: string }) => {
      const bytes = await readFile(file).catch(unreachable(`${file} cannot be read`));
      const acting = { by: 'import', at: io.now().toISOString() };
      const outcome = await changeRecord(io, options.team, (workspace) =>
        importFile(workspace, bytes, acting),
      );
      if (outcome.ok) io.err(`${sayImported(outcome.imported)}\n`);
      else
        io.err(`Nothing was imported from ${file}:\n${outcome.problems.map((one) => `- ${one}\n`).join('')}`);
      exit(outcome.ok ? EXIT.done : EXIT.failed);
    });
};
