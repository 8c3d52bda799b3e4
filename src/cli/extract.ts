import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { extract } from '../extract/index.ts';
import { indexActors } from '../record/actor-index.ts';
import { Edtf } from '../record/edtf.ts';
import { STARTER } from '../starter/index.ts';
import { asJson, forPeople } from './extraction-lines.ts';
import { EXIT, type Io } from './io.ts';

const USAGE = 'usage: ukraine-talks extract [--json] [--published 2022-01-10] FILE…\n';

/**
 * Prints what articles hold: for people, or with `--json` one line a file. Articles are read one after the other,
 * so that memory stays the same however many there are. Speakers are looked for among the starter record's actors.
 */
export async function extractCommand({ args, out, err }: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, published: { type: 'string' } },
    allowPositionals: true,
  });
  const published = Edtf.optional().safeParse(values.published);
  if (positionals.length === 0 || !published.success) {
    err(published.success ? USAGE : `${values.published} is not a date such as 2022-01-10\n${USAGE}`);
    return EXIT.usage;
  }
  const actors = indexActors(STARTER.actors);
  const progress = progressTo(err, positionals.length);
  let exit: number = EXIT.done;
  for (const file of positionals) {
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
      ...(published.data !== undefined && { published: published.data }),
    });
    out(values.json ? `${JSON.stringify(asJson(file, found, actors))}\n` : forPeople(file, found));
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
