import type { ActorIndex } from '../../record/actor-index.ts';
import { Cast } from './draft-cast.ts';
import type { Mention, Party } from './draft-party.ts';
import { pronounsIn, resolvePronouns } from './pronouns.ts';

/** Who is spoken of in a draft, and where, in the order of the text. */
export interface People {
  mentions: Mention[];
  /** The party that `label`, a name as a transcript or caption has it, means. */
  called(label: string): Party;
}

/** Reads the people and bodies of a draft. `masked` is the text with what is quoted blanked out. Linear. */
export function peopleOf(masked: string, actors: ActorIndex): People {
  const cast = new Cast(actors);
  const names = [...cast.onRecord(masked), ...cast.inFull(masked)];
  const taken = names.sort((a, b) => a.start - b.start || b.end - a.end);
  const named = taken.filter(
    (one, i) => !taken.slice(Math.max(0, i - 4), i).some((other) => other.end > one.start),
  );
  const all = [...named, ...cast.surnames(masked, named)].sort((a, b) => a.start - b.start);
  const described = cast.descriptions(masked, all);
  const mentions = [...all, ...described, ...pronounsIn(masked)].sort((a, b) => a.start - b.start);
  resolvePronouns(masked, mentions);
  return { mentions, called: (label) => cast.called(label) };
}
