import { openDesk } from '../recall/desk.ts';
import type { ActorIndex } from '../record/actor-index.ts';
import { Candidate, citationOf, knownParty, type Party, type Proposal } from '../record/candidate.ts';
import { citedWords } from '../record/citation.ts';
import { type Day, dayRange, type Edtf } from '../record/edtf.ts';
import { isStatement } from '../record/entry.ts';
import { CodedError } from '../record/errors.ts';
import { type ActorRef, parseRef } from '../record/refs.ts';
import type { Revision } from '../record/revision.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { versionOf } from './acting.ts';
import type { Fields } from './edit.ts';
import { withKnownParties } from './known-parties.ts';
import { candidateIn, entryIn } from './look-up.ts';

/** What is edited, and what its form has to know of it. */
export interface Editing {
  ref: string;
  /** The version that the form was opened on. */
  seen: number;
  of: Proposal['of'];
  /** The day from which *Tuesday* counts. */
  today: Day;
  /** Whether its day is inferred, not stated. */
  inferred?: boolean;
  /** What a new speaker is proposed to speak for, by name. */
  represents?: { ref: ActorRef; name: string };
}

/** The day from which an article's *Tuesday* counts: that it came out on, or today where that is not known. */
export function dayToCountFrom(published: Edtf | null, at: string): Day {
  const out = published === null ? null : dayRange(published).latest;
  return out ?? at.slice(0, 10);
}

/** A candidate or an entry as its form shows it at the instant `at` (ISO 8601). Throws `ref_malformed`, `ref_unknown`. */
export async function openEditing(
  store: WorkspaceStore,
  text: string,
  at: string,
): Promise<{ editing: Editing; fields: Fields }> {
  const parsed = parseRef(text);
  if (parsed === null) throw new CodedError('ref_malformed');
  const { kind, ref } = parsed;
  const { index } = await openDesk(store);
  const proposal =
    kind === 'candidate'
      ? withKnownParties(index, (await candidateIn(store, ref)).proposal)
      : await proposalOf(store, ref);
  const { citations, of, ...fields } = proposal;
  const [source] = await store.sourcesCited([citationOf(proposal).source]);
  return {
    editing: {
      ref,
      seen: await versionOf(store, ref),
      of,
      today: dayToCountFrom(source?.published ?? null, at),
      ...notesOn(proposal, index),
    },
    fields: { ...fields, words: citedWords(citationOf(proposal)) },
  };
}

/** What the form says of a day that is inferred, and of a speaker who is new. */
function notesOn(proposal: Proposal, index: ActorIndex): Pick<Editing, 'inferred' | 'represents'> {
  if (proposal.of === 'development') return {};
  const { saidBasis, speaker } = proposal;
  const spokenFor = speaker?.represents == null ? undefined : index.get(speaker.represents);
  return {
    ...(saidBasis !== null && saidBasis !== 'stated' && { inferred: true }),
    ...(spokenFor !== undefined && { represents: { ref: spokenFor.ref, name: spokenFor.name } }),
  };
}

/**
 * What a form goes on with whose thing was changed `meanwhile`: the same as it is now, or what a candidate was published
 * as. Throws `decision_not_possible` when nothing can be changed any more.
 */
export async function editingAfter(
  store: WorkspaceStore,
  ref: string,
  meanwhile: Revision,
  at: string,
): Promise<Editing> {
  const decided = Candidate.safeParse(meanwhile.after).data;
  if (decided === undefined || decided.status === 'candidate')
    return (await openEditing(store, ref, at)).editing;
  if (meanwhile.action === 'publish' && decided.entry !== null)
    return (await openEditing(store, decided.entry, at)).editing;
  const became = meanwhile.action === 'merge' ? `merged into ${decided.entry}` : decided.status;
  throw new CodedError('decision_not_possible', `${ref} was ${became} meanwhile`);
}

/** Everybody whom the fields name. */
export const partiesNamed = (fields: Fields): Party[] =>
  'addressees' in fields
    ? [...(fields.speaker === null ? [] : [fields.speaker]), ...fields.addressees]
    : [...fields.actors, ...fields.recipients];

async function proposalOf(store: WorkspaceStore, ref: string): Promise<Proposal> {
  const entry = await entryIn(store, ref);
  if (entry.status !== 'published') throw new CodedError('decision_not_possible', `${ref} was retracted`);
  const desk = await openDesk(store);
  const party = (actor: string): Party => {
    const known = desk.index.get(actor);
    if (known === undefined) throw new CodedError('ref_unknown', actor);
    return knownParty(known);
  };
  if (isStatement(entry)) {
    const { ref: own, status, speaker, addressees, ...rest } = entry;
    return { of: 'statement', ...rest, speaker: party(speaker), addressees: addressees.map(party) };
  }
  const { ref: own, status, actors, recipients, ...rest } = entry;
  return { of: 'development', ...rest, actors: actors.map(party), recipients: recipients.map(party) };
}
