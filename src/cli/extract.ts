import { readFile } from 'node:fs/promises';
import { extract } from '../extract/index.ts';
import { indexActors } from '../record/actor-index.ts';
import type { Edtf } from '../record/edtf.ts';
import { STARTER } from '../starter/index.ts';
import { asJson, forPeople } from './extraction-lines.ts';
import { type Define, EXIT, type Io } from './io.ts';
import { day } from './options.ts';

interface Options {
  json?: boolean;
  published?: Edtf;
}

/** Prints what articles hold: for people, or with `--json` one line a file. */
export const defineExtract: Define = (program, io, exit) => {
  program
    .command('extract')
    .summary('find who said what in articles: for people, or with --json a line a file')
    .description('Finds who said what, and what happened, in articles; nothing is put on the record.')
    .argument('<file...>', 'text files')
    .option('--json', 'print a line of JSON for each file')
    .option('--published <day>', 'when the articles came out', day)
    .action(async (files: string[], options: Options) => exit(await extractFiles(files, options, io)));
};

/**
 * Articles are read one after the other, so that memory stays the same however many there are. Speakers are looked for
 * among the starter record's actors.
 */
async function extractFiles(
  files: readonly string[],
  { json = false, published }: Options,
  { out, err }: Io,
): Promise<number> {
  const actors = indexActors(STARTER.actors);
  const progress = progressTo(err, files.length);
  let exit: number = EXIT.done;
  for (const file of files) {
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      err(
        `${file} cannot be read: ${error instanceof Error && 'code' in error ? String(error.code) : error}\n`,
      );
      exit = EXIT.failed;
      continue;
    }
    const found = extract(text, {
      actors,
      ...(published !== undefined && { published }),
    });
    out(json ? `${JSON.stringify(asJson(file, found, actors))}\n` : forPeople(file, found));
    progress();
  }
  return exit;
}

/** Counts files on a terminal; says nothing where nobody watches. */
function progressTo(err: (text: string) => void, total: number): () => void {
  let done = 0;
  return () => {
    done++;
    if (process.stderr.isTTY && total > 1) err(`\r${done} of ${total}${done === total ? '\n' : ''}`);
  };
}
