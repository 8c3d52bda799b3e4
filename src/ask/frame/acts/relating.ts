import { ABOUT, AUXILIARY, PERFORMING, SAYING } from '../lexicon.ts';
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
  if (keptOn(s)) return true;
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

/** Where what is on the record is kept, who keeps it, and what either does. */
const KEEPER = new Set('record records file files archive archives database log books we you'.split(' '));
const KEEPING = new Set('have has got hold holds keep keeps contain contains say says show shows'.split(' '));

/** *What does the record have on T?*, *what have you got that mentions T?* */
function keptOn(s: Sentence): boolean {
  if (!/^(?:what|whats|whatever|anything)$/.test(wordAt(s, 0)) || s.slots.quoted !== null) return false;
  const isLead = (word: string): boolean =>
    KEEPER.has(word) ||
    KEEPING.has(word) ||
    AUXILIARY.has(word) ||
    /^(?:the|our|your|in|there|else)$/.test(word);
  const end = s.tokens.findIndex(({ word }, at) => at > 0 && !isLead(word));
  if (end < 0 || !s.tokens.slice(1, end).some(({ word }) => KEEPER.has(word))) return false;
  const from = ABOUT.has(wordAt(s, end)) ? end + 1 : relativeEnd(s, end);
  if (from < 0 || !s.tokens.slice(from).some(({ word }) => isContent(word))) return false;
  s.slots.act = 'quotes';
  take(s, 0, from);
  return true;
}

/** *… that mentions*, *… that has to do with*: where a clause that only relates something to what follows ends; -1 for any other. */
function relativeEnd(s: Sentence, at: number): number {
  if (!/^(?:that|which)$/.test(wordAt(s, at))) return -1;
  const verb = at + 1;
  if (!(relates(s, verb) || /^mentions?$/.test(wordAt(s, verb)) || /^(?:is|has)$/.test(wordAt(s, verb))))
    return -1;
  let from = verb + 1;
  while (/^(?:to|on|upon|with|of|do)$/.test(wordAt(s, from)) || ABOUT.has(wordAt(s, from))) from++;
  return /^(?:is|has)$/.test(wordAt(s, verb)) && from === verb + 1 ? -1 : from;
}

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
