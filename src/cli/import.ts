import { readFile } from 'node:fs/promises';
import { Option } from 'commander';
import { plant } from '../curate/plant.ts';
import { importFile, isExport } from '../curate/transfer/import.ts';
import { sayImport } from '../curate/transfer/imported.ts';
import { DAY_ORDERS, type DayOrder } from '../exchange/table-days.ts';
import { STARTER } from '../starter/index.ts';
import { unreachable } from './files.ts';
import { type Define, EXIT } from './io.ts';
import { changeRecord } from './record.ts';

/** So many bytes tell an export from a table. */
const HEAD = 64;

/** Puts a file on a record: all of it, or nothing. */
export const defineImport: Define = (program, io, exit) => {
  program
    .command('import')
    .summary('put an export or a table of statements on the record: all of it or nothing')
    .description('Puts an export (JSON) or a table of statements (CSV) on the record: all of it or nothing.')
    .argument('<file>', 'the file to import')
    .option('--team <id>', 'the Slack workspace to import into; a new one is made')
    .addOption(
      new Option('--days <order>', 'how the table writes days such as 03/04/2022').choices(DAY_ORDERS),
    )
    .action(async (file: string, options: { team?: string; days?: DayOrder }) => {
      const bytes = await readFile(file).catch(unreachable(`${file} cannot be read`));
      const acting = { by: 'import', at: io.now().toISOString() };
      const outcome = await changeRecord(io, options.team, async (workspace) => {
        // A table is added to the record that every workspace starts with; an export brings its own beginning.
        if (!isExport(bytes.toString('utf8', 0, HEAD))) await plant(workspace, STARTER, acting.at);
        return importFile(workspace, bytes, acting, options.days ?? null);
      });
      if (outcome.ok) io.err(`${sayImport(outcome)}\n`);
      else
        io.err(`Nothing was imported from ${file}:\n${outcome.problems.map((one) => `- ${one}\n`).join('')}`);
      if (!outcome.ok && outcome.twofold !== undefined)
        io.err(`Say ${DAY_ORDERS.map((order) => `--days ${order}`).join(' or ')}.\n`);
      exit(outcome.ok ? EXIT.done : EXIT.failed);
    });
};
