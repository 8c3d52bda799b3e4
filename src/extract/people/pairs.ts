import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Gender } from './gender.ts';

/** Two of whom an article has told: *both*, *the pair*, *the two men*, *the two sides*. */
export interface Pair {
  gender: Gender;
  /** Whether they are states or bodies; null where the words do not tell. */
  bodies: boolean | null;
  /** Whether those who speak for two bodies may be meant by them: *the two sides*, not *the two governments*. */
  people: boolean;
}

const MEN = /^men$/;
const WOMEN = /^women$/;
const PEOPLE =
  /^(?:men|women|leaders|officials|politicians|diplomats|envoys|negotiators|colleagues|counterparts|friends|rivals|allies|veterans|presidents|premiers|chancellors|ministers|ambassadors|governors|mayors|generals)$/;
const BODIES =
  /^(?:sides|delegations|teams|parties|countries|states|nations|governments|capitals|neighbours|neighbors)$/;
const SIDES = /^(?:sides|delegations|teams|parties|neighbours|neighbors)$/;
const TWO = /^(?:two|both|pair|duo)$/;

/** The two that the words of `stretch` mean; null where they mean none, or those whom the words tell more of. */
export function pairAt({ tokens, sentenceOf }: Document, { from, to }: Stretch): Pair | null {
  const at = tokens[from]?.lower === 'the' ? from + 1 : from;
  const word = tokens[at]?.lower ?? '';
  if (!TWO.test(word) || (word === 'both') !== (at === from)) return null;
  const next = tokens[at + 1]?.lower ?? '';
  const noun = PEOPLE.test(next) || BODIES.test(next);
  const end = noun ? at + 2 : at + 1;
  const goesOn =
    sentenceOf[end] === sentenceOf[from] && /^(?:who|of|from|in|at)$/.test(tokens[end]?.lower ?? '');
  if (goesOn || (!noun && to > end)) return null;
  if (!noun) return { gender: null, bodies: /^(?:pair|duo)$/.test(word) ? false : null, people: false };
  return {
    gender: MEN.test(next) ? 'male' : WOMEN.test(next) ? 'female' : null,
    bodies: BODIES.test(next),
    people: SIDES.test(next),
  };
}
