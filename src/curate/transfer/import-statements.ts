import type { ImportedRow, NumberedRow, RowProblem } from '../../exchange/statements-csv.ts';
import { indexActors } from '../../record/actor-index.ts';
import { knownParty, newPerson } from '../../record/candidate.ts';
import { type Citation, citationAt, citedWords, UNATTRIBUTED } from '../../record/citation.ts';
import { CodedError } from '../../record/errors.ts';
import type { ActorRef, SourceRef } from '../../record/refs.ts';
import type { SourceDraft } from '../../record/source.ts';
import { type Span, spanAt } from '../../record/span.ts';
import type { Polarity } from '../../record/statement.ts';
import type { WorkspaceStore, Writer } from '../../store/store.ts';
import { type Acting, revise } from '../acting.ts';
import { headlineOf } from '../propose.ts';
import { addressKey, marksOf, sourcesAt } from '../same-article.ts';
import { partySettler } from '../settle-parties.ts';
import { spansOfWords } from '../words.ts';
import { type HeldEntries, heldEntries } from './held-entries.ts';
import { type Imported, type Importing, NOTHING } from './imported.ts';
import { inTurns } from './in-turns.ts';
import { takeIn } from './take-in.ts';

/** Ends a transaction whose rows turned out to be wrong. */
class Refused extends Error {}

/**
 * Puts rows of statements on the record, in one transaction or not at all. Rows of one article (by address, else by
 * publisher, title and day) share its source. In an article that the record has, the words must stand; of another,
 * the rows' words with what stands before and after them are all that is known of its text. `found` is what is wrong
 * already with rows of the table: these and what the record has against the others are named together.
 */
export async function importStatements(
  store: WorkspaceStore,
  rows: readonly NumberedRow[],
  found: readonly RowProblem[],
  acting: Acting,
): Promise<Importing> {
  const problems = [...found];
  try {
    const imported = await store.write(async (writer) => {
      const before = await writer.read.counts();
      const sources = await sourcesOf(writer, rows, acting);
      const brought = await addRows(writer, rows, sources, problems, acting);
      if (problems.length > 0) throw new Refused();
      const after = await writer.read.counts();
      return {
        ...brought,
        sources: new Set(sources.fresh).size,
        actors: after.actors - before.actors,
      };
    });
    return { ok: true, imported };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problems: sayProblems(problems) };
    throw error;
  }
}

/** By the number of the row; what is wrong with the whole table stands first. */
const sayProblems = (problems: readonly RowProblem[]): string[] =>
  [...problems]
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .map(({ number, what }) => (number === null ? what : `row ${number}: ${what}`));

interface Sources {
  /** By row number. */
  refs: Map<number, SourceRef>;
  fresh: SourceRef[];
}

async function sourcesOf(writer: Writer, rows: readonly NumberedRow[], acting: Acting): Promise<Sources> {
  const articles = new Map<string, NumberedRow[]>();
  for (const numbered of rows) {
    const key = articleKey(numbered.row);
    articles.set(key, [...(articles.get(key) ?? []), numbered]);
  }
  const sources: Sources = { refs: new Map(), fresh: [] };
  const held = new Map<string, SourceRef[]>();
  for (const { ref, text, ...facts } of await writer.read.sources()) {
    const key = articleKey({ ...facts, url: null });
    held.set(key, [...(held.get(key) ?? []), ref]);
  }
  for await (const [key, all] of inTurns(articles)) {
    const { url } = all[0]?.row ?? { url: null };
    const known = url === null ? (held.get(key) ?? []) : await sourcesAt(writer.read, url);
    const missing = await placeRows(writer, all, known, sources);
    const [first] = missing;
    if (first === undefined) continue;
    const added = await addSource(writer, excerptsOf(first.row, missing), acting);
    sources.fresh.push(added);
    for (const { number } of missing) sources.refs.set(number, added);
  }
  return sources;
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
 * Gives each row of an article the source of it that has its words. Returns those for which none has, unless an article
 * is known in full: then its words must stand there, and the row keeps that source.
 */
async function placeRows(
  writer: Writer,
  rows: readonly NumberedRow[],
  known: readonly SourceRef[],
  { refs }: Sources,
): Promise<readonly NumberedRow[]> {
  const missing: NumberedRow[] = [];
  const full: SourceRef[] = [];
  for (const ref of known) if (!(await isExcerpts(writer, ref))) full.push(ref);
  const texts = new Map<SourceRef, string>();
  for (const ref of known) texts.set(ref, (await writer.read.source(ref))?.text ?? '');
  for (const numbered of rows) {
    const holding = known.find((ref) => citationOf(ref, texts.get(ref) ?? '', numbered.row) !== null);
    const ref = holding ?? full[0];
    if (ref === undefined) missing.push(numbered);
    else refs.set(numbered.number, ref);
  }
  return missing;
}

/** Why the revision of a source that a table brought says what is known of its text. */
const EXCERPTS = 'excerpts that a table gives';

/** Whether a source is no more than what the rows of a table gave of it. */
const isExcerpts = async (writer: Writer, ref: SourceRef): Promise<boolean> =>
  (await writer.read.revisions(ref))[0]?.reason === EXCERPTS;

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

async function addSource(writer: Writer, draft: SourceDraft, acting: Acting): Promise<SourceRef> {
  const ref = await writer.addSource(draft, { marks: marksOf(draft) });
  const { text, ...rest } = draft;
  await writer.addRevisions([revise(acting, 'import', { ref, ...rest }, EXCERPTS)]);
  return ref;
}

async function addRows(
  writer: Writer,
  rows: readonly NumberedRow[],
  sources: Sources,
  problems: RowProblem[],
  acting: Acting,
): Promise<Imported> {
  const actorOf = await actorFinder(writer, acting);
  const wordsOf = wordsReader(writer, new Set((await writer.read.actors()).map(({ ref }) => ref)));
  const imported = { ...NOTHING };
  const textOf = textReader(writer);
  for await (const { number, row } of inTurns(rows)) {
    const wrong = (what: string) => problems.push({ number, what });
    const ref = sources.refs.get(number) ?? '';
    const citation = citationOf(ref, await textOf(ref), row);
    if (citation === null) wrong(`words do not stand in ${row.title}, which the record has as ${ref}`);
    const speaker = await actorOf(row.speaker, wrong);
    const addressees: ActorRef[] = [];
    for (const name of row.addressees) {
      const actor = await actorOf(name, wrong);
      if (actor !== null) addressees.push(actor);
    }
    if (citation === null || speaker === null) continue;
    const draft = {
      kind: row.kind,
      polarity: row.polarity,
      speaker,
      addressees: [...new Set(addressees)],
      saidOn: row.said_on,
      saidBasis: row.said_on === null ? null : (row.day_basis ?? 'stated'),
      eventType: row.event_type,
      headline: row.headline ?? headlineOf(citation),
      topics: row.topics,
      citations: [citation],
    };
    const said = await wordsOf(speaker);
    const key = keyOf(row.polarity, citation);
    const same = said.find(key, row.said_on);
    if (same !== null) {
      imported[await takeIn(writer, same, { ref: same, status: 'published', ...draft }, acting)]++;
      continue;
    }
    const [added = ''] = await writer.addStatements([draft], 'published');
    said.add(key, { ref: added, day: row.said_on });
    await writer.setCited(ref);
    await writer.addRevisions([revise(acting, 'import', { ref: added, status: 'published', ...draft })]);
    imported.statements++;
  }
  return imported;
}

/** Finds the actor of a name, or makes one; tells `wrong` where a name may be several. */
async function actorFinder(writer: Writer, acting: Acting) {
  const index = indexActors(await writer.read.actors());
  const settle = partySettler(writer, acting, null);
  const found = new Map<string, ActorRef>();
  return async (name: string, wrong: (what: string) => void): Promise<ActorRef | null> => {
    const before = found.get(name);
    if (before !== undefined) return before;
    const known = index.exactly(name).flatMap((ref) => index.get(ref) ?? []);
    const exact = known.filter((actor) => actor.name === name);
    const [only, ...others] = exact.length > 0 ? exact : known;
    if (others.length > 0) {
      wrong(`${name} may be ${others.length + 1} actors of the record; give the full name`);
      return null;
    }
    const ref = await settle(only === undefined ? newPerson(name) : knownParty(only));
    found.set(name, ref);
    return ref;
  };
}

/** The text of one source after another; rows of one mostly stand together. */
function textReader(writer: Writer) {
  let last = { ref: '', text: '' };
  return async (ref: SourceRef): Promise<string> => {
    if (ref !== last.ref) last = { ref, text: (await writer.read.source(ref))?.text ?? '' };
    return last.text;
  };
}

/** What is on the record of a speaker, by its words; of one that is not among `known`, nothing is. */
function wordsReader(writer: Writer, known: ReadonlySet<ActorRef>) {
  const read = new Map<ActorRef, HeldEntries>();
  return async (speaker: ActorRef): Promise<HeldEntries> => {
    const before = read.get(speaker);
    if (before !== undefined) return before;
    const named = known.has(speaker) ? await writer.read.refsNaming(speaker) : [];
    const refs = named.filter((ref) => ref.startsWith('S'));
    const statements = (await writer.read.statements(refs)).filter((one) => one.speaker === speaker);
    const words = heldEntries(statements, ({ polarity, citations }) =>
      citations.map((citation) => keyOf(polarity, citation)),
    );
    read.set(speaker, words);
    return words;
  };
}

/** What tells what somebody said from what else they said; a denial is something else. */
const keyOf = (polarity: Polarity, citation: Citation): string => `${polarity} ${citedWords(citation)}`;

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
