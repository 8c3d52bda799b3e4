import { openDesk } from '../ask/desk.ts';
import { versionOf } from '../curate/acting.ts';
import { SURE } from '../curate/at-once.ts';
import { withKnownParties } from '../curate/meant.ts';
import { sameEntries } from '../curate/same-entry.ts';
import { type Candidate, citationOf } from '../record/candidate.ts';
import { passageOf } from '../record/passage.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { Card, QueuePlace } from './blocks/card.ts';
import type { Queue } from './blocks/review.ts';

const FEEDBACK = 3;

/** Reads the queue at `place` with its next `cards` cards; behind the last of them it begins anew. */
export async function readQueue(store: WorkspaceStore, cards: number, place: QueuePlace): Promise<Queue> {
  const { waiting, articles } = await store.queuedSources(0);
  const of = place.source === null ? {} : { source: place.source };
  const [skipped] = place.after === null ? [] : await store.candidates([place.after]);
  const next = await store.queue({ ...of, limit: cards, ...(skipped !== undefined && { after: skipped }) });
  const anew = next.length === 0 && skipped !== undefined;
  const shown = anew ? await store.queue({ ...of, limit: cards }) : next;
  const here = anew ? { ...place, after: null } : place;
  const { feedback, open } = await store.openFeedback(FEEDBACK);
  return {
    waiting,
    articles,
    source: place.source,
    sure: (await store.queue({ ...of, least: SURE, limit: 1 })).length > 0,
    cards: await Promise.all(shown.map((candidate) => cardOf(store, candidate, here))),
    feedback,
    openFeedback: open,
  };
}

async function cardOf(store: WorkspaceStore, candidate: Candidate, place: QueuePlace): Promise<Card> {
  const desk = await openDesk(store);
  const shown = { ...candidate, proposal: withKnownParties(desk.index, candidate.proposal) };
  const [same] = await sameEntries(store, shown);
  const [item = null] =
    same === undefined
      ? []
      : 'speaker' in same.entry
        ? await desk.statementItems([same.entry])
        : await desk.developmentItems([same.entry]);
  const source = await store.source(candidate.source);
  if (source === null) throw new Error(`${candidate.source} of ${candidate.ref} is not there`);
  return {
    candidate: shown,
    version: await versionOf(store, candidate.ref),
    source,
    passage: passageOf(source.text, citationOf(candidate.proposal)),
    progress: await store.progress(candidate.source),
    same: item,
    place,
  };
}
