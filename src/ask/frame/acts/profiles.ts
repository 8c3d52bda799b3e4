import { ABOUT, AUXILIARY, FROM, POSITION, SAYING, WANTING } from '../lexicon.ts';
import { namedIn } from '../named.ts';
import {
  find,
  findPhrase,
  isContent,
  isSaid,
  nameEnd,
  type Sentence,
  take,
  takeSpeakers,
  textOf,
  wordAt,
} from '../sentence.ts';
import { type ActReader, WHAT, WHO } from './shared.ts';

/** *What does X want*, *X’s position on T*, *where does X stand*. */
export const position: ActReader = (s) => {
  const { slots } = s;
  const first = wordAt(s, 0);
  const wanted = find(s, POSITION);
  const noun = wanted >= 0 && isSaid(s, wanted) ? -1 : wanted;
  const stands = findPhrase(s, 'stand|stands|standing');
  const give = (speakers: () => boolean, from: number, to: number): boolean => {
    const had = slots.speakers.length;
    if (!speakers()) return false;
    slots.act = 'position';
    take(s, from, to);
    return slots.speakers.length > had;
  };
  if (first === 'where' && stands > 1 && AUXILIARY.has(wordAt(s, 1))) {
    if (!s.mentions.some((one) => one.from >= 2 && one.to <= stands)) return false;
    return give(() => takeSpeakers(s, 2, stands), 0, stands + 1);
  }
  if (noun >= 0) {
    const redLines = noun;
    const of = FROM.has(wordAt(s, redLines + 1)) ? redLines + 1 : -1;
    if (of >= 0) {
      const end = nameEnd(s, of + 1);
      return give(() => takeSpeakers(s, of + 1, end), 0, end);
    }
    const mention = s.mentions.findLast((one) => one.to <= noun);
    if (
      mention !== undefined &&
      noun - mention.to <= 2 &&
      find(s, ABOUT, mention.to, noun) < 0 &&
      (WHAT.has(first) || mention.from <= 1 || first === 'list' || first === 'show')
    )
      return give(() => takeSpeakers(s, mention.from, mention.to), 0, noun + 1);
    return false;
  }
  const asks = first === 'what' || first === 'whats' || first === 'why' || first === 'which';
  if (!asks) return false;
  const auxiliary = find(s, AUXILIARY, 1, 4);
  const wanting = find(s, WANTING, 1);
  const wants = wanting > 0 && isSaid(s, wanting) ? -1 : wanting;
  const phrases = [
    'push|pushing|press|pressing|ask|asking|look|looking|aim|aiming|hope|hoping|call|calling for',
    'insist|insists|insisting on',
    'is|are after',
    'hoping|hope to',
    'that SPACE',
  ].map((one) => findPhrase(s, one, 1));
  const after = [wants, ...phrases].filter((at) => at > 0);
  const verb = after.length === 0 ? -1 : Math.min(...after);
  if (verb < 0) return false;
  const from = auxiliary >= 0 && auxiliary < verb ? auxiliary + 1 : 1;
  if (from >= verb && auxiliary >= 0 && wordAt(s, verb) !== 'is') return false;
  const named = namedIn(
    textOf(s, from, verb)
      .replace(/^(?:it|that|is it that)\s+/i, '')
      .replace(/^that\s+/i, ''),
    s.index,
  );
  if (named.length === 0) return false;
  // *what assurances does Moscow demand*: what is wanted stands before.
  slots.speakers.push(...named);
  slots.act = 'position';
  take(s, 0, 1);
  take(s, Math.max(1, auxiliary >= 0 ? auxiliary : 1), verb + 1);
  return true;
};

const JOB = 'office|job|role|title|function|post';

/** *Who is X*, *what is ORG*, *tell me about X*, *X’s job*. */
export const whoIs: ActReader = (s) => {
  const { slots, index } = s;
  const first = wordAt(s, 0);
  const be = new Set(['is', 'are', 'was', 'were', 'about']);
  let from = -1;
  if (first === 'whois' || first === 'whos') from = 1;
  else if (WHO.has(first) && be.has(wordAt(s, 1))) from = 2;
  else if (first === 'what' && be.has(wordAt(s, 1))) from = 2;
  else if (WHO.has(first) && s.index.resolve(textOf(s, 1, s.tokens.length)).length > 0) from = 1;
  else if (first === 'whats') from = 1;
  else if (first === 'tell' && findPhrase(s, 'about') > 0) from = findPhrase(s, 'about') + 1;
  else if (first === 'about') from = 1;
  else if (first === 'something' && wordAt(s, 1) === 'about') from = 2;
  else if (findPhrase(s, 'do we|you know about') >= 0) from = findPhrase(s, 'know about') + 2;
  else if (/^(?:info|information|profile|bio|biography|background)$/.test(first)) from = 2;
  const stands = findPhrase(s, 'stand|stands|mean|means for');
  if (first === 'what' && stands > 1) {
    const actors = index.resolve(textOf(s, 2, stands));
    if (actors.length > 0) return profile(s, textOf(s, 2, stands), actors);
  }
  const job = findPhrase(s, JOB);
  const spoken = find(s, ABOUT, 0, job) >= 0 || find(s, SAYING) >= 0;
  if (job > 0 && !spoken && (first === 'what' || first === 'whats' || first === 'which')) {
    const name = s.mentions.find((one) => one.from >= 1);
    if (name !== undefined) return profile(s, textOf(s, name.from, name.to), name.actors);
  }
  while (from > 0 && be.has(wordAt(s, from))) from++;
  if (from < 0 || from >= s.tokens.length) return false;
  const rest = textOf(s, from, s.tokens.length);
  const actors = index.resolve(rest);
  if (actors.length > 0) return profile(s, rest, actors);
  if (first !== 'tell' && first !== 'whois' && !WHO.has(first)) return false;
  // A stranger: a name and nothing else.
  const tokens = s.tokens
    .slice(from)
    .filter(
      (token) => token.word !== 'the' && token.word !== 'mr' && token.word !== 'mrs' && token.word !== 'ms',
    );
  const capitals = tokens.every((token) => /^\p{Lu}/u.test(token.raw));
  const one =
    tokens.length === 1 && isContent(tokens[0]?.word ?? '') && !/(?:ed|ing)$/.test(tokens[0]?.word ?? '');
  if (tokens.length === 0 || slots.quoted !== null || !(capitals || one)) return false;
  return profile(s, rest, []);
};

function profile(s: Sentence, text: string, actors: string[]): boolean {
  s.slots.act = 'who-is';
  s.slots.speakers.push({ text, actors });
  take(s, 0, s.tokens.length);
  return true;
}
