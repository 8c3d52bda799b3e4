import type { Mention } from '../../../record/actor-index.ts';
import { ABOUT, AUXILIARY, OFFICE, UTTERANCE, WH } from '../lexicon.ts';
import { namedIn } from '../named.ts';
import {
  find,
  isContent,
  joinedEnd,
  mentionAt,
  nameEnd,
  type Sentence,
  take,
  takeAddressee,
  takeSpeakers,
  textOf,
  wordAt,
} from '../sentence.ts';
import { mayBeName } from '../strangers.ts';
import { type ActReader, spoken } from './shared.ts';

/** *X on T*, *X: T*, *X about T*, *X and the T*, or a name alone. */
export const nameOn: ActReader = (s) => {
  const start = /^(?:the|and|only)$/.test(wordAt(s, 0)) ? 1 : 0;
  const mention = s.mentions.find((one) => one.from <= start);
  if (mention === undefined) return wholeName(s) || strangerOn(s, find(s, ABOUT, start));
  const end = nameEnd(s, mention.from);
  const joined = /^(?:and|or)$/.test(wordAt(s, mention.to)) ? joinedEnd(s, mention) : mention.to;
  const last = mentionAt(s, end - 1);
  const isOne =
    last !== undefined &&
    end <= mention.to + 2 &&
    s.tokens.slice(mention.to, last.from).every(({ word }) => OFFICE.has(word) || !isContent(word));
  const upTo = Math.max(joined, isOne ? end : mention.to);
  if (isOwned(s, mention, upTo) || isOfTwo(s, mention)) return false;
  const next = wordAt(s, upTo);
  takeSpeakers(s, 0, upTo);
  if (ABOUT.has(next) || next === 'and' || next === 'to') {
    take(s, upTo);
    const to = mentionAt(s, upTo + 1);
    if (next === 'to' && to !== undefined) takeAddressee(s, to);
  }
  for (const [at, token] of s.tokens.entries())
    if (WH.has(token.word) || AUXILIARY.has(token.word) || /^(?:said|say|he|she)$/.test(token.word))
      take(s, at);
  return spoken(s, 'quotes');
};

/** All of it is somebody's name in other words: *the US president*. */
function wholeName(s: Sentence): boolean {
  if (s.slots.quoted !== null || s.mentions.length > 1 || find(s, ABOUT) >= 0) return false;
  const whole = namedIn(s.text, s.index).filter((one) => one.actors.length > 0);
  if (whole.length === 0) return false;
  s.slots.speakers.push(...whole);
  take(s, 0, s.tokens.length);
  return spoken(s, 'quotes');
}

/** *X on T*, of somebody whom the record does not know by that name. */
function strangerOn(s: Sentence, about: number): boolean {
  const words = s.tokens.slice(0, Math.max(0, about));
  const isName = words.every((token) => /^\p{Lu}/u.test(token.raw) || isContent(token.word));
  if (about <= 0 || about > 3 || !isName || wordAt(s, about) === 'over') return false;
  const known = namedIn(textOf(s, 0, about), s.index).some((one) => one.actors.length > 0);
  const reads =
    about <= 2 && mayBeName(s, 0, about) && !UTTERANCE.has(wordAt(s, 0)) && wordAt(s, about) === 'on';
  if (!known && !reads) return false;
  takeSpeakers(s, 0, about);
  take(s, about);
  return spoken(s, 'quotes');
}

/** *Russian troop build-up*: the name belongs to what follows, unless it is a person's. */
function isOwned(s: Sentence, mention: Mention, upTo: number): boolean {
  const next = wordAt(s, upTo);
  if (next === '' || !isContent(next)) return false;
  if (/['’]s$/.test(s.tokens[mention.to - 1]?.raw ?? '')) return true;
  if (ABOUT.has(next)) return false;
  return s.index.get(mention.actors[0] ?? '')?.kind !== 'person';
}

/** *Biden Putin calls*: what two people have with each other is no topic of the first. */
function isOfTwo(s: Sentence, mention: Mention): boolean {
  const second = mentionAt(s, mention.to);
  const isPerson = ({ actors }: Mention): boolean => s.index.get(actors[0] ?? '')?.kind === 'person';
  return second !== undefined && isPerson(mention) && isPerson(second) && isContent(wordAt(s, second.to));
}
