import { type Asked, amountIn } from '../amount.ts';
import { AUXILIARY, SAYING, UPCOMING } from '../lexicon.ts';
import { find, isSaid, type Sentence, take, verbFrom, wordAt } from '../sentence.ts';
import { type ActReader, factSlots, subjectSlots } from './shared.ts';

/** *How many troops …*, *how long …*, *what share of …*: a figure that the record may hold, or that somebody is to have told. */
export const measuring: ActReader = (s) => {
  if (asksWhy(s)) {
    s.slots.amount = { kind: 'reason', of: [] };
    return false;
  }
  const asked = amountIn(s);
  if (asked === null || isSaid(s, asked.at) || asksAhead(s)) return false;
  const teller = tellerOf(s, asked);
  // *How much has X said?*
  if (teller !== null && asked.amount.kind === 'measure') return false;
  s.slots.amount = asked.amount;
  take(s, asked.at, asked.to);
  if (wordAt(s, asked.to) === 'of') take(s, asked.to);
  if (wordAt(s, 0) === 'according') return false;
  if (teller === null || !subjectSlots(s, teller)) return factSlots(s, asked.at);
  s.slots.act = 'what-said';
  s.slots.claim = false;
  s.slots.speech = true;
  return true;
};

/** *Why did X …?*, *what does X need T for?*; what somebody wants, or said, is read by others. */
const asksWhy = (s: Sentence): boolean =>
  /^(?:why|whyd)$/.test(wordAt(s, 0)) ||
  (wordAt(s, 0) === 'how' && wordAt(s, 1) === 'come') ||
  (wordAt(s, 0) === 'what' && (wordAt(s, 1) === 'for' || wordAt(s, s.tokens.length - 1) === 'for'));

/** *How many meetings are planned?*: what is planned is counted where it is listed. */
const asksAhead = (s: Sentence): boolean => find(s, UPCOMING) >= 0;

/** Where *did X say* begins, of whoever is asked for the figure; null where it is asked of nobody. */
function tellerOf(s: Sentence, { to }: Asked): number | null {
  const auxiliary = find(s, AUXILIARY, to, to + 5);
  if (auxiliary < 0) return null;
  const verb = verbFrom(s, auxiliary + 1, auxiliary + 8);
  const named = s.mentions.some((one) => one.from > auxiliary && one.to <= verb);
  return named &&
    SAYING.has(wordAt(s, verb)) &&
    !/^(?:talk|speak|spoke|call|put|use|mean|feel|felt)/.test(wordAt(s, verb))
    ? auxiliary
    : null;
}
