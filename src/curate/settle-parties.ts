import type { Actor } from '../record/actor.ts';
import type { Party } from '../record/candidate.ts';
import type { ActorRef, SourceRef } from '../record/refs.ts';
import type { Reading, Writer } from '../store/store.ts';
import { type Acting, revise } from './acting.ts';
import { meantBy } from './known-parties.ts';

/**
 * Makes actors of the parties that a proposal names: those on the record stay, followed to what they were merged
 * into; those that are new to it are added, unless one of that very name was added since. An unnamed source is the
 * one of these words that an entry of the article `source` names already, and nobody of another article.
 */
export function partySettler(
  writer: Writer,
  acting: Acting,
  source: SourceRef | null,
): (party: Party) => Promise<ActorRef> {
  return async (party) => {
    if (party.ref !== null) return writer.read.presentActor(party.ref);
    const named = await writer.read.actorsNamed(party.name);
    const known = party.anonymous ? await unnamedOf(writer.read, source, named) : meantBy(party, named);
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

async function unnamedOf(
  read: Reading,
  source: SourceRef | null,
  named: readonly Actor[],
): Promise<ActorRef | null> {
  if (source === null) return null;
  for (const { ref } of named.filter(({ anonymous }) => anonymous)) {
    const naming = await read.refsNaming(ref);
    const entries = [
      ...(await read.statements(naming.filter(isOf('S')))),
      ...(await read.developments(naming.filter(isOf('D')))),
    ];
    if (entries.some(({ citations }) => citations.some((one) => one.source === source))) return ref;
  }
  return null;
}

const isOf = (kind: string) => (ref: string) => ref.startsWith(kind);

/** The actors of several parties, each once. */
export async function settleAll(
  settle: (party: Party) => Promise<ActorRef>,
  parties: readonly Party[],
): Promise<ActorRef[]> {
  const refs: ActorRef[] = [];
  for (const party of parties) refs.push(await settle(party));
  return [...new Set(refs)];
}
