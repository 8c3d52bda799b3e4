import { backupStore } from '../store/open.ts';
import { type Define, EXIT } from './io.ts';
import { configOf } from './record.ts';

/** Copies the database, also while the app runs. */
export const defineBackup: Define = (program, io, exit) => {
  program
    .command('backup')
    .summary('copy the database to a file, also while the app runs')
    .description(
      'Copies the database to a file, as it is at one moment. The copy is checked before it takes the place of an earlier one.',
    )
    .argument('<file>', 'the file to write')
    .action(async (file: string) => {
      await backupStore(configOf(io).databaseUrl, file);
      io.err(`Copied the database to ${file}, and checked the copy.\n`);
      exit(EXIT.done);
    });
};
