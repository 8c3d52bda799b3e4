import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EXPORTS, exportRecord } from '../curate/transfer/export.ts';
import { unreachable } from './files.ts';
import { type Define, EXIT, Misused } from './io.ts';
import { TEAM } from './options.ts';
import { readRecord } from './record.ts';

/** Writes a record to a file, or to standard output. */
export const defineExport: Define = (program, io, exit) => {
  program
    .command('export')
    .summary('write the record: all of it (JSON), its statements (CSV) or what is scheduled (iCalendar)')
    .description(
      'Writes the record: all of it (json), its published statements (csv), or what is scheduled (ics).',
    )
    .argument('[file]', 'the file to write; standard output by default')
    .option('--as <kind>', `${EXPORTS.join(', ')}: by default that of the file’s extension, else json`)
    .option('--team <id>', TEAM)
    .action(async (file: string | undefined, options: { as?: string; team?: string }) => {
      const wanted = options.as ?? (file === undefined ? 'json' : path.extname(file).slice(1).toLowerCase());
      const kind = EXPORTS.find((one) => one === wanted);
      if (kind === undefined)
        throw new Misused(`Say --as ${EXPORTS.join(', --as ')}; “${wanted}” is not one of them.`);
      await readRecord(io, options.team, async (workspace) => {
        const { content, holds } = await exportRecord(workspace, kind);
        if (file === undefined) io.out(content);
        else {
          await writeFile(file, content).catch(unreachable(`${file} cannot be written`));
          io.err(`Wrote ${holds} to ${file}.\n`);
        }
      });
      exit(EXIT.done);
    });
};
