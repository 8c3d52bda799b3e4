import { openDesk } from '../ask/desk.ts';
import { versionOf } from '../curate/acting.ts';
import { sameEntries } from '../curate/same-entry.ts';
import type { Candidate, Party } from '../record/candidate.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { Card, QueuePlace } from './blocks/card.ts';
import { type Queue, SURE } from './blocks/review.ts';

const MOST_AT_ONCE = 200;
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
    sure: (await store.queue({ least: SURE, limit: MOST_AT_ONCE })).length,
    cards: await Promise.all(shown.map((candidate) => cardOf(store, candidate, here))),
    feedback,
    openFeedback: open,
  };
}

/** What *Publish all above 90 %* publishes: those with a speaker that the record does not seem to have yet. */
export async function publishable(store: WorkspaceStore): Promise<string[]> {
  const refs: string[] = [];
  for (const candidate of await store.queue({ least: SURE, limit: MOST_AT_ONCE })) {
    const { proposal, ref } = candidate;
    const spoken = proposal.of === 'development' || proposal.speaker !== null;
    if (spoken && (await sameEntries(store, candidate)).length === 0) refs.push(ref);
  }
  return refs;
}

async function cardOf(store: WorkspaceStore, candidate: Candidate, place: QueuePlace): Promise<Card> {
  const desk = await openDesk(store);
  const known = (party: Party): Party => {
    if (party.ref !== null) return party;
    const [ref, ...others] = desk.index.exactly(party.name);
    return ref !== undefined && others.length === 0 ? { ...party, ref } : party;
  };
  const { proposal } = candidate;
  const shown: Candidate = {
    ...candidate,
    proposal:
      proposal.of === 'statement'
        ? { ...proposal, speaker: proposal.speaker && known(proposal.speaker) }
        : { ...proposal, actors: proposal.actors.map(known), recipients: proposal.recipients.map(known) },
  };
  const [same] = await sameEntries(store, shown);
  const [item = null] =
    same === undefined
      ? []
      : 'speaker' in same.entry
        ? await desk.statementItems([same.entry])
        : await desk.developmentItems([same.entry]);
  const [source] = await store.sourcesCited([candidate.source]);
  if (source === undefined) throw new Error(`${candidate.source} of ${candidate.ref} is not there`);
  return {
    candidate: shown,
    version: await versionOf(store, candidate.ref),
    source,
    progress: await store.progress(candidate.source),
    same: item,
    place,
  };
}
