import { readFile } from 'node:fs/promises';
import { type Extractor, openExtractor, type Unread } from '../curate/extraction/extractor.ts';
import { moveSpans } from '../curate/extraction/move-spans.ts';
import type { Extraction } from '../extract/candidate.ts';
import { type Article, type Intake, openIntake, originOf } from '../intake/index.ts';
import { type ActorIndex, indexActors } from '../record/actor-index.ts';
import type { Edtf } from '../record/edtf.ts';
import { CodedError } from '../record/errors.ts';
import { STARTER } from '../starter/index.ts';
import { sentenceFor } from '../wording/errors.ts';
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
    .summary('find who said what in articles: for people, or with --json one line for each file')
    .description('Finds who said what, and what happened, in articles; nothing is put on the record.')
    .argument('<file...>', 'text, HTML or PDF files')
    .option('--json', 'print a line of JSON for each file')
    .option('--published <day>', 'when the articles came out; by default, what they say themselves', day)
    .action(async (files: string[], options: Options) => exit(await extractFiles(files, options, io)));
};

/** Files that are read while the first of them is printed: memory stays the same however many there are. */
const AHEAD = 4;

/**
 * Of a text, offsets are those of the file; else of the article's `text`, which is printed with them. Speakers are
 * looked for among the starter record's actors.
 */
async function extractFiles(
  files: readonly string[],
  { json = false, published }: Options,
  { out, err, now }: Io,
): Promise<number> {
  const intake = openIntake({ clock: now });
  const extractor = openExtractor();
  const actors = indexActors(STARTER.actors);
  const progress = progressTo(err, files.length);
  let exit: number = EXIT.done;
  try {
    const read = (file: string) => readFileFor({ intake, extractor, actors }, file, published ?? null);
    for await (const { file, article, found, problem } of ahead(files, read)) {
      if (problem !== null) err(`${file} ${problem}\n`);
      if (article === null) exit = EXIT.failed;
      else if (json) out(`${JSON.stringify({ ...asJson(file, found, actors), ...told(article) })}\n`);
      else out(forPeople(file, found));
      progress();
    }
  } finally {
    await Promise.all([intake.close(), extractor.close()]);
  }
  return exit;
}

interface Found {
  file: string;
  /** Null where the file could not be read. */
  article: Article | null;
  found: Extraction;
  /** What to tell of it, after its name. */
  problem: string | null;
}

const NOTHING: Extraction = { statements: [], developments: [] };

async function readFileFor(
  { intake, extractor, actors }: { intake: Intake; extractor: Extractor; actors: ActorIndex },
  file: string,
  published: Edtf | null,
): Promise<Found> {
  try {
    const bytes = await readFile(file);
    const article = await intake.readArticle(bytes, { name: file });
    const known = { ...article, published: published ?? article.published };
    const { found, unread } = await extractor.read(known, actors.actors);
    return {
      file,
      article: known,
      found: inFile(found, article, bytes),
      problem: unread && sayUnread(unread),
    };
  } catch (error) {
    return { file, article: null, found: NOTHING, problem: `cannot be read: ${sayFailure(error)}` };
  }
}

const sayUnread = ({ code, detail }: Unread): string =>
  `was not read: ${sentenceFor(new CodedError(code, detail))}`;

const sayFailure = (error: unknown): string =>
  error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : sentenceFor(error);

/** Decoders leave the byte order mark out of a text. */
const marked = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** Spans of a plain text’s article as those of its file. */
function inFile(found: Extraction, { places }: Article, bytes: Uint8Array): Extraction {
  if (places === null) return found;
  const mark = marked(bytes) ? 1 : 0;
  return moveSpans(found, ({ start, end, text }) => ({
    start: mark + originOf(places, start, 'start'),
    end: mark + originOf(places, end, 'end'),
    text,
  }));
}

/** What the JSON tells of an article beside what it says. */
const told = ({ published, publishedOneOf, title, language, places, text }: Article) => ({
  published,
  ...(publishedOneOf.length > 0 && published === null && { publishedOneOf }),
  title,
  ...(language !== null && { language }),
  ...(places === null && { text }),
});

/** The results for `items` in their order, of which a few are worked on at a time. */
async function* ahead<T, R>(items: readonly T[], work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  for (const item of items) {
    begun.push(work(item));
    const first = begun.length < AHEAD ? undefined : begun.shift();
    if (first !== undefined) yield await first;
  }
  for (const one of begun) yield await one;
}

/** Counts files on a terminal; says nothing where nobody watches. */
function progressTo(err: (text: string) => void, total: number): () => void {
  let done = 0;
  return () => {
    done++;
    if (process.stderr.isTTY && total > 1) err(`\r${done} of ${total}${done === total ? '\n' : ''}`);
  };
}
