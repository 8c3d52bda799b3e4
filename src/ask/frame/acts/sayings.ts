import { isPlainVerb } from '../../../words/english.ts';
import { isStopword } from '../../../words/stopwords.ts';
import type { Token } from '../../../words/tokens.ts';
import { ABOUT, AUXILIARY, FROM, PERFORMING, SAYING, UTTERANCE, WH } from '../lexicon.ts';
import {
  find,
  findPhrase,
  isContent,
  mentionAt,
  nameEnd,
  type Sentence,
  take,
  takeAddressee,
  takeSpeakers,
  verbFrom,
  wordAt,
} from '../sentence.ts';
import { SEEING } from './profiles.ts';
import { type ActReader, factSlots, speakerAfter, spoken, subjectSlots, WHAT } from './shared.ts';

/** *What did X say about …*, *how does X see …*, *X’s view of …*, *everything X said*. */
export const whatSaid: ActReader = (s) => {
  if (accordingTo(s) || seenBy(s)) return true;
  const first = wordAt(s, 0);
  const everything = /^(?:everything|whatever|all|anything|give|show|list|put|send)$/.test(first);
  const wh = WHAT.has(first) || /^(?:why|the|exactly|precisely|and)$/.test(first);
  if (!wh && !everything) return false;
  if ((first === 'the' || first === 'exactly') && !/words|what/.test(wordAt(s, 1))) return false;
  if ((wh || everything) && (wasSaid(s) || goesOnAbout(s))) return true;
  if (wh && nounSaid(s)) return true;
  return subjectSaid(s, wh, everything);
};

/** *How does X see T?*: what X says of it. */
function seenBy(s: Sentence): boolean {
  const named = mentionAt(s, 2) ?? (wordAt(s, 2) === 'the' ? mentionAt(s, 3) : undefined);
  const verb = named?.to ?? -1;
  if (wordAt(s, 0) !== 'how' || !AUXILIARY.has(wordAt(s, 1)) || named === undefined) return false;
  if (!SEEING.test(wordAt(s, verb)) || verb + 1 >= s.tokens.length) return false;
  takeSpeakers(s, named.from, named.to);
  take(s, 0, verb + 1);
  return spoken(s, 'what-said');
}

/** *According to X, what …* */
function accordingTo(s: Sentence): boolean {
  if (wordAt(s, 0) !== 'according' || wordAt(s, 1) !== 'to') return false;
  const end = nameEnd(s, 2);
  take(s, 0, 2);
  takeSpeakers(s, 2, end);
  for (let at = end; WH.has(wordAt(s, at)) || AUXILIARY.has(wordAt(s, at)); at++) take(s, at);
  return spoken(s, 'what-said');
}

/** *What was said about T*. */
function wasSaid(s: Sentence): boolean {
  const said = findPhrase(s, 'said|stated|declared|quoted');
  const leads = ({ word }: Token): boolean =>
    AUXILIARY.has(word) ||
    /^(?:been|publicly|all|people|everyone|they|everybody|anyone|on|record|that|me|us|everything|anything|whatever|what|there)$/.test(
      word,
    );
  if (said <= 0 || said > 5 || !s.tokens.slice(1, said).every(leads)) return false;
  take(s, 0, said + 1);
  if (ABOUT.has(wordAt(s, said + 1))) take(s, said + 1);
  return spoken(s, 'quotes');
}

/** *What is X’s view of T*, *what was the reaction of X*, *which words did X use*. */
function nounSaid(s: Sentence): boolean {
  const noun = find(s, UTTERANCE, 1, 12);
  if (noun <= 0) return false;
  if (possessedNoun(s, noun)) return true;
  const asks = s.tokens.slice(1, noun).every((token) => isStopword(token.word));
  if (asks && find(s, FROM, noun, noun + 3) > 0) return nounFrom(s, noun);
  if (noun > 2) return false;
  take(s, 1, noun + 1);
  if (AUXILIARY.has(wordAt(s, noun + 1)) && verbFrom(s, noun + 2) > 0) return false;
  take(s, 0);
  for (let at = noun + 1; AUXILIARY.has(wordAt(s, at)) || MADE.test(wordAt(s, at)); at++) take(s, at);
  return spoken(s, 'quotes');
}

const MADE = /^(?:made|been|given|there|mention|mentions|mentioning)$/;

/** *X’s view of T*. */
function possessedNoun(s: Sentence, noun: number): boolean {
  const before = s.mentions.findLast((one) => one.to <= noun && one.from >= 1);
  const joins = ({ word }: Token): boolean =>
    isStopword(word) || /^(?:exact|own|direct|public|official|main|actual|latest|recent|very)$/.test(word);
  const possessed = before !== undefined && s.tokens.slice(before.to, noun).every(joins);
  const stranger = before === undefined && /['’]s?$/.test(s.tokens[noun - 1]?.raw ?? '');
  if (!possessed && !(stranger && noun > 1)) return false;
  takeSpeakers(s, possessed ? before.from : 1, possessed ? before.to : noun);
  take(s, 0, noun + 1);
  const to = mentionAt(s, noun + 2);
  if (wordAt(s, noun + 1) === 'to' && to !== undefined && s.slots.speakers.length > 0)
    takeAddressee(s, to, noun + 1);
  if (/^(?:of|to|on|about|for|regarding|say|says|said)$/.test(wordAt(s, noun + 1))) take(s, noun + 1);
  const last = s.tokens.length - 1;
  if (last > noun && /^(?:say|says|said)$/.test(wordAt(s, last))) take(s, last);
  return spoken(s, 'what-said');
}

/** *The reaction of X to T*. */
function nounFrom(s: Sentence, noun: number): boolean {
  take(s, 0, noun + 1);
  speakerAfter(s, noun + 1);
  const after = find(s, new Set(['to', 'on', 'about', 'of']), noun + 1);
  const to = mentionAt(s, after + 1);
  if (wordAt(s, after) === 'to' && to !== undefined) takeAddressee(s, to, after);
  return spoken(s, 'what-said');
}

/** *What has X been banging on about?*: by whatever verb, what is left at the end is what X talks of. */
function goesOnAbout(s: Sentence): boolean {
  const last = s.tokens.length - 1;
  const [named, another] = s.mentions;
  const isOf = /^(?:about|on)$/.test(wordAt(s, last)) && named !== undefined && another === undefined;
  if (
    !isOf ||
    wordAt(s, 0) === 'which' ||
    !s.tokens.slice(named.to, last).some(({ word }) => /\p{L}{2}ing$/u.test(word))
  )
    return false;
  if (s.tokens.slice(1, named.from).some(({ word }) => isContent(word))) return false;
  takeSpeakers(s, named.from, named.to);
  take(s, 0, s.tokens.length);
  return spoken(s, 'what-said');
}

const FILLING =
  /^(?:exactly|else|precisely|all|kind|sort|it|me|us|up|everything|together|what|words|did|that|out)$/;

/** *What was that broken promise?*: behind a form of *be*, the plain form of a verb is a noun where nobody is named before it. */
const isNoun = (s: Sentence, auxiliary: number, verb: number): boolean =>
  /^(?:is|was|are|were)$/.test(wordAt(s, auxiliary)) &&
  isPlainVerb(wordAt(s, verb)) &&
  !s.tokens
    .slice(auxiliary + 1, verb)
    .some(({ raw }, i) => /^\p{Lu}/u.test(raw) || mentionAt(s, auxiliary + 1 + i));

/** *What did X say*, *everything X said*; what names nobody who says something asks for facts. */
function subjectSaid(s: Sentence, wh: boolean, everything: boolean): boolean {
  const { slots } = s;
  let from = 1;
  while (s.used[from] || (FILLING.test(wordAt(s, from)) && !AUXILIARY.has(wordAt(s, from)))) from++;
  if (wh) from = askedOfNoun(s, from) ?? from;
  const auxiliary = AUXILIARY.has(wordAt(s, from));
  const subject = from + (auxiliary ? 1 : 0);
  const verb = verbFrom(s, subject);
  const unsaid = verb < 0 || verb - subject > 6 || s.mentions.every((one) => one.to > verb);
  if (wh && !auxiliary && unsaid && (verb <= subject || !capitalised(s, subject, verb)))
    return factSlots(s, 1);
  if (wh && verb > subject && isNoun(s, from, verb)) return factSlots(s, 1);
  if (verb > subject && subjectSlots(s, from)) {
    take(s, 0);
    if (askedOfNoun(s, 1) === null) take(s, 0, from);
    slots.act = everything ? 'quotes' : 'what-said';
    slots.claim = false;
    takeStranded(s, verb);
    const had = findPhrase(s, 'to say');
    if (had >= 0) take(s, had, had + 2);
    for (const [at, token] of s.tokens.entries())
      if (ABOUT.has(token.word) && !s.used[at] && s.used[at - 1]) take(s, at);
    return slots.speakers.length === 0 && !slots.speech ? factSlots(s, 1) : true;
  }
  return everything ? false : factSlots(s, 1);
}

/** So many words a thing may have that somebody is asked about. */
const NOUN = 3;

/** *What terms does X think of?*: where the question of what somebody says begins behind what it is asked of; null where none does. */
function askedOfNoun(s: Sentence, from: number): number | null {
  const at = find(s, AUXILIARY, from + 1, from + 1 + NOUN);
  if (at < 0 || !s.tokens.slice(from, at).some(({ word }) => isContent(word))) return null;
  const named = s.mentions.find(
    (one) => one.from === at + 1 || (wordAt(s, at + 1) === 'the' && one.from === at + 2),
  );
  if (named === undefined || s.mentions.some((one) => one.to <= at)) return null;
  const verb = wordAt(s, named.to);
  return SAYING.has(verb) || PERFORMING.has(verb) ? at : null;
}

/** *Whatever X warned of*, *what did X warn Y of?*: the words themselves are asked for. */
function takeStranded(s: Sentence, verb: number): void {
  const last = s.tokens.length - 1;
  const isLeft = /^(?:of|about|against)$/.test(wordAt(s, last)) && PERFORMING.has(wordAt(s, verb));
  const says = s.tokens.some(({ word }, at) => at > verb && !s.used[at] && isContent(word) && at < last);
  if (!isLeft || says) return;
  take(s, verb, s.tokens.length);
  s.slots.speech = true;
}

const capitalised = (s: Sentence, from: number, to: number): boolean =>
  s.tokens.slice(from, to).some((token) => /^\p{Lu}/u.test(token.raw));
