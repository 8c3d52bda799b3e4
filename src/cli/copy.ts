import { exportRecord } from '../curate/transfer/export.ts';
import { CodedError } from '../record/errors.ts';
import { copyStore } from '../store/copy.ts';
import { rebuild } from '../store/derived/rebuild.ts';
import { openStore } from '../store/open.ts';
import { type Define, EXIT } from './io.ts';

/** Moves everything to another database, such as from SQLite to PostgreSQL. */
export const defineCopy: Define = (program, io, exit) => {
  program
    .command('copy')
    .summary('copy everything to another database, such as from SQLite to PostgreSQL')
    .description(
      'Copies everything of one database to another, empty one. Stop the app first. A copy that was stopped goes on when it is called again. In the end the rows of every table are counted, and the export of every record must be the same.',
    )
    .requiredOption('--from <url>', 'sqlite:… or postgres://…')
    .requiredOption('--to <url>', 'sqlite:… or postgres://…')
    .action(async ({ from, to }: { from: string; to: string }) => {
      await copyStore(from, to, ({ table, rows }) => io.err(`${table}: ${rows} rows\n`));
      const teams = await indexAndCompare(from, to);
      io.err(`Copied ${teams} ${teams === 1 ? 'record' : 'records'}; every export is the same.\n`);
      exit(EXIT.done);
    });
};

/** Makes the search index of the copy, and compares the exports of all records; resolves with how many there are. */
async function indexAndCompare(from: string, to: string): Promise<number> {
  const [source, copy] = [await openStore(from, { mode: 'read' }), await openStore(to)];
  try {
    await rebuild(copy.derived);
    const teams = await source.teams();
    for (const team of teams) {
      const [wanted, made] = [await source.workspace(team), await copy.workspace(team)];
      if ((await exportRecord(wanted, 'json')).content !== (await exportRecord(made, 'json')).content)
        throw new CodedError('copy_differs', `the export of ${team} has other bytes`);
    }
    return teams.length;
  } finally {
    await source.close();
    await copy.close();
  }
}
