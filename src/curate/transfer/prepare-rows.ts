import type { ImportedRow, NumberedRow, RowProblem } from '../../exchange/statements-csv.ts';
import { type ActorIndex, indexActors } from '../../record/actor-index.ts';
import { type Citation, citationAt, citedWords, UNATTRIBUTED } from '../../record/citation.ts';
import { CodedError } from '../../record/errors.ts';
import { type ActorRef, isStatementRef, type SourceRef } from '../../record/refs.ts';
import type { SourceDraft } from '../../record/source.ts';
import { type Span, spanAt } from '../../record/span.ts';
import type { Polarity } from '../../record/statement.ts';
import type { Reading, SourceMarks } from '../../store/store.ts';
import { spansOfWords } from '../find-words.ts';
import { addressKey, markArticle, sourcesAt } from '../same-article.ts';
import { type HeldEntries, heldEntries } from './held-entries.ts';
import { pausingBetween } from './items-in-turns.ts';

/** Rows of a table against the record as it was at one moment. */
export interface PreparedRows {
  /** Of the record, then. */
  version: number;
  rows: PreparedRow[];
  /** What the record has against rows; those are not among `rows`. */
  problems: RowProblem[];
  /** The actors of the record. */
  known: ReadonlySet<ActorRef>;
  /** What is on the record of the speakers that it knows, by what {@link saidKey} makes of it. */
  said: ReadonlyMap<ActorRef, HeldEntries>;
}

export interface PreparedRow {
  row: ImportedRow;
  article: PreparedArticle;
  /** In that article; of a new one without its ref. */
  citation: Citation;
  speaker: PreparedActor;
  addressees: PreparedActor[];
}

/** A source of the record, or one that is to be added. */
export type PreparedArticle = { ref: SourceRef } | { ref: null; draft: SourceDraft; marks: SourceMarks };

/** An actor by the name that a row has; `ref` is null where the record does not know it. */
export interface PreparedActor {
  name: string;
  ref: ActorRef | null;
}

/**
 * Finds out what rows are to bring, so that nothing but writing is left to do. Rows of one article (by address, else by
 * publisher, title and day) share its source.
 */
export async function prepareRows(read: Reading, rows: readonly NumberedRow[]): Promise<PreparedRows> {
  const version = await read.version();
  const actors = await read.actors();
  const index = indexActors(actors);
  const articles = await articlesOf(read, rows);
  const textOf = textReader(read);
  const prepared: PreparedRow[] = [];
  const problems: RowProblem[] = [];
  for await (const { number, row } of pausingBetween(rows)) {
    const before = problems.length;
    const wrong = (what: string): void => {
      problems.push({ number, what });
    };
    const article = articles.get(number);
    if (article === undefined) throw new TypeError(`row ${number} has no article`);
    const text = article.ref === null ? article.draft.text : await textOf(article.ref);
    const citation = citationOf(article.ref ?? '', text, row);
    if (citation === null) wrong(`words are not in ${row.title}, which is ${article.ref} on the record`);
    const speaker = actorOf(index, row.speaker, wrong);
    const addressees = row.addressees.map((name) => actorOf(index, name, wrong));
    if (citation !== null && problems.length === before)
      prepared.push({ row, article, citation, speaker, addressees });
  }
  return {
    version,
    rows: prepared,
    problems,
    known: new Set(actors.map(({ ref }) => ref)),
    said: await saidBy(read, prepared),
  };
}

/** By the number of the row. */
async function articlesOf(
  read: Reading,
  rows: readonly NumberedRow[],
): Promise<Map<number, PreparedArticle>> {
  const groups = groupBy(rows, ({ row }) => articleKey(row));
  const held = groupBy(await read.sources(), (source) => articleKey({ ...source, url: null }));
  const articles = new Map<number, PreparedArticle>();
  for await (const [key, all] of pausingBetween(groups)) {
    const { url } = all[0]?.row ?? { url: null };
    const known = url === null ? (held.get(key) ?? []).map(({ ref }) => ref) : await sourcesAt(read, url);
    const { placed, missing } = await placeRows(read, all, known);
    for (const [number, ref] of placed) articles.set(number, { ref });
    const [first] = missing;
    if (first === undefined) continue;
    const draft = excerptsOf(first.row, missing);
    const fresh: PreparedArticle = { ref: null, draft, marks: markArticle(draft) };
    for (const { number } of missing) articles.set(number, fresh);
  }
  return articles;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Rows of one article have the same: its address, or publisher, title and day. */
const articleKey = ({
  url,
  publisher,
  title,
  published,
}: Pick<ImportedRow, 'url' | 'publisher' | 'title' | 'published'>) =>
  JSON.stringify(url === null ? [publisher, title, published] : addressKey(url));

/**
 * Gives each row of an article the source of it that has its words. `missing` are those for which none has, unless an
 * article is known in full: then its words must stand there, and the row keeps that source.
 */
async function placeRows(read: Reading, rows: readonly NumberedRow[], known: readonly SourceRef[]) {
  const placed = new Map<number, SourceRef>();
  const missing: NumberedRow[] = [];
  const full: SourceRef[] = [];
  for (const ref of known) if (!(await isExcerpts(read, ref))) full.push(ref);
  const texts = new Map<SourceRef, string>();
  for (const ref of known) texts.set(ref, (await read.source(ref))?.text ?? '');
  for (const numbered of rows) {
    const holding = known.find((ref) => citationOf(ref, texts.get(ref) ?? '', numbered.row) !== null);
    const ref = holding ?? full[0];
    if (ref === undefined) missing.push(numbered);
    else placed.set(numbered.number, ref);
  }
  return { placed, missing };
}

/** Why the revision of a source that a table brought says what is known of its text. */
export const EXCERPTS = 'excerpts that a table gives';

/** Whether a source is no more than what the rows of a table gave of it. */
const isExcerpts = async (read: Reading, ref: SourceRef): Promise<boolean> =>
  (await read.revisions(ref))[0]?.reason === EXCERPTS;

const excerptsOf = (
  { publisher, title, url, place, published, language }: ImportedRow,
  rows: readonly NumberedRow[],
): SourceDraft => ({
  publisher,
  title,
  url,
  place,
  published,
  language,
  text: rows.map(({ row }) => `${row.prefix}${row.words}${row.suffix}`).join('\n\n'),
});

/** The actor of a name; tells `wrong` where a name may be several. */
function actorOf(index: ActorIndex, name: string, wrong: (what: string) => void): PreparedActor {
  const known = index.exactly(name).flatMap((ref) => index.get(ref) ?? []);
  const exact = known.filter((actor) => actor.name === name);
  const [only, ...others] = exact.length > 0 ? exact : known;
  if (others.length > 0)
    wrong(`${name} could be any of ${others.length + 1} actors on the record; give the full name`);
  return { name, ref: only?.ref ?? null };
}

/** The text of one source after another; rows of one mostly stand together. */
function textReader(read: Reading) {
  let last = { ref: '', text: '' };
  return async (ref: SourceRef): Promise<string> => {
    if (ref !== last.ref) last = { ref, text: (await read.source(ref))?.text ?? '' };
    return last.text;
  };
}

async function saidBy(read: Reading, rows: readonly PreparedRow[]): Promise<Map<ActorRef, HeldEntries>> {
  const speakers = new Set(rows.flatMap(({ speaker }) => (speaker.ref === null ? [] : [speaker.ref])));
  const said = new Map<ActorRef, HeldEntries>();
  for await (const speaker of pausingBetween(speakers)) said.set(speaker, await saidByOne(read, speaker));
  return said;
}

/** What is on the record of a speaker, by what {@link saidKey} makes of it. */
export async function saidByOne(read: Reading, speaker: ActorRef): Promise<HeldEntries> {
  const refs = (await read.refsNaming(speaker)).filter(isStatementRef);
  const statements = (await read.statements(refs)).filter((one) => one.speaker === speaker);
  return heldEntries(statements, ({ polarity, citations }) =>
    citations.map((citation) => saidKey(polarity, citation)),
  );
}

/** What tells what somebody said from what else they said; a denial is something else. */
export const saidKey = (polarity: Polarity, citation: Citation): string =>
  `${polarity} ${citedWords(citation)}`;

function citationOf(source: SourceRef, text: string, row: ImportedRow): Citation | null {
  const { words, prefix } = row;
  const whole = text.indexOf(`${prefix}${words}`);
  const start = whole + prefix.length;
  // A whole article is searched only for words that do not stand there letter for letter.
  const spans =
    (whole < 0 ? null : spansWithin(text, words, start - 1, start + words.length + 1)) ??
    spansWithin(text, words, 0, text.length);
  return spans && citationAt(source, text, spans, { ...UNATTRIBUTED, via: viaNear(text, spans, row.via) });
}

/** Where the name of who passed words on stands nearest before or after them; null where the text does not have it. */
function viaNear(text: string, [first, ...others]: readonly Span[], via: string | null): Span | null {
  if (via === null || first === undefined) return null;
  const last = others.at(-1) ?? first;
  const before = text.lastIndexOf(via, first.start - via.length);
  const after = text.indexOf(via, last.end);
  const isBefore =
    first.start >= via.length && before >= 0 && (after < 0 || first.start - before <= after - last.end);
  const start = isBefore ? before : after;
  return start < 0 ? null : spanAt(text, start, start + via.length);
}

/** Where the words stand from one place of a text to another, or null. */
function spansWithin(text: string, words: string, from: number, to: number): Span[] | null {
  const first = Math.max(from, 0);
  try {
    return spansOfWords(text.slice(first, to), words, 0).map(({ start, end }) =>
      spanAt(text, first + start, first + end),
    );
  } catch (error) {
    if (error instanceof CodedError && error.code === 'words_not_in_source') return null;
    throw error;
  }
}
