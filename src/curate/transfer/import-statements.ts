import type { NumberedRow, RowProblem } from '../../exchange/statements-csv.ts';
import { newPerson } from '../../record/candidate.ts';
import type { ActorRef, SourceRef } from '../../record/refs.ts';
import type { StatementDraft } from '../../record/statement.ts';
import type { WorkspaceStore, Writer } from '../../store/store.ts';
import { type Acting, revise } from '../acting.ts';
import { citedHeadline } from '../propose.ts';
import { partySettler } from '../settle-parties.ts';
import { heldEntries } from './held-entries.ts';
import { type Imported, type Importing, NOTHING } from './imported.ts';
import { pausingBetween } from './items-in-turns.ts';
import {
  EXCERPTS,
  type PreparedActor,
  type PreparedArticle,
  type PreparedRow,
  type PreparedRows,
  prepareRows,
  saidByOne,
  saidKey,
} from './prepare-rows.ts';
import { takeIn } from './take-in-entry.ts';

/** Ends a transaction whose rows turned out to be wrong. */
class Refused extends Error {
  readonly problems: readonly RowProblem[];

  constructor(problems: readonly RowProblem[]) {
    super('rows were refused');
    this.problems = problems;
  }
}

/**
 * Puts rows of statements on the record, in one transaction or not at all. In an article that the record has, the
 * words must stand; of another, the rows' words with what stands before and after them are all that is known of its
 * text. `found` is what is wrong already with rows of the table: these and what the record has against the others are
 * named together. Rows are read against the record before anything is written, so that other writers wait for the
 * writing alone; when the record has changed meanwhile, they are read anew.
 */
export async function importStatements(
  store: WorkspaceStore,
  rows: readonly NumberedRow[],
  found: readonly RowProblem[],
  acting: Acting,
): Promise<Importing> {
  const ahead = await store.snapshot((read) => prepareRows(read, rows));
  const refused = (problems: readonly RowProblem[]): Importing => ({
    ok: false,
    problems: sayProblems([...found, ...problems]),
  });
  if (found.length + ahead.problems.length > 0) return refused(ahead.problems);
  try {
    const imported = await store.write(async (writer) => {
      const isCurrent = (await writer.read.version()) === ahead.version + 1;
      const prepared = isCurrent ? ahead : await prepareRows(writer.read, rows);
      if (prepared.problems.length > 0) throw new Refused(prepared.problems);
      return bring(writer, prepared, acting);
    });
    return { ok: true, imported };
  } catch (error) {
    if (error instanceof Refused) return refused(error.problems);
    throw error;
  }
}

/** By the number of the row; what is wrong with the whole table stands first. */
const sayProblems = (problems: readonly RowProblem[]): string[] =>
  [...problems]
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .map(({ number, what }) => (number === null ? what : `row ${number}: ${what}`));

async function bring(writer: Writer, prepared: PreparedRows, acting: Acting): Promise<Imported> {
  const before = await writer.read.counts();
  const { refs, added } = await addArticles(writer, prepared.rows, acting);
  const drafts = await draftsOf(writer, prepared.rows, refs, acting);
  const { fresh, again } = await sortDrafts(writer, drafts, prepared);
  const statements = await addFresh(writer, fresh, acting);
  const imported = { ...NOTHING, statements: statements.length, sources: added };
  for (const { draft, same } of again) {
    const ref = typeof same === 'string' ? same : (statements[same] ?? '');
    imported[await takeIn(writer, ref, { ref, status: 'published', ...draft }, acting)]++;
  }
  const after = await writer.read.counts();
  return { ...imported, actors: after.actors - before.actors };
}

/** The sources of rows; those that the record does not have are added. */
async function addArticles(writer: Writer, rows: readonly PreparedRow[], acting: Acting) {
  const refs = new Map<PreparedArticle, SourceRef>();
  let added = 0;
  for await (const article of pausingBetween(new Set(rows.map((row) => row.article)))) {
    if (article.ref === null) added++;
    refs.set(article, article.ref ?? (await addSource(writer, article, acting)));
  }
  return { refs, added };
}

async function addSource(
  writer: Writer,
  { draft, marks }: Extract<PreparedArticle, { ref: null }>,
  acting: Acting,
): Promise<SourceRef> {
  const ref = await writer.addSource(draft, { marks });
  const { text, ...rest } = draft;
  await writer.addRevisions([revise(acting, 'import', { ref, ...rest }, EXCERPTS)]);
  return ref;
}

async function draftsOf(
  writer: Writer,
  rows: readonly PreparedRow[],
  sources: ReadonlyMap<PreparedArticle, SourceRef>,
  acting: Acting,
): Promise<StatementDraft[]> {
  const settled = settler(writer, acting);
  const drafts: StatementDraft[] = [];
  for await (const { row, article, citation, speaker, addressees } of pausingBetween(rows)) {
    const heard: ActorRef[] = [];
    const spoke = await settled(speaker);
    for (const one of addressees) heard.push(await settled(one));
    drafts.push({
      kind: row.kind,
      polarity: row.polarity,
      speaker: spoke,
      addressees: [...new Set(heard)],
      saidOn: row.said_on,
      saidBasis: row.said_on === null ? null : (row.day_basis ?? 'stated'),
      eventType: row.event_type,
      headline: row.headline ?? citedHeadline(citation),
      topics: row.topics,
      citations: [{ ...citation, source: sources.get(article) ?? citation.source }],
    });
  }
  return drafts;
}

/** Makes the actors that the record does not know, each name once. */
function settler(writer: Writer, acting: Acting) {
  const settle = partySettler(writer, acting, null);
  const found = new Map<string, ActorRef>();
  return async ({ name, ref }: PreparedActor): Promise<ActorRef> => {
    const known = ref ?? found.get(name) ?? (await settle(newPerson(name)));
    found.set(name, known);
    return known;
  };
}

/** A row that says what stands on the record already (its ref), or what the fresh draft of that number says. */
interface Again {
  draft: StatementDraft;
  same: string | number;
}

/** Parts what is new from what is there, on the record or further up in the table. */
async function sortDrafts(writer: Writer, drafts: readonly StatementDraft[], { said, known }: PreparedRows) {
  const held = new Map(said);
  const saidOf = (speaker: ActorRef) => (known.has(speaker) ? saidByOne(writer.read, speaker) : NOTHING_SAID);
  const above = heldEntries([], () => []);
  const fresh: StatementDraft[] = [];
  const again: Again[] = [];
  for (const draft of drafts) {
    const { speaker, saidOn } = draft;
    const onRecord = held.get(speaker) ?? (await saidOf(speaker));
    held.set(speaker, onRecord);
    const [key = ''] = draft.citations.map((citation) => saidKey(draft.polarity, citation));
    const standing = onRecord.find(key, saidOn);
    const further = above.find(`${speaker} ${key}`, saidOn);
    if (standing !== null) again.push({ draft, same: standing });
    else if (further !== null) again.push({ draft, same: Number(further) });
    else {
      above.add(`${speaker} ${key}`, { ref: String(fresh.length), day: saidOn });
      fresh.push(draft);
    }
  }
  return { fresh, again };
}

const NOTHING_SAID = heldEntries([], () => []);

/** How many statements are added before others of the process get their turn. */
const AT_ONCE = 200;

async function addFresh(
  writer: Writer,
  drafts: readonly StatementDraft[],
  acting: Acting,
): Promise<string[]> {
  const added: string[] = [];
  const parts = Array.from({ length: Math.ceil(drafts.length / AT_ONCE) }, (_, n) =>
    drafts.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  );
  for await (const part of pausingBetween(parts, 1)) {
    const refs = await writer.addStatements(part, 'published');
    added.push(...refs);
    await writer.addRevisions(
      part.map((draft, n) => revise(acting, 'import', { ref: refs[n] ?? '', status: 'published', ...draft })),
    );
  }
  for (const ref of new Set(drafts.flatMap(({ citations }) => citations.map(({ source }) => source))))
    await writer.setCited(ref);
  return added;
}
