import { ABOUT, PERFORMING, SAYING } from '../lexicon.ts';
import { isContent, mentionAt, type Sentence, take, wordAt } from '../sentence.ts';
import type { ActReader } from './shared.ts';

const ALL = /^(?:everything|anything|whatever|all|things|stuff|material|entries|items)$/;
/** So many words before the verb. */
const LEAD = 5;

/**
 * *Everything touching on T*, *anything in the file that concerns T*: whatever the record has on it; by any verb that the record has
 * no word for and that is none of saying.
 */
export const relating: ActReader = (s) => {
  if (!ALL.test(wordAt(s, 0)) || s.slots.quoted !== null) return false;
  const verb = s.tokens.findIndex((_, at) => at > 0 && at <= LEAD && relates(s, at));
  if (verb < 0) return false;
  let from = verb + 1;
  while (/^(?:to|on|upon|with|of)$/.test(wordAt(s, from)) || ABOUT.has(wordAt(s, from))) from++;
  const leads = s.tokens.slice(1, verb).every((_, at) => mentionAt(s, at + 1) === undefined);
  if (!leads || !s.tokens.slice(from).some(({ word }) => isContent(word))) return false;
  s.slots.act = 'quotes';
  take(s, 0, from);
  return true;
};

/** *Touching*, *related to*, *that concerns*. */
function relates(s: Sentence, at: number): boolean {
  const word = wordAt(s, at);
  if (SAYING.has(word) || PERFORMING.has(word) || mentionAt(s, at) !== undefined) return false;
  if (ABOUT.has(word)) return false;
  const isForm =
    /\p{L}{2}ing$/u.test(word) ||
    (/\p{L}{3}ed$/u.test(word) && wordAt(s, at + 1) === 'to') ||
    (/s$/.test(word) && /^(?:that|which)$/.test(wordAt(s, at - 1)));
  const isLed = /^(?:on|upon|to)$/.test(wordAt(s, at + 1));
  return isForm && (isLed || !(isContent(word) && s.isKnown(word)));
}
