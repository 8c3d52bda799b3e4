import { ABOUT, AUXILIARY } from '../lexicon.ts';
import { findPhrase, isContent, mentionAt, type Sentence, take, textOf, wordAt } from '../sentence.ts';
import { type ActReader, WHO } from './shared.ts';

/** Who sits on the other side from somebody, by whatever words. */
const ACROSS = [
  'counterpart|counterparts',
  'opposite number|numbers',
  'opposite',
  'up against',
  'facing|faces',
  'face across|off',
  'across from',
  'across the table',
  'other side of the table',
];
/** What goes with them. */
const WITH = /^(?:opposite|number|numbers|across|table|sitting|sits|sit|side|face|facing|faces|room|talks)$/;

/** *Who’s X’s opposite number?*, *the Ruritanian counterpart of X*, *who will X be up against?*: a person, and perhaps the side asked for. */
export const counterpart: ActReader = (s) => {
  const isWho = WHO.has(wordAt(s, 0)) || wordAt(s, 0) === 'name' || mentionAt(s, 0) !== undefined;
  if (!isWho || s.mentions.length === 0 || s.mentions.length > 2 || s.slots.quoted !== null) return false;
  const found = ACROSS.find((phrase) => findPhrase(s, phrase) >= 0);
  if (found === undefined || !s.tokens.every((_, at) => belongs(s, at))) return false;
  const isPerson = (ref: string): boolean => s.index.get(ref)?.kind === 'person';
  const one = s.mentions.find(({ actors }) => actors.some(isPerson)) ?? s.mentions[0];
  if (one === undefined || (s.mentions.length > 1 && !one.actors.some(isPerson))) return false;
  for (const mention of s.mentions) {
    const named = { text: textOf(s, mention.from, mention.to), actors: mention.actors };
    (mention === one ? s.slots.speakers : s.slots.addressees).push(named);
  }
  s.slots.act = 'counterpart';
  take(s, 0, s.tokens.length);
  return true;
};

const belongs = (s: Sentence, at: number): boolean => {
  const word = wordAt(s, at);
  if (mentionAt(s, at) !== undefined || WHO.has(word) || AUXILIARY.has(word)) return true;
  return (
    WITH.test(word) || ACROSS[0]?.split('|').includes(word) === true || !isContent(word) || ABOUT.has(word)
  );
};
