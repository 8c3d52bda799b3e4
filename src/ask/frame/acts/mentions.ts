import { isStopword } from '../../../words/stopwords.ts';
import { AUXILIARY, FROM, SAYING } from '../lexicon.ts';
import {
  find,
  isContent,
  mentionAt,
  nameEnd,
  type Sentence,
  take,
  takeSpeakers,
  verbFrom,
  wordAt,
} from '../sentence.ts';
import type { ActReader } from './shared.ts';

/** What is done to a topic that is on the record, at the end of a question. */
const TREATED =
  /^(?:mentioned|raised|discussed|covered|touched|addressed|featured?|figured?|appear(?:ed|s)?|broached|referenced|(?:come|comes|came|popped|pop|crop|cropped) up)$/;

/** *Does T come up anywhere?*, *has T been mentioned by X?*: whatever the record has on T. */
export const treated: ActReader = (s) => {
  if (!AUXILIARY.has(wordAt(s, 0)) || s.slots.quoted !== null) return false;
  const by = s.mentions.length === 0 ? -1 : find(s, FROM, 2);
  const end = by > 0 && mentionAt(s, by + 1) !== undefined && wordAt(s, by) === 'by' ? by : s.tokens.length;
  const last = lastWord(s, end);
  const [from, to] = isTreated(s, last - 1, last + 1) ? [last - 1, last + 1] : [last, last + 1];
  if (!isTreated(s, from, to) || !s.tokens.slice(1, from).some(({ word }) => isContent(word))) return false;
  const verb = verbFrom(s, 1, from);
  if (verb >= 0 && SAYING.has(wordAt(s, verb))) return false;
  if (end < s.tokens.length) takeSpeakers(s, by + 1, nameEnd(s, by + 1));
  s.slots.act = 'quotes';
  s.slots.speech = end < s.tokens.length;
  take(s, 0);
  take(s, from, s.tokens.length);
  return true;
};

/** The last word before a place that says more than where or whether. */
function lastWord(s: Sentence, end: number): number {
  for (let at = end - 1; at > 0; at--) {
    const word = wordAt(s, at);
    if (word === 'up' || !isStopword(word)) return at;
  }
  return 0;
}

const isTreated = (s: Sentence, from: number, to: number): boolean =>
  from > 0 &&
  TREATED.test(
    s.tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(' '),
  );
