import { ABOUT, SAYING } from '../lexicon.ts';
import { find, findPhrase, take, takeSpeakers, wordAt } from '../sentence.ts';
import type { ActReader } from './shared.ts';

/** So many words after *each* the verb of saying may stand. */
const NEAR = 5;

/** *X here, Y there. What has each of them said on T?*: the words of all who are named before. */
export const eachSaid: ActReader = (s) => {
  const each = findPhrase(s, 'each|both');
  if (each < 0 || s.mentions.length < 2 || s.slots.quoted !== null) return false;
  const verb = find(s, SAYING, each + 1, each + 1 + NEAR);
  if (verb < 0 || !s.mentions.every(({ to }) => to <= each)) return false;
  for (const { from, to } of s.mentions) takeSpeakers(s, from, to);
  s.slots.act = 'what-said';
  s.slots.speech = true;
  take(s, 0, verb + 1);
  if (ABOUT.has(wordAt(s, verb + 1))) take(s, verb + 1);
  return true;
};
