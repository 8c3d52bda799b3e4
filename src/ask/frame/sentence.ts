import type { ActorIndex, Mention } from '../../record/actor-index.ts';
import { isHonorific, isShortTitle } from '../../words/honorifics.ts';
import { OFFICES } from '../../words/office-nouns.ts';
import { remembered } from '../../words/remembered.ts';
import { isStopword } from '../../words/stopwords.ts';
import { type Token, tokenize } from '../../words/tokens.ts';
import { QUOTED_PLACE } from './clean.ts';
import type { Frame } from './frame.ts';
import { AUXILIARY, GREETING, OFFICE, PERFORMING, POLITE, SAYING, SOMEBODY, THANKS } from './lexicon.ts';
import { namedIn } from './named.ts';
import { isTagged, type Tags, tagsOf, type WordClass } from './tags.ts';
import { withTitles } from './titles.ts';

/**
 * A question while it is read: its words, which of them a reader has understood, and the slots so far. Readers take
 * words in the order of the list in `read.ts`; what none takes is what the question is about.
 */
export interface Sentence {
  text: string;
  tokens: readonly Token[];
  /** Its words, whatever their places. */
  words: ReadonlySet<string>;
  /** Where the words of a class stand. */
  tags: Tags;
  used: boolean[];
  mentions: Mention[];
  index: ActorIndex;
  /** Whether the record uses a word; where that is not known, every word passes for used. */
  isKnown: (word: string) => boolean;
  slots: Frame;
}

export function sentenceOf(
  text: string,
  index: ActorIndex,
  slots: Frame,
  isKnown: (word: string) => boolean = () => true,
): Sentence {
  const tokens = tokenize(text);
  const mentions = withTitles(tokens, mentionsIn(tokens, index, isKnown), index);
  const offices = officesBefore(tokens, mentions, index);
  return {
    text,
    tokens,
    words: new Set(tokens.map(({ word }) => word)),
    tags: tagsOf(tokens),
    used: tokens.map(
      ({ word }, at) => word === QUOTED_PLACE || offices.has(at) || isTitle(word, tokens[at + 1]),
    ),
    mentions,
    index,
    isKnown,
    slots,
  };
}

/** A question of so few words may be a name and what is asked of it. */
const FEW_WORDS = 5;

/** Whom a question names; what the record does not know as a word may be a name that is misspelt. */
function mentionsIn(
  tokens: readonly Token[],
  index: ActorIndex,
  isKnown: (word: string) => boolean,
): Mention[] {
  // A surname that is a small word is told by its capital: *about* is nobody.
  const exact = withDepartments(tokens, index.mentions(tokens), index).filter(({ from, to }) =>
    tokens
      .slice(from, to)
      .some(({ word, raw }) => !isStopword(word) || (/^\p{Lu}/u.test(raw) && !SOMEBODY.has(word))),
  );
  // Among many words one is sooner a word of what was said.
  const isShort = tokens.length <= FEW_WORDS;
  if (!isShort || tokens.every(({ word }) => isStopword(word) || isKnown(word))) return exact;
  const isApart = ({ from, to }: Mention): boolean => exact.every((one) => to <= one.from || from >= one.to);
  // Beside a name that is known one more is written with a capital.
  const isMisspelt = ({ word, raw }: Token): boolean =>
    !isKnown(word) && (exact.length === 0 || /^\p{Lu}/u.test(raw));
  const mended = index
    .mentions(tokens, { mend: true })
    .filter((one) => isApart(one) && tokens.slice(one.from, one.to).every(isMisspelt));
  return [...exact, ...mended].sort((a, b) => a.from - b.from);
}

/** *What State said*: a capital amid a sentence for a department of that name. */
function withDepartments(tokens: readonly Token[], mentions: Mention[], index: ActorIndex): Mention[] {
  const departments = tokens.flatMap(({ raw, word }, at): Mention[] => {
    const isCapital = at > 0 && /^\p{Lu}\p{Ll}+$/u.test(raw) && SAYING.has(tokens[at + 1]?.word ?? '');
    if (!isCapital || isStopword(word) || mentions.some(({ from, to }) => at >= from && at < to)) return [];
    const actors = index.exactly(`${raw} Department`);
    return actors.length === 0 ? [] : [{ from: at, to: at + 1, actors, certainty: 1 }];
  });
  return departments.length === 0 ? mentions : [...mentions, ...departments].sort((a, b) => a.from - b.from);
}

/** *Mr* or *Sec.* before a name in capitals is no word of a topic. */
const isTitle = (word: string, next: Token | undefined): boolean =>
  (isHonorific(word) || isShortTitle(word)) && next !== undefined && /^\p{Lu}/u.test(next.raw);

/** The places of the words of offices right before the names of people: *Under Secretary X*. */
function officesBefore(tokens: readonly Token[], named: readonly Mention[], index: ActorIndex): Set<number> {
  const places = new Set<number>();
  for (const { from, actors } of named) {
    const isOffice = OFFICES.has(tokens[from - 1]?.word ?? '');
    if (!isOffice || !actors.every((ref) => index.get(ref)?.kind === 'person')) continue;
    for (let at = from - 1; at >= 0 && isCapital(tokens[at]); at--) {
      const { word = '' } = tokens[at] ?? {};
      if (!OFFICES.has(word) && !RANK.has(word)) break;
      places.add(at);
    }
  }
  return places;
}
const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.raw ?? '');
const RANK = new Set('under deputy vice prime foreign defence defense assistant acting'.split(' '));

/** The folded word at a place; empty beyond either end. */
export const wordAt = ({ tokens }: Sentence, at: number): string => tokens[at]?.word ?? '';

/** Marks the words `from` up to, not including, `to` as understood. */
export function take({ used }: Sentence, from: number, to = from + 1): void {
  used.fill(true, Math.max(0, from), Math.max(0, to));
}

/** The first place from `from` on at which a word is in `words`; -1 where none is. */
export function find({ tokens, tags }: Sentence, words: WordClass, from = 0, to = tokens.length): number {
  const isFound = (at: number): boolean => at >= from && at < to;
  if (isTagged(words)) return tags.get(words)?.find(isFound) ?? -1;
  return tokens.findIndex(({ word }, at) => isFound(at) && words.has(word));
}

const partsOf = remembered((phrase) => phrase.split(' ').map((part) => part.split('|')));

/** The first place at which these words stand one after the other; an alternative is written `a|b`. */
export function findPhrase(sentence: Sentence, phrase: string, from = 0): number {
  const parts = partsOf(phrase);
  const [first] = parts;
  // Most phrases have no word in common with a question.
  for (const part of parts) if (!part.some((word) => sentence.words.has(word))) return -1;
  return sentence.tokens.findIndex(
    ({ word }, at) =>
      at >= from &&
      first?.includes(word) === true &&
      parts.every((part, i) => part.includes(wordAt(sentence, at + i))),
  );
}

/** The mention that covers a place. */
export const mentionAt = ({ mentions }: Sentence, at: number): Mention | undefined =>
  mentions.find((one) => at >= one.from && at < one.to);

/** What stands between names of a list. */
const JOINING = new Set(['and', 'or', 'the']);

/** A mention with those that *and*, *or* or nothing joins to it before it, in their order. */
export function joinedWith({ mentions, tokens }: Sentence, last: Mention): Mention[] {
  const joined = [last];
  for (const one of mentions.filter(({ to }) => to <= last.from).reverse()) {
    const between = tokens.slice(one.to, joined[0]?.from);
    if (!between.every(({ word }) => JOINING.has(word))) break;
    joined.unshift(one);
  }
  return joined;
}

/** Where the last of the mentions ends that a comma, *and* or *or* joins to one, one after the other. */
export function joinedEnd({ mentions, tokens }: Sentence, first: Mention): number {
  let end = first.to;
  for (const one of mentions.filter(({ from }) => from >= first.to)) {
    if (!tokens.slice(end, one.from).every(({ word }) => JOINING.has(word))) break;
    end = one.to;
  }
  return end;
}

/** The text of the words `from` up to, not including, `to`. */
export const textOf = ({ text, tokens }: Sentence, from: number, to: number): string =>
  from >= to ? '' : text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? text.length);

const ARTICLE = /^(?:the|an?|his|her|their|its|our|these|those)$/;

/** The first verb of saying or of doing by saying from `from` on that no name holds. */
export function verbFrom(
  sentence: Sentence,
  from: number,
  to = sentence.tokens.length,
  isForm: (word: string) => boolean = () => true,
): number {
  for (let at = from; at < to; at++) {
    const word = wordAt(sentence, at);
    if (!(SAYING.has(word) || PERFORMING.has(word)) || !isForm(word)) continue;
    // Behind an article it is a noun: *the talks*, *their demand*.
    // *It is meant to happen*
    if (word === 'meant' && wordAt(sentence, at + 1) === 'to') continue;
    // *The secretary of state*, *end of talks*
    if (wordAt(sentence, at - 1) === 'of') continue;
    // *Are the Baltic states mentioned?*
    if (word === 'states' && isPlural(sentence, at)) continue;
    // *Are talks still on?*
    if (word === 'talks' && AUXILIARY.has(wordAt(sentence, at - 1))) continue;
    if (mentionAt(sentence, at) === undefined && !ARTICLE.test(wordAt(sentence, at - 1))) return at;
  }
  return -1;
}

/** Whether a word that may be a verb’s third person can only be a noun: nothing that is stated follows. */
function isPlural(sentence: Sentence, at: number): boolean {
  const next = wordAt(sentence, at + 1);
  return (
    next === '' || AUXILIARY.has(next) || /\p{L}{2}ed$/u.test(next) || /^(?:in|of|on|and|or)$/.test(next)
  );
}

/** Whether a place belongs to words that somebody is to have said: a verb of saying stands before it. */
export const isSaid = (sentence: Sentence, at: number): boolean =>
  (sentence.tags.get(SAYING) ?? []).some(
    (place) => place >= 1 && place < at && mentionAt(sentence, place) === undefined,
  );

/** Names the words of a place in the slot of speakers, and marks them. False where they name nobody. */
export function takeSpeakers(sentence: Sentence, from: number, to: number): boolean {
  const named = namedIn(textOf(sentence, from, to).replace(QUOTED_PLACE, ' '), sentence.index);
  sentence.slots.speakers.push(...named);
  take(sentence, from, to);
  return named.length > 0;
}

/** Names a mention as whom it was said to, and marks all from a place before it on. */
export function takeAddressee(sentence: Sentence, to: Mention, from = to.from): void {
  sentence.slots.addressees.push({ text: textOf(sentence, to.from, to.to), actors: to.actors });
  take(sentence, from, to.to);
}

/** Whether a word carries a topic: no function word, no politeness. */
export const isContent = (word: string): boolean =>
  !isStopword(word) && !POLITE.has(word) && !GREETING.has(word) && !THANKS.has(word);

/** Where the words of a name that begins at `from` end: a mention, or capitalised and office words in a row. */
export function nameEnd(sentence: Sentence, from: number): number {
  let at = from;
  while (at < sentence.tokens.length) {
    const mention = mentionAt(sentence, at);
    if (mention !== undefined) {
      at = mention.to;
      continue;
    }
    const token = sentence.tokens[at];
    const word = token?.word ?? '';
    if (word === QUOTED_PLACE) break;
    const joins =
      (word === 'and' || word === 'or' || word === 'of') && at > from && at + 1 < sentence.tokens.length;
    const next = sentence.tokens[at + 1];
    if (joins && (mentionAt(sentence, at + 1) !== undefined || /^\p{Lu}/u.test(next?.raw ?? ''))) {
      at++;
      continue;
    }
    // *The secretary of state*
    if (joins && word === 'of' && OFFICE.has(wordAt(sentence, at - 1)) && isContent(next?.word ?? '')) {
      at += 2;
      continue;
    }
    if (joins && word !== 'of' && next?.word === 'the' && mentionAt(sentence, at + 2) !== undefined) {
      at += 2;
      continue;
    }
    if (at === from && (word === 'the' || word === 'a' || word === 'an')) {
      at++;
      continue;
    }
    if (/^\p{Lu}/u.test(token?.raw ?? '') || OFFICE.has(word) || (at === from && isContent(word))) {
      at++;
      continue;
    }
    // A name without capitals: *ursula von der leyen*.
    if (
      at > from &&
      isContent(word) &&
      !SAYING.has(word) &&
      !/^\p{Lu}/u.test(sentence.tokens[from]?.raw ?? '')
    ) {
      at++;
      continue;
    }
    break;
  }
  return at;
}
