import type { Actor } from '../record/actor.ts';
import type { ActorIndex } from '../record/actor-index.ts';
import type { Party, Proposal } from '../record/candidate.ts';
import type { ActorRef } from '../record/refs.ts';

/**
 * Which of the actors `named` as a proposed party is meant: the only one that is a person as it is, or none as it is.
 * Null when there is none or more than one. An unnamed source is that of its article alone: nobody else's.
 */
export function meantBy({ kind, anonymous }: Party, named: readonly Actor[]): ActorRef | null {
  if (anonymous) return null;
  const [meant, ...others] = named.filter(
    (actor) => !actor.anonymous && (actor.kind === 'person') === (kind === 'person'),
  );
  return meant !== undefined && others.length === 0 ? meant.ref : null;
}

/** A proposal whose parties are those of the record, where it has them by now. */
export function withKnownParties(index: ActorIndex, proposal: Proposal): Proposal {
  const known = (party: Party): Party => {
    if (party.ref !== null) return party;
    const named = index.exactly(party.name).flatMap((ref) => index.get(ref) ?? []);
    return { ...party, ref: meantBy(party, named) };
  };
  return proposal.of === 'statement'
    ? {
        ...proposal,
        speaker: proposal.speaker && known(proposal.speaker),
        addressees: proposal.addressees.map(known),
      }
    : { ...proposal, actors: proposal.actors.map(known), recipients: proposal.recipients.map(known) };
}
