import { Readable, Writable } from 'node:stream';
import { serveStdio } from '../mcp/stdio.ts';
import { readVersion } from '../version.ts';
import { type Define, EXIT } from './io.ts';
import { TEAM, zone } from './options.ts';
import { readRecord } from './record.ts';

/** Serves the record to another program over standard input and output, by the Model Context Protocol. */
export const defineMcp: Define = (program, io, exit) => {
  program
    .command('mcp')
    .summary('serve the record to other agents over standard input and output')
    .description('A Model Context Protocol server on standard input and output. It only reads.')
    .option('--zone <zone>', 'the time zone of days; TIME_ZONE by default', zone)
    .option('--team <id>', TEAM)
    .action(async (options: { zone?: string; team?: string }) => {
      const version = await readVersion();
      await readRecord(io, options.team, async (store, configured) => {
        const moment = () => ({ now: io.now(), timeZone: options.zone ?? configured });
        const output = new Writable({
          write(chunk, _encoding, done) {
            io.out(String(chunk));
            done();
          },
        });
        await serveStdio({ store, moment }, version, { input: Readable.from(io.input), output });
      });
      exit(EXIT.done);
    });
};
