import type { Party } from '../record/candidate.ts';
import type { ActorRef } from '../record/refs.ts';
import type { Writer } from '../store/store.ts';
import { type Acting, revise } from './acting.ts';
import { meantBy } from './meant.ts';

/**
 * Makes actors of the parties that a proposal names: those on the record stay, followed to what they were merged
 * into; those that are new to it are added, unless one of that very name was added since.
 */
export function partySettler(writer: Writer, acting: Acting): (party: Party) => Promise<ActorRef> {
  return async (party) => {
    if (party.ref !== null) return writer.read.presentActor(party.ref);
    const known = meantBy(party, await writer.read.actorsNamed(party.name));
    if (known !== null) return known;
    const draft = {
      kind: party.kind,
      name: party.name,
      anonymous: party.anonymous,
      aliases: [],
      roles:
        party.role === null
          ? []
          : [{ title: party.role, wordings: [], represents: party.represents, from: null, to: null }],
      represents: party.kind === 'person' ? null : party.represents,
      wikidata: null,
    };
    const ref = await writer.addActor(draft);
    await writer.addRevisions([revise(acting, 'publish', { ref, ...draft })]);
    return ref;
  };
}

/** The actors of several parties, each once. */
export async function settleAll(
  settle: (party: Party) => Promise<ActorRef>,
  parties: readonly Party[],
): Promise<ActorRef[]> {
  const refs: ActorRef[] = [];
  for (const party of parties) refs.push(await settle(party));
  return [...new Set(refs)];
}
