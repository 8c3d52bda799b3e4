import { readFile } from 'node:fs/promises';
import { Option } from 'commander';
import { importFile } from '../curate/transfer/import.ts';
import { sayImport } from '../curate/transfer/imported.ts';
import { DAY_ORDERS, type DayOrder } from '../exchange/table-days.ts';
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
    .addOption(
      new Option('--days <order>', 'how the table writes days such as 03/04/2022').choices(DAY_ORDERS),
    )
    .action(async (file: string, options: { team?: string; days?: DayOrder }) => {
      const bytes = await readFile(file).catch(unreachable(`${file} cannot be read`));
      const acting = { by: 'import', at: io.now().toISOString() };
      const outcome = await changeRecord(io, options.team, (workspace) =>
        importFile(workspace, bytes, acting, options.days ?? null),
      );
      if (outcome.ok) io.err(`${sayImport(outcome)}\n`);
      else
        io.err(`Nothing was imported from ${file}:\n${outcome.problems.map((one) => `- ${one}\n`).join('')}`);
      if (!outcome.ok && outcome.twofold !== undefined)
        io.err(`Say ${DAY_ORDERS.map((order) => `--days ${order}`).join(' or ')}.\n`);
      exit(outcome.ok ? EXIT.done : EXIT.failed);
    });
};
