import { isEnglish } from '../../../words/english.ts';
import { tokenize } from '../../../words/tokens.ts';
import { ABOUT, AUXILIARY, FROM, MATERIAL, POSITION, SAYING, WANTING } from '../lexicon.ts';
import { namedIn } from '../named.ts';
import { officeHolders, officeIn } from '../offices.ts';
import {
  find,
  findPhrase,
  isContent,
  isSaid,
  mentionAt,
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
  const stands = findPhrase(s, 'stand|stands|standing');
  if (wordAt(s, 0) === 'where' && AUXILIARY.has(wordAt(s, 1))) {
    const named = s.mentions.find((one) => one.from >= 2 && (stands < 0 || one.to <= stands));
    if (stands > 1) return named !== undefined && positionOf(s, [2, stands], stands + 1);
    if (named !== undefined && named.from <= 3 && isOnIt(s, named.to))
      return positionOf(s, [2, named.to], named.to);
  }
  // *How does X see Y’s demands?*: X is asked, of those.
  if (wordAt(s, 0) === 'how' && SEEING.test(wordAt(s, s.mentions[0]?.to ?? -1))) return false;
  const noun = find(s, POSITION);
  return noun >= 0 && !isSaid(s, noun) ? positionNoun(s, noun) : wanting(s);
};

/** Verbs of holding something of what is named behind them. */
export const SEEING =
  /^(?:see|sees|view|views|regard|regards|judge|judges|rate|rates|feel|feels|take|takes|receive|received)$/;

/** *Where is X on T*, *where are they in all this*: no place is asked for. */
const isOnIt = (s: Sentence, at: number): boolean =>
  wordAt(s, at) === 'on' || /^in (?:all (?:of )?)?(?:this|that|it)$/.test(textOf(s, at, s.tokens.length));

/** Names whose position it is; all up to `to` is understood. */
function positionOf(s: Sentence, [from, end]: [number, number], to: number): boolean {
  const had = s.slots.speakers.length;
  if (!takeSpeakers(s, from, end)) return false;
  s.slots.act = 'position';
  take(s, 0, to);
  return s.slots.speakers.length > had;
}

/** *X’s position on T*, *the red lines of X*. */
function positionNoun(s: Sentence, noun: number): boolean {
  if (FROM.has(wordAt(s, noun + 1))) {
    const end = nameEnd(s, noun + 2);
    return positionOf(s, [noun + 2, end], end);
  }
  const first = wordAt(s, 0);
  const mention = s.mentions.findLast((one) => one.to <= noun);
  return (
    mention !== undefined &&
    noun - mention.to <= 2 &&
    find(s, ABOUT, mention.to, noun) < 0 &&
    (WHAT.has(first) || mention.from <= 1 || first === 'list' || first === 'show') &&
    positionOf(s, [mention.from, mention.to], noun + 1)
  );
}

const WANTS = [
  'push|pushing|press|pressing|ask|asking|look|looking|aim|aiming|hope|hoping|call|calling for',
  'insist|insists|insisting on',
  'ask|asks|asking of|from',
  'is|are after',
  'hoping|hope to',
  'that SPACE',
];

/** *What does X want*, *what assurances does Moscow demand*. */
function wanting(s: Sentence): boolean {
  if (!/^(?:what|whats|why|which)$/.test(wordAt(s, 0))) return false;
  const auxiliary = find(s, AUXILIARY, 1, 4);
  const wants = find(s, WANTING, 1);
  const after = s.tokens.findIndex(({ word }, at) => word === 'after' && s.mentions[0]?.to === at);
  const isAfter =
    /^(?:what|whats)$/.test(wordAt(s, 0)) && after > 0 && after <= 5 && find(s, SAYING, 0, after) < 0;
  const verbs = [
    wants > 0 && isSaid(s, wants) ? -1 : wants,
    isAfter ? after : -1,
    ...WANTS.map((one) => findPhrase(s, one, 1)),
  ];
  const found = verbs.filter((at) => at > 0);
  if (found.length === 0) return false;
  const verb = Math.min(...found);
  const from = auxiliary >= 0 && auxiliary < verb ? auxiliary + 1 : 1;
  if (from >= verb && auxiliary >= 0 && wordAt(s, verb) !== 'is') return false;
  const words = textOf(s, from, verb)
    .replace(/^(?:it|that|is it that)\s+/i, '')
    .replace(/^that\s+/i, '');
  const named = namedIn(words, s.index);
  // *Which American hopes …?* asks who.
  const isWho = wordAt(s, 0) === 'which' && named.every(({ actors }) => actors.length === 0);
  if (named.length === 0 || isWho) return false;
  s.slots.speakers.push(...named);
  s.slots.act = 'position';
  take(s, 0, 1);
  take(s, Math.max(1, auxiliary >= 0 ? auxiliary : 1), verb + 1);
  return true;
}

/** Words that ask who somebody or what something is, beside the name and in whatever order. */
const IDENTIFYING =
  /^(?:who|whos|whois|what|whats|which|explain|define|describe|name|title|job|role|post|office|function|profession|rank|abbreviation|acronym|initials|letters|kind|sort|type|spell|spells|spelled|spelt|spelling|expanded|stand|stands|mean|means|meaning|profile|bio|biography)$/;
/** What else may stand beside them. */
const BESIDE_NAME =
  /^(?:is|are|was|were|does|do|the|an?|it|its|that|this|they|he|she|again|organisation|organization|body|person|group|exactly|actually|precisely|really|even|full|proper|official|of|for|out|in|me|us|please|short|and|so|remind|tell|how|we|you|i|his|her|their|mr|mrs|ms|dr)$/;

/** *OSCE, spelled out*, *NATO – what is it?*, *X’s title*: a name, what asks who or what that is, and nothing else. */
export const identifying: ActReader = (s) => {
  const [mention, another] = s.mentions;
  if (mention === undefined || another !== undefined || s.slots.quoted !== null) return false;
  const others = s.tokens.filter((_, at) => mentionAt(s, at) === undefined).map(({ word }) => word);
  const asks = others.some((word) => IDENTIFYING.test(word));
  if (!asks || !others.every((word) => IDENTIFYING.test(word) || BESIDE_NAME.test(word))) return false;
  return profile(s, textOf(s, mention.from, mention.to), mention.actors);
};

/** *Is X NATO’s chief?*: whoever is named, with what the record has of their office. */
export const holdsOffice: ActReader = (s) => {
  const [mention] = s.mentions;
  if (!/^(?:is|was)$/.test(wordAt(s, 0)) || mention?.from !== 1 || s.slots.quoted !== null) return false;
  let from = mention.to;
  while (/^(?:still|currently|now|also|really|actually|indeed|even|already)$/.test(wordAt(s, from))) from++;
  const isOffice = s.index.resolve(textOf(s, from, s.tokens.length)).length > 0 || isTitle(s, from);
  return isOffice && profile(s, textOf(s, 1, mention.to), mention.actors);
};

/** Whether all that is said from a place on are words of offices that somebody on the record holds, and whose they are. */
function isTitle(s: Sentence, from: number): boolean {
  const said = s.tokens.slice(from).filter(({ word }, at) => isContent(word) && !mentionAt(s, from + at));
  if (said.length === 0) return false;
  const titles = new Set(
    s.index.actors.flatMap(({ roles }) =>
      roles.flatMap(({ title }) => tokenize(title).map(({ word }) => word)),
    ),
  );
  return said.every(({ word }) => titles.has(word));
}

/** Somebody of whom no more is told. */
const PERSON = /^(?:man|woman|person|guy|one|figure|politician|official|leader|gentleman|lady)$/;
const BE = /^(?:is|are|was|were|about)$/;
const JOB = 'office|job|role|title|function|post';

/** *Who is X*, *what is ORG*, *tell me about X*, *X’s job*. */
export const whoIs: ActReader = (s) => {
  const { slots, index } = s;
  const first = wordAt(s, 0);
  let from = -1;
  if (first === 'whois' || /^who['’]?s$/i.test(s.tokens[0]?.raw ?? '')) from = 1;
  else if (WHO.has(first) && BE.test(wordAt(s, 1))) from = 2;
  else if (/^(?:who|what) or (?:who|what) (?:is|are)$/.test(opening(s, 4))) from = 4;
  else if (/^(?:which|what)$/.test(first) && PERSON.test(wordAt(s, 1)) && BE.test(wordAt(s, 2))) from = 3;
  else if (first === 'what' && BE.test(wordAt(s, 1))) from = 2;
  else if (WHO.has(first) && s.index.resolve(textOf(s, 1, s.tokens.length)).length > 0) from = 1;
  else if (first === 'whats') from = 1;
  else if (first === 'tell' && findPhrase(s, 'about') > 0) from = findPhrase(s, 'about') + 1;
  else if (first === 'about') from = 1;
  else if (first === 'something' && wordAt(s, 1) === 'about') from = 2;
  else if (findPhrase(s, 'do we|you know about') >= 0) from = findPhrase(s, 'know about') + 2;
  else if (MATERIAL.has(first) && ABOUT.has(wordAt(s, 1))) from = 2;
  const meaning = /^means?$/.test(wordAt(s, s.tokens.length - 1)) ? s.tokens.length - 1 : -1;
  const stands = Math.max(meaning, findPhrase(s, 'stand|stands|mean|means for'));
  if (first === 'what' && stands > 1) {
    const name = textOf(s, 2, stands).replace(/^(?:the )?(?:abbreviation|acronym|name|term|letters) /i, '');
    const actors = index.resolve(name);
    if (actors.length > 0) return profile(s, name, actors);
  }
  const job = findPhrase(s, JOB);
  const spoken = find(s, ABOUT, 0, job) >= 0 || find(s, SAYING) >= 0;
  if (job > 0 && !spoken && (first === 'what' || first === 'whats' || first === 'which')) {
    const name = s.mentions.find((one) => one.from >= 1);
    if (name !== undefined) return profile(s, textOf(s, name.from, name.to), name.actors);
  }
  const turned = /^(.+?) (?:is|was|are) (?:who|what)(?:,? exactly| again)?[\s?]*$/i.exec(s.text)?.[1] ?? '';
  if (index.resolve(turned).length > 0) return profile(s, turned, index.resolve(turned));
  const isWho = WHO.has(first) || (/^(?:which|what)$/.test(first) && PERSON.test(wordAt(s, 1)));
  const led = isWho ? headOf(s) : null;
  if (led !== null) return profile(s, led.text, led.actors);
  while (from > 0 && /^(?:is|are|was|were|about|this|that)$/.test(wordAt(s, from))) from++;
  if (from < 0 || from >= s.tokens.length) return false;
  const rest = textOf(s, from, nameOnly(s, from));
  const known = index.resolve(rest);
  const actors = known.length > 0 ? known : index.firstNamed(rest);
  if (actors.length > 0) return profile(s, rest, actors);
  if (officeIn(rest, index) !== null) return profile(s, rest, officeHolders(rest, index));
  if (first !== 'tell' && first !== 'whois' && !WHO.has(first)) return false;
  // A stranger: a name and nothing else.
  const tokens = s.tokens
    .slice(from)
    .filter(
      (token) => token.word !== 'the' && token.word !== 'mr' && token.word !== 'mrs' && token.word !== 'ms',
    );
  const capitals = tokens.every((token) => /^\p{Lu}/u.test(token.raw));
  const [{ word = '' } = {}] = tokens;
  const one =
    tokens.length === 1 &&
    isContent(word) &&
    !/(?:ed|ing)$/.test(word) &&
    !s.isKnown(word) &&
    !isEnglish(word);
  if (tokens.length === 0 || slots.quoted !== null || !(capitals || one)) return false;
  return profile(s, rest, []);
};

/** *Who is X when she is at home?*, *who is this X fellow?*: where the name from a place on ends; else the end of all. */
function nameOnly(s: Sentence, from: number): number {
  const end = s.tokens.length;
  const named = mentionAt(s, from);
  const isThis = /^th(?:is|at)$/.test(wordAt(s, from - 1));
  if (isThis && (named?.to ?? from + 1) === end - 1) return end - 1;
  return named !== undefined && wordAt(s, named.to) === 'when' ? named.to : end;
}

/** Verbs of being at the head of something, in all their forms. */
export const HEADS =
  /^(?:runs?|running|leads?|led|leading|heads?|heading|headed|chairs?|chairing|directs?|directing|leading|helms?)$/;
/** So many words after *who* such a verb may stand: *who’s the man running X*. */
const HEADS_WITHIN = 6;

/** *Who runs X?*: whoever goes by the name of *head of X* or the like. */
function headOf(s: Sentence): { text: string; actors: string[] } | null {
  const verb = s.tokens.findIndex(({ word }, at) => at > 0 && at < HEADS_WITHIN && HEADS.test(word));
  if (verb < 0 || s.mentions.some(({ from }) => from < verb)) return null;
  const office = textOf(s, verb + 1, s.tokens.length).replace(
    /^(?:at|in)\s+|\s+(?:now|these days|at present|today)$/gi,
    '',
  );
  for (const head of ['head', 'chief', 'leader', 'chair', 'director']) {
    const text = `${head} of ${office}`;
    const actors = s.index.resolve(text);
    if (actors.length > 0) return { text, actors };
  }
  const actors = officeHolders(`leader of ${office}`, s.index);
  return actors.length > 0 ? { text: `leader of ${office}`, actors } : null;
}

const opening = (s: Sentence, words: number): string =>
  s.tokens
    .slice(0, words)
    .map(({ word }) => word)
    .join(' ');

function profile(s: Sentence, text: string, actors: string[]): boolean {
  s.slots.act = 'who-is';
  s.slots.speakers.push({ text, actors });
  take(s, 0, s.tokens.length);
  return true;
}
