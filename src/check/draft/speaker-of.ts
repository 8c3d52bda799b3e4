import type { DraftSpeaker } from '../draft-item.ts';
import type { Party } from './draft-party.ts';

/** Whoever a draft speaks of as the speaker of an item. */
export function speakerOf(party: Party | null): DraftSpeaker | null {
  if (party === null) return null;
  const used = [...party.names].sort((a, b) => b.length - a.length);
  const name =
    used.find((one) => party.name === one) ?? used.find((one) => /^\p{Lu}/u.test(one)) ?? party.name;
  return {
    name,
    names: [party.name, ...(party.kind === 'person' ? used.filter((one) => /^\p{Lu}/u.test(one)) : used)],
    named: (party.kind === 'person' && !party.anonymous) || party.ref !== null,
    ref: party.ref,
  };
}
