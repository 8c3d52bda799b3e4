import type { Mention } from '../../../record/actor-index.ts';
import { isStopword } from '../../../words/stopwords.ts';
import { QUOTED_PLACE } from '../clean.ts';
import type { Named } from '../frame.ts';
import {
  ABOUT,
  AUXILIARY,
  EXACTNESS,
  FROM,
  PERFORMING,
  SAYING,
  SOMEBODY,
  TELLING,
  UTTERANCE,
  WH,
} from '../lexicon.ts';
import { namedIn } from '../named.ts';
import {
  find,
  findPhrase,
  isContent,
  mentionAt,
  nameEnd,
  type Sentence,
  take,
  takeSpeakers,
  textOf,
  wordAt,
} from '../sentence.ts';
import { mayBeName } from '../strangers.ts';
import { type ActReader, WHO } from './shared.ts';

/** What may be asked of a quotation by one word, beside whose it is. */
const ASKED_OF_WORDS = new Set(
  'source date day time place context link page meaning origin headline story'.split(' '),
);

/** Whether a word that the record does not use stands where a name may. */
const isStranger = (s: Sentence, at: number): boolean => {
  const word = wordAt(s, at);
  const isClass = [SAYING, PERFORMING, UTTERANCE, SOMEBODY, EXACTNESS, TELLING, ASKED_OF_WORDS].some(
    (words) => words.has(word),
  );
  return (
    word !== QUOTED_PLACE && !isClass && !AUXILIARY.has(word) && !s.isKnown(word) && mayBeName(s, at, at + 1)
  );
};

/** So many words is a stranger's name long. */
const NAME = 3;

/** The names from a place on, one after the other, and where they end: mentions, and strangers side by side. */
function nameAt(s: Sentence, at: number): number {
  const mention: Mention | undefined = mentionAt(s, at);
  if (mention !== undefined) return mention.to;
  let end = at;
  while (end < s.tokens.length && end - at < NAME && mentionAt(s, end) === undefined && isStranger(s, end))
    end++;
  return end;
}

/**
 * Whose a quotation is said to be, by the words around it: the names among them, where the rest only asks (*was that X*, *X
 * said “…”, right?*); null where more is asked, or of something else.
 */
function ownersOfWords(s: Sentence): Named[] | null {
  const owners: Named[] = [];
  for (let at = 0; at < s.tokens.length; ) {
    const word = wordAt(s, at);
    const end = word === QUOTED_PLACE ? at : nameAt(s, at);
    if (end > at) {
      const before = wordAt(s, at - 1) === 'the' ? wordAt(s, at - 2) : wordAt(s, at - 1);
      if (ABOUT.has(before) || before === 'to') return null;
      owners.push(...namedIn(textOf(s, at, end), s.index));
      at = end;
      continue;
    }
    const asks = [AUXILIARY, SAYING, SOMEBODY, EXACTNESS, TELLING].some((words) => words.has(word));
    if (WH.has(word) || !(word === QUOTED_PLACE || asks || isStopword(word) || !isContent(word))) return null;
    at++;
  }
  return owners;
}

/** *“…” – was that X?*, *X said “…”*, *“…”, X or Y?* */
export const attributed: ActReader = (s) => {
  const owners = s.slots.quoted === null ? ownersAtEnd(s) : (ownersOfWords(s) ?? ownerBySaying(s));
  if (owners === null || owners.length === 0) return false;
  const isOpen = owners.length > 1 && s.words.has('or');
  if (!isOpen) s.slots.speakers.push(...owners);
  else take(s, 0, s.tokens.length);
  if (s.slots.quoted !== null) take(s, 0, s.tokens.length);
  s.slots.act = isOpen ? 'who-said' : 'verify';
  s.slots.claim = true;
  s.slots.speech = true;
  return true;
};

/** *What did X mean when she said “…”?*: the one person who is named before the words is who says them. */
function ownerBySaying(s: Sentence): Named[] | null {
  const place = s.tokens.findIndex(({ word }) => word === QUOTED_PLACE);
  const [named, another] = s.mentions;
  if (named === undefined || another !== undefined || named.to > place) return null;
  if (!SAYING.has(wordAt(s, place - 1)) || !/^(?:he|she|they)$/.test(wordAt(s, place - 2))) return null;
  return namedIn(textOf(s, named.from, named.to), s.index);
}

/** *They will not move, was that X?*: whose words those before the end are. */
function ownersAtEnd(s: Sentence): Named[] | null {
  const last = s.tokens.length - 1;
  for (let at = last; at >= Math.max(3, last - NAME); at--) {
    if (!/^(?:that|this|it)$/.test(wordAt(s, at - 1)) || !/^(?:was|is|wasnt|isnt)$/.test(wordAt(s, at - 2)))
      continue;
    if (nameAt(s, at) !== s.tokens.length) continue;
    const first = wordAt(s, 0);
    if (WH.has(first) || AUXILIARY.has(first)) return null;
    const owners = namedIn(textOf(s, at, s.tokens.length), s.index);
    take(s, at - 2, s.tokens.length);
    return owners;
  }
  return null;
}

/** *Is the quote “…” by X right?*, *“…” – is that exact?* */
export const checking: ActReader = (s) => {
  const { slots } = s;
  if (slots.quoted === null) return false;
  const exact = find(s, EXACTNESS);
  const literally = findPhrase(s, 'word for word');
  const quoting = findPhrase(s, 'can|may|could i|we quote');
  // *Check this quote: X, “…”*
  const bidden = findPhrase(s, 'check|checking|verify|confirm');
  // *Is “…” what X said?*
  const asks = /^(?:is|was|are|were)$/.test(wordAt(s, 0)) && wordAt(s, 1) === QUOTED_PLACE;
  if ([exact, literally, quoting, bidden].every((at) => at < 0) && !asks) return false;
  if (WHO.has(wordAt(s, 0))) return false;
  slots.act = 'verify';
  slots.claim = true;
  slots.speech = true;
  slots.exact = true;
  const owners = ownersOfWords(s);
  if (owners !== null && owners.length > 0) slots.speakers.push(...owners);
  else for (const one of s.mentions.slice(0, 1)) takeSpeakers(s, one.from, one.to);
  if (slots.speakers.length === 0) {
    const by = find(s, FROM);
    if (by >= 0) takeSpeakers(s, by + 1, nameEnd(s, by + 1));
  }
  take(s, 0, s.tokens.length);
  return true;
};

/** *Can I run “…” as X’s words?*: the one person named around a quotation, but as what it is about or to whom it was said. */
export function takeOwner(s: Sentence): void {
  const [named, another] = s.mentions;
  if (named === undefined || another !== undefined) return;
  const before = wordAt(s, named.from - 1);
  if (!ABOUT.has(before) && before !== 'to') takeSpeakers(s, named.from, named.to);
}
