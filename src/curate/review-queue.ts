import { openDesk } from '../recall/desk.ts';
import type { DevelopmentItem, StatementItem } from '../recall/items.ts';
import { type Candidate, citationOf } from '../record/candidate.ts';
import type { Development } from '../record/development.ts';
import { isStatement } from '../record/entry.ts';
import type { Feedback } from '../record/feedback.ts';
import { type PassagePiece, passageOf } from '../record/passage.ts';
import type { CandidateRef, SourceRef } from '../record/refs.ts';
import type { Statement } from '../record/statement.ts';
import type { SourceVersion } from '../store/news.ts';
import type { Progress } from '../store/queue.ts';
import type { CitedSource, WorkspaceStore } from '../store/store.ts';
import { versionOf } from './acting.ts';
import { feedOf } from './approvers.ts';
import { SURE } from './at-once.ts';
import { holdsWords, versionsUpTo } from './correct.ts';
import { withKnownParties } from './known-parties.ts';
import { isWaitingForDay } from './one-day.ts';
import { sameEntries } from './same-entry.ts';

/** Where in the queue somebody is. */
export interface QueuePlace {
  /** The candidate behind which the queue goes on; null from its start on. */
  after: CandidateRef | null;
  /** The article whose candidates alone are reviewed; null for all. */
  source: SourceRef | null;
  /** Whether the unlikely ones are looked at, which stand folded at the end. */
  unlikely: boolean;
}

/** The head of the whole queue. */
export const FROM_THE_START: QueuePlace = { after: null, source: null, unlikely: false };

/** A candidate with all that its card shows. */
export interface Card {
  candidate: Candidate;
  /** The version that a decision on this card is made on. */
  version: number;
  source: CitedSource;
  /** Its words where they stand in the source. */
  passage: readonly PassagePiece[];
  progress: Progress;
  /** An entry of the record that may say the same. */
  same: StatementItem | DevelopmentItem | null;
  /** What a speaker who is new to the record speaks for. */
  represents: string | null;
  /** The name of the feed that brought its article; null for one that a person handed in. */
  feed: string | null;
  /** What its article changed, where that is a corrected version. */
  corrects: SourceVersion | null;
  /** The corrected version that has these words no more, or null. */
  wordsGone: SourceRef | null;
  place: QueuePlace;
}

/** The queue as a curator sees it. */
export interface Queue {
  waiting: number;
  articles: number;
  /** The article whose candidates alone are shown, or null. */
  source: SourceRef | null;
  /** Whether any of those shown can be published with the others that are sure. */
  sure: boolean;
  /** Whether statements of the article on top have no day, or an inferred one. */
  undated: boolean;
  cards: readonly Card[];
  unlikely: Unlikely;
  feedback: readonly Feedback[];
  openFeedback: number;
  gone: Gone;
}

/** Published entries whose words the corrected version of their article has no more. */
export interface Gone {
  open: number;
  /** The first few of them, each with what was corrected. */
  items: readonly {
    item: StatementItem | DevelopmentItem;
    version: SourceVersion | null;
    publisher: string;
  }[];
}

/** What stands folded at the end: narration, and what is rather wrong than right. */
export interface Unlikely {
  count: number;
  /** The first of them; empty while there are cards. */
  shown: readonly Candidate[];
  /** The version that a decision on these is made on. */
  seen: number;
  place: QueuePlace;
}

const FEEDBACK = 3;
/** How many of the unlikely ones are shown folded. */
const FOLDED = 20;

/**
 * Reads the queue at `place` with its next `cards` cards; behind the last of them it begins anew. The unlikely ones
 * stand folded at its end, unless the place is among them.
 */
export async function readQueue(store: WorkspaceStore, cards: number, place: QueuePlace): Promise<Queue> {
  const of = place.source === null ? {} : { source: place.source };
  const { shown, here } = await cardsAt(store, cards, place);
  const { unlikely } = await store.waiting(place.source);
  const folds = shown.length === 0 && unlikely > 0;
  const { waiting, articles } = await store.queuedSources(0);
  const { feedback, open } = await store.openFeedback(FEEDBACK);
  const [first] = shown;
  return {
    waiting,
    articles,
    source: place.source,
    sure: (await store.queue({ ...of, least: SURE, likely: true, limit: 1 })).length > 0,
    undated: first !== undefined && (await isWaitingForDay(store, first.source)),
    cards: await Promise.all(shown.map((candidate) => cardOf(store, candidate, here))),
    unlikely: {
      count: unlikely,
      shown: folds ? await store.queue({ ...of, likely: false, limit: FOLDED }) : [],
      seen: await store.version(),
      place: here,
    },
    feedback,
    openFeedback: open,
    gone: await goneOf(store),
  };
}

/** How many published entries whose words are gone are shown, of how many that are looked at. */
const GONE = { shown: 3, read: 50 };

/** Those that still are published and still cite those words. */
async function goneOf(store: WorkspaceStore): Promise<Gone> {
  const { gone } = await store.goneWords(GONE.read);
  if (gone.length === 0) return { open: 0, items: [] };
  const refs = gone.map(({ entry }) => entry);
  const latest = new Map(
    await Promise.all(gone.map(async ({ source }) => [source, await versionsOf(store, source)] as const)),
  );
  const isGone = ({ ref, status, citations }: Statement | Development): boolean =>
    status === 'published' &&
    gone.some(({ entry, source }) => {
      const version = latest.get(source);
      return (
        entry === ref &&
        version !== undefined &&
        citations.some((one) => version.earlier.has(one.source) && !holdsWords(version.text, one))
      );
    });
  const statements = (await store.statements(refs)).filter(isGone);
  const developments = (await store.developments(refs)).filter(isGone);
  const desk = await openDesk(store);
  const items = [...(await desk.statementItems(statements)), ...(await desk.developmentItems(developments))];
  const versionOfItem = async (item: StatementItem | DevelopmentItem) => {
    const ref = item.kind === 'statement' ? item.statement.ref : item.development.ref;
    const source = gone.find(({ entry }) => entry === ref)?.source;
    const [corrected] = source === undefined ? [] : await store.sourcesCited([source]);
    const version = source === undefined ? null : await store.versionOfSource(source);
    return { item, version, publisher: corrected?.publisher ?? '' };
  };
  return {
    open: items.length,
    items: await Promise.all(items.slice(0, GONE.shown).map(versionOfItem)),
  };
}

/** The text of a version, and all versions before it. */
async function versionsOf(store: WorkspaceStore, source: SourceRef) {
  const earlier = new Set(await versionsUpTo(store, source));
  earlier.delete(source);
  return { text: (await store.source(source))?.text ?? '', earlier };
}

/** The candidates at a place, and the place where they were found: the start where none stand behind it. */
async function cardsAt(
  store: WorkspaceStore,
  limit: number,
  place: QueuePlace,
): Promise<{ shown: Candidate[]; here: QueuePlace }> {
  const filter = {
    likely: !place.unlikely,
    limit,
    ...(place.source !== null && { source: place.source }),
  };
  const [after] = place.after === null ? [] : await store.candidates([place.after]);
  const next = await store.queue({ ...filter, ...(after !== undefined && { after }) });
  if (next.length > 0) return { shown: next, here: place };
  if (after !== undefined) return cardsAt(store, limit, { ...place, after: null });
  return place.unlikely ? cardsAt(store, limit, { ...place, unlikely: false }) : { shown: [], here: place };
}

async function cardOf(store: WorkspaceStore, candidate: Candidate, place: QueuePlace): Promise<Card> {
  const desk = await openDesk(store);
  const shown = { ...candidate, proposal: withKnownParties(desk.index, candidate.proposal) };
  const [same] = await sameEntries(store, shown);
  const [item = null] =
    same === undefined
      ? []
      : isStatement(same.entry)
        ? await desk.statementItems([same.entry])
        : await desk.developmentItems([same.entry]);
  const source = await store.source(candidate.source);
  if (source === null) throw new Error(`${candidate.source} of ${candidate.ref} is not there`);
  const { proposal } = shown;
  const represents = proposal.of === 'statement' ? (proposal.speaker?.represents ?? null) : null;
  return {
    candidate: shown,
    version: await versionOf(store, candidate.ref),
    source,
    passage: passageOf(source.text, citationOf(candidate.proposal)),
    progress: await store.progress(candidate.source),
    same: item,
    represents: represents === null ? null : (desk.index.get(represents)?.name ?? null),
    feed: (await feedOf(store, candidate.source))?.name ?? null,
    corrects: await store.versionOfSource(candidate.source),
    wordsGone: await wordsGone(store, candidate),
    place,
  };
}

/** The corrected version of a candidate's article, where that has its words no more. */
async function wordsGone(store: WorkspaceStore, { source, proposal }: Candidate): Promise<SourceRef | null> {
  const latest = await store.latestVersion(source);
  if (latest === source) return null;
  const text = (await store.source(latest))?.text ?? '';
  return holdsWords(text, citationOf(proposal)) ? null : latest;
}
