import type { ActorIndex } from '../../record/actor-index.ts';
import type { ActorGuess } from '../candidate.ts';
import type { Cast } from '../people/cast.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { Stretch } from '../text/stretch.ts';
import { namesIn } from './capitalised-names.ts';
import { settle } from './introductions.ts';
import type { NamedParty, PartyMention } from './party-mention.ts';
import { personsIn, recorded } from './recorded-names.ts';
import { statesIn } from './state-names.ts';
import type { Tagged } from './tagging.ts';

/** The parties that an article names, in order. */
export interface Parties {
  mentions: readonly PartyMention[];
  /** The mentions within a stretch. */
  within(stretch: Stretch): PartyMention[];
  /** Whether a token stands within a name, after its first word. */
  isInside(token: number): boolean;
}

/** Finds the record’s actors, states, bodies and persons; linear. */
export function partiesIn(tagged: Tagged, cast: Cast, index: ActorIndex, published: string | null): Parties {
  const found = new Map<number, PartyMention>();
  const add = (mention: NamedParty): void => {
    for (let i = mention.from; i < mention.to; i++) {
      const other = found.get(i);
      if (other !== undefined && other.to - other.from >= mention.to - mention.from) return;
    }
    for (let i = mention.from; i < mention.to; i++) found.set(i, { ...mention, as: 'party' });
  };
  for (const mention of personsIn(tagged, cast, index, published)) add(mention);
  for (const mention of recorded(tagged, index, published)) add(mention);
  for (const mention of statesIn(tagged, index)) add(mention);
  const offices = officesOf(tagged, cast);
  for (const mention of namesIn(tagged)) if (offices[mention.from] !== 1) add(mention);
  const mentions = [...new Map([...found.values()].map((one) => [one.from, one])).values()]
    .filter((one) => found.get(one.from)?.to === one.to)
    .sort((a, b) => a.from - b.from);
  const told = settle(tagged, mentions);
  const inside = new Set(
    told.flatMap(({ from, to }) => Array.from({ length: to - from - 1 }, (_, k) => from + 1 + k)),
  );
  return {
    mentions: told,
    within: (stretch) => withinOf(told, stretch),
    isInside: (token) => inside.has(token),
  };
}

/** Marks the tokens of what people are who are named behind it: *Minister of Foreign Affairs*. */
function officesOf({ document: { tokens } }: Tagged, { nominals }: Cast): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  for (const { office, name } of nominals)
    if (office !== null && name !== null && office.to <= name.from) marks.fill(1, office.from, office.to);
  return marks;
}

function withinOf(mentions: readonly PartyMention[], { from, to }: Stretch): PartyMention[] {
  const low = lowerBound(mentions.length, (n) => mentions[n]?.from ?? 0, from);
  const found: PartyMention[] = [];
  for (let i = low; i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention === undefined || mention.from >= to) break;
    if (mention.to <= to) found.push(mention);
  }
  return found;
}

/** The parties of mentions, each once. */
export function distinct(mentions: readonly PartyMention[]): ActorGuess[] {
  const found = new Map<string, ActorGuess>();
  for (const { party, as } of mentions) if (as === 'party') found.set(party.ref ?? party.name, party);
  return [...found.values()];
}

/** Whether two guesses mean one party. */
export const isSame = (a: ActorGuess, b: ActorGuess): boolean =>
  a.ref === null || b.ref === null ? a.name === b.name : a.ref === b.ref;
