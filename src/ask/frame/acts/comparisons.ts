import type { Mention } from '../../../record/actor-index.ts';
import { isStopword } from '../../../words/stopwords.ts';
import { ABOUT, AUXILIARY, COMPARING, FROM, OFFICE, SAYING, UTTERANCE, WH } from '../lexicon.ts';
import { holdersOf } from '../named.ts';
import {
  find,
  findPhrase,
  isSaid,
  mentionAt,
  type Sentence,
  take,
  takeSpeakers,
  textOf,
  wordAt,
} from '../sentence.ts';
import { type ActReader, WHO } from './shared.ts';

/** *Did X compare Y to Z?*: who is named first is said to have compared. */
const isClaimed = (s: Sentence): boolean => {
  const [first] = s.mentions;
  return (
    /^(?:did|has|have|had)$/.test(wordAt(s, 0)) &&
    first?.from === 1 &&
    /^(?:compar(?:e|ed)|contrast(?:ed)?|liken(?:ed)?)$/.test(wordAt(s, first.to))
  );
};

/** *Compare X and Y*, *X versus Y*, *X and Y side by side*. */
export const comparing: ActReader = (s) => {
  const named = [...s.mentions.filter((one) => one.certainty > 0), ...officeAtEnd(s)];
  if (named.length < 2 || isClaimed(s)) return false;
  const phrases: [number, number][] = [
    [find(s, COMPARING), 1],
    [findPhrase(s, 'side by side'), 3],
    [findPhrase(s, 'against|beside|alongside each|one other|another'), 3],
    [findPhrase(s, 'next to each|one other|another'), 4],
    [findPhrase(s, 'line|stack them up'), 3],
    [besideAnother(s, named), 2],
    [againstAnother(s, named), 1],
    [withThoseOf(s, named), 3],
    [findPhrase(s, 'stack|stacks|measure|measures up against'), 3],
    [findPhrase(s, 'on the left'), 3],
    [findPhrase(s, 'difference|differences between'), 2],
    [findPhrase(s, 'what|whats the difference|differences'), 3],
    [findPhrase(s, 'what is the difference|differences'), 4],
  ];
  const more = comparativeOf(s) ?? comparativeBehind(s);
  // *How does what X said compare with what Y said?*
  const isHow = /^(?:how|what|contrast|compare)$/.test(wordAt(s, 0));
  const isAsked = ([at, length]: [number, number]): boolean =>
    at >= 0 &&
    (!isSaid(s, at) ||
      s.mentions.at(-1)?.from === at + length ||
      // *What X said beside what Y said*
      (SAYING.has(wordAt(s, at - 1)) && (isHow || wordAt(s, at + length) === 'what')));
  const found = [...phrases.filter(isAsked), ...(more === null ? [] : [more])];
  const colon = s.text.indexOf(':');
  const behind = named.filter(({ from }) => colon >= 0 && (s.tokens[from]?.start ?? 0) > colon);
  const people = behind.length > 1 ? behind : named;
  if (found.length === 0 || (more === null && WHO.has(wordAt(s, 0)))) return false;
  for (const [at, length] of found) take(s, at, at + length);
  s.slots.act = 'compare';
  s.slots.speech = true;
  const about = s.tokens.findIndex(({ word }, at) => ABOUT.has(word) && !s.used[at]);
  const behindAll = Math.max(...found.map(([at]) => at));
  for (const one of people) {
    // *X’s words on T next to Y’s*: who stands behind that is compared, and no topic.
    if (about >= 0 && one.from > about && !(behindAll > about && one.from > behindAll)) continue;
    const [from, to] = describedAt(s, one);
    if (!takeSpeakers(s, from, to)) s.slots.speakers.push({ text: textOf(s, from, to), actors: one.actors });
  }
  // What bids to compare may be any verb; a topic that the record has no word of stands behind *on* or before a colon.
  for (const [at, { word }] of s.tokens.entries()) {
    const bids = !s.isKnown(word) && (about < 0 || at < about) && !isHeading(s, at);
    if (bids || SAYING.has(word) || UTTERANCE.has(word) || WH.has(word) || SETTING.test(word)) take(s, at);
  }
  return true;
};

/** *X’s statements with those of Y*: where what stands beside them begins; -1 for every other text. */
function withThoseOf(s: Sentence, named: readonly Mention[]): number {
  const [one] = named;
  const last = named.at(-1);
  const at = findPhrase(s, 'with|to|against|beside|alongside those|that|one|ones of|from|by');
  const isLed = last !== undefined && at >= 0 && last.from >= at + 3 && last.from <= at + 4;
  return isLed && one !== undefined && one.to <= at && find(s, UTTERANCE, 0, at) >= 0 ? at : -1;
}

/** *… against the official’s*: whoever of the record holds an office that ends a question, and goes by no name in it. */
function officeAtEnd(s: Sentence): Mention[] {
  const to = s.tokens.length;
  const from = s.tokens.findLastIndex(({ word }) => word === 'the');
  if (from < 0 || s.mentions.some((one) => one.to > from)) return [];
  const actors = holdersOf(textOf(s, from, to).replace(/['’]s$/, ''), s.index);
  return actors.length === 0 ? [] : [{ from, to, actors, certainty: 1 }];
}

/** *Fisheries: X v Y*: whether a word stands before the colon behind a heading. */
const isHeading = (s: Sentence, at: number): boolean =>
  /^[^:]*:\s*\p{L}/u.test(s.text.slice(s.tokens[at]?.end)) && s.mentions.every(({ from }) => from > at);

/** *Who was tougher, X or Y?*: from where to where it asks which; null where two that are joined by *or* do not end it. */
function comparativeOf(s: Sentence): [number, number] | null {
  const [one, other] = s.mentions.slice(-2);
  const isWho = WHO.has(wordAt(s, 0)) || wordAt(s, 0) === 'which';
  if (!isWho || one === undefined || other?.to !== s.tokens.length) return null;
  const joined = s.tokens.slice(one.to, other.from).map(({ word }) => word);
  if (joined[0] !== 'or' || joined.length > 2) return null;
  const before = s.tokens.slice(1, one.from).map(({ word }) => word);
  const asked = before.findLast((word) => !isStopword(word) && !OFFICE.has(word)) ?? '';
  const compares = /\p{L}{2}er$/u.test(asked) || before.includes('more') || before.includes('less');
  return compares ? [0, one.from] : null;
}

/** *X or Y: who was tougher?*: the same with the names first; and over how many words it asks which. */
function comparativeBehind(s: Sentence): [number, number] | null {
  const [one, other] = s.mentions;
  if (one?.from !== 0 || other === undefined || !WHO.has(wordAt(s, other.to))) return null;
  const joined = s.tokens.slice(one.to, other.from).map(({ word }) => word);
  if (!/^(?:or|and|v|vs|versus)(?: the)?$/.test(joined.join(' '))) return null;
  const compared = s.tokens.findIndex(
    ({ word }, at) =>
      at > other.to && (/^(?:more|less|most)$/.test(word) || /\p{L}{2}(?:er|est)$/u.test(word)),
  );
  return compared < 0 ? null : [other.to, compared + 1 - other.to];
}

/** *X’s warning next to the one from Y*, *X next to Y*: where *next to* stands; -1 where it is a place. */
function besideAnother(s: Sentence, [one, other]: readonly Mention[]): number {
  const at = findPhrase(s, 'next to');
  const isOfNames = one?.from === 0 && one.to === at && other?.from === at + 2;
  return at >= 0 && (isOfNames || find(s, UTTERANCE, 0, at) >= 0) && find(s, AUXILIARY) < 0 ? at : -1;
}

const SETTING = /^(?:set|put|place|hold|lay|left|right|column|columns|table|each|other)$/;

/** *Set X’s line against Y’s*, *put X alongside Y*: where the word between them stands; -1 for every other text. */
function againstAnother(s: Sentence, named: readonly Mention[]): number {
  const [one, other] = named;
  const last = named.at(-1);
  const at = last === undefined ? -1 : last.from - 1;
  // *Compare X against Y*
  if (COMPARING.has(wordAt(s, 0)) && wordAt(s, at) === 'against' && mentionAt(s, at - 1) !== undefined)
    return at;
  if (one === undefined || other === undefined) return -1;
  if (
    isOwner(s, one) &&
    last?.to === s.tokens.length &&
    isOwner(s, last) &&
    find(s, UTTERANCE, one.to) === one.to
  )
    return find(s, AGAINST, one.to, other.from);
  if (!bidsToSet(s, one)) return -1;
  return find(s, AGAINST, one.to, other.from);
}
const AGAINST = new Set(['against', 'beside', 'alongside']);

/** *Y’s*, of whom something stands before. */
const isOwner = (s: Sentence, { to }: Mention): boolean => /['’]s?$/.test(s.tokens[to - 1]?.raw ?? '');

/** *Line up X against Y*: whether before a name stands but what bids to set it somewhere, by whatever verb. */
const bidsToSet = (s: Sentence, { from }: Mention): boolean =>
  SETTING.test(wordAt(s, 0)) ||
  (from > 0 &&
    from <= BIDDING &&
    s.tokens.slice(0, from).every(({ word }) => {
      if (ABOUT.has(word) || FROM.has(word) || AUXILIARY.has(word) || WH.has(word)) return false;
      return UTTERANCE.has(word) || isStopword(word) || !s.isKnown(word);
    }));
const BIDDING = 3;

/** The words around a mention that with it are somebody's name or description: *the unnamed US official*. */
function describedAt(s: Sentence, { from, to }: Mention): [number, number] {
  for (const before of [3, 2, 1, 0])
    for (const after of [3, 2, 1, 0]) {
      const [start, end] = [from - before, to + after];
      if (start < 0 || end > s.tokens.length || before + after === 0 || WH.has(wordAt(s, end - 1))) continue;
      if (s.index.resolve(textOf(s, start, end)).length > 0) return [start, end];
    }
  return [from, to];
}
