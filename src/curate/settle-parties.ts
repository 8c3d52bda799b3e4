import { indexActors } from '../record/actor-index.ts';
import type { Party } from '../record/candidate.ts';
import type { ActorRef } from '../record/refs.ts';
import type { Writer } from '../store/store.ts';
import { type Acting, revise } from './acting.ts';

/**
 * Makes actors of the parties that a proposal names: those on the record stay, followed to what they were merged
 * into; those that are new to it are added, unless one of that very name was added since.
 */
export function partySettler(writer: Writer, acting: Acting): (party: Party) => Promise<ActorRef> {
  return async (party) => {
    if (party.ref !== null) {
      const merged = (await writer.read.mergedActors()).find(({ actor }) => actor.ref === party.ref);
      return merged?.into ?? party.ref;
    }
    const [known, ...others] = indexActors(await writer.read.actors()).exactly(party.name);
    if (known !== undefined && others.length === 0) return known;
    const draft = {
      kind: party.kind,
      name: party.name,
      anonymous: party.anonymous,
      aliases: [],
      roles:
        party.role === null
          ? []
          : [{ title: party.role, represents: party.represents, from: null, to: null }],
      represents: party.kind === 'person' ? null : party.represents,
      wikidata: null,
    };
    const ref = await writer.addActor(draft);
    await writer.addRevisions([revise(acting, 'publish', { ref, ...draft })]);
    return ref;
  };
}
