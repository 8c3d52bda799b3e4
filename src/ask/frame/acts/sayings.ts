import { isStopword } from '../../../words/stopwords.ts';
import type { Token } from '../../../words/tokens.ts';
import { ABOUT, AUXILIARY, FROM, NEGATION, PERFORMING, SAYING, UTTERANCE, WH } from '../lexicon.ts';
import {
  find,
  findPhrase,
  mentionAt,
  nameEnd,
  type Sentence,
  take,
  takeAddressee,
  takeSpeakers,
  verbFrom,
  wordAt,
} from '../sentence.ts';
import {
  type ActReader,
  factSlots,
  saidVerb,
  speakerAfter,
  spoken,
  subjectSlots,
  WHAT,
  WHO,
} from './shared.ts';

const PERSON = new Set(
  `official officials diplomat diplomats politician politicians leader leaders person people country countries side party
  minister president organisation organization body government speaker actor capital state spokesman spokesperson agency
  ministry department figure envoy negotiator paper outlet`.split(/\s+/),
);

/** *Who said …*, *which official …*, *whose words …*, *… who was that?* */
export const whoSaid: ActReader = (s) => {
  const { slots } = s;
  const first = wordAt(s, 0);
  let from = -1;
  if (WHO.has(first)) from = 1;
  else if (first === 'whose') {
    const noun = find(s, UTTERANCE, 1, 4);
    take(s, 0, Math.max(1, noun + 1));
    from = Math.max(1, noun + 1);
    while (/^(?:is|are|was|were|it|this|that|the|one|about)$/.test(wordAt(s, from))) take(s, from++);
    slots.act = 'who-said';
    slots.speech = true;
    slots.claim = true;
    return true;
  } else if (
    (first === 'by' || first === 'from' || first === 'to') &&
    (wordAt(s, 1) === 'whom' || wordAt(s, 1) === 'who')
  )
    from = 2;
  else if ((first === 'which' || first === 'what') && personAfter(s, first === 'which') > 0)
    from = personAfter(s, first === 'which');
  else if (/^(?:author|speaker)$/.test(first)) {
    take(s, 0, 2);
    slots.act = 'who-said';
    slots.speech = slots.claim = true;
    return true;
  } else return trailingWho(s);
  take(s, 0, from);
  while (
    /^(?:was|is|it|that|who|again|else|one|the|has|have|had|did|exactly|to|does|do|are|been)$/.test(
      wordAt(s, from),
    ) &&
    from < s.tokens.length
  ) {
    if (wordAt(s, from) === 'that' && wordAt(s, from + 1) === '') break;
    take(s, from++);
  }
  slots.act = 'who-said';
  takeAlternatives(s, from);
  const verb = verbFrom(s, from, from + 3);
  // *Who dropped the word T?*: by whatever verb, it was said.
  const word = findPhrase(s, 'the word|words|term|phrase|expression', from + 1);
  if (word === from + 1) {
    take(s, from, word + 2);
    slots.speech = true;
    slots.claim = s.tokens.length > word + 3;
    return true;
  }
  if (verb < 0) {
    // Who did not do it is no list of those who did.
    slots.claim = NEGATION.has(wordAt(s, from));
    return true;
  }
  saidVerb(s, verb);
  return true;
};

/** *…, X or Y?*: of whom one is asked for, at the end. */
function takeAlternatives(s: Sentence, from: number): void {
  const [one, other] = s.mentions.slice(-2);
  if (one === undefined || other === undefined || one.from <= from + 1 || other.to !== s.tokens.length)
    return;
  const between = s.tokens.slice(one.to, other.from).map(({ word }) => word);
  const isSetOff = /[,;:–-]\s*$/.test(s.text.slice(0, s.tokens[one.from]?.start));
  if (between.length === 1 && between[0] === 'or' && isSetOff) take(s, one.from, s.tokens.length);
}

/** After *which* or *what*: where the words for a person end, and a verb begins; `named` where a name may be all of them (*which Russian*). */
function personAfter(s: Sentence, named: boolean): number {
  const from = wordAt(s, 1) === 'of' ? 2 : 1;
  if (from === 2 && /^(?:them|these|those|us)$/.test(wordAt(s, 2))) return 3;
  for (let at = from; at < from + 4; at++) {
    const word = wordAt(s, at);
    if (AUXILIARY.has(word)) return -1;
    if (PERSON.has(word)) {
      if (mentionAt(s, from) !== undefined && at > from) hint(s, from);
      return at + 1;
    }
    const mention = mentionAt(s, at);
    if (
      named &&
      mention !== undefined &&
      (SAYING.has(wordAt(s, mention.to)) || PERFORMING.has(wordAt(s, mention.to)))
    ) {
      hint(s, at);
      return mention.to;
    }
  }
  return -1;
}

/** *Which Russian …* narrows who it can be. */
function hint(s: Sentence, at: number): void {
  const mention = mentionAt(s, at);
  if (mention !== undefined) take(s, mention.from, mention.to);
}

const ENDING =
  /(?:^| )(?:but |so |and )?(?:who (?:was|is|has|did)(?: it)?(?: that| this| it| so)?|said who|by whom|by who|who|whose (?:words?|quote|line|phrase|remark)(?: (?:is|was|are|were) (?:that|this|it|these|those))?|source)$/;

/** *… – who promised it?*: the words at the end, whatever the verb of saying. */
function endingIn(words: readonly string[]): [string] | null {
  const last = /^(?:that|this|it|so)$/.test(words.at(-1) ?? '') ? words.length - 2 : words.length - 1;
  const isVerb = SAYING.has(words[last] ?? '') || PERFORMING.has(words[last] ?? '');
  return isVerb && words[last - 1] === 'who' ? [words.slice(last - 1).join(' ')] : null;
}

/** *… who said that?*, *“…” who was that*, *… – who?* */
function trailingWho(s: Sentence): boolean {
  const words = s.tokens.map((token) => token.word);
  const text = words.join(' ');
  const end = ENDING.exec(text) ?? endingIn(words);
  if (end === null) return false;
  const count = end[0].trim().split(' ').length;
  if (count >= words.length && s.slots.quoted === null) return false;
  if (AUXILIARY.has(words[0] ?? '')) return false;
  take(s, words.length - count, words.length);
  const lead =
    /^(?:i think |i believe |i remember |i heard )?(?:somebody|someone|a colleague|people|they|he|she|it|i)?(?: (?:said|say|says|remembers|remember|think|thinks|told|mentioned|saying|about|that|something|like|was|read|heard))*/.exec(
      text,
    );
  const leading = lead === null ? 0 : lead[0].trim().split(' ').filter(Boolean).length;
  if (leading > 0 && leading < words.length - count) take(s, 0, leading);
  s.slots.act = 'who-said';
  s.slots.speech = true;
  s.slots.claim = true;
  return true;
}

/** *What did X say about …*, *how does X see …*, *X’s view of …*, *everything X said*. */
export const whatSaid: ActReader = (s) => {
  if (accordingTo(s)) return true;
  const first = wordAt(s, 0);
  const everything = /^(?:everything|whatever|all|anything|give|show|list|put|send)$/.test(first);
  const wh = WHAT.has(first) || /^(?:why|the|exactly|precisely|and)$/.test(first);
  if (!wh && !everything) return false;
  if ((first === 'the' || first === 'exactly') && !/words|what/.test(wordAt(s, 1))) return false;
  if ((wh || everything) && wasSaid(s)) return true;
  if (wh && nounSaid(s)) return true;
  return subjectSaid(s, wh, everything);
};

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

const FILLING =
  /^(?:exactly|else|precisely|all|kind|sort|it|me|us|up|everything|together|what|words|did|that|out)$/;

/** *What did X say*, *everything X said*; what names nobody who says something asks for facts. */
function subjectSaid(s: Sentence, wh: boolean, everything: boolean): boolean {
  const { slots } = s;
  let from = 1;
  while (s.used[from] || (FILLING.test(wordAt(s, from)) && !AUXILIARY.has(wordAt(s, from)))) from++;
  const auxiliary = AUXILIARY.has(wordAt(s, from));
  const subject = from + (auxiliary ? 1 : 0);
  const verb = verbFrom(s, subject);
  const unsaid = verb < 0 || verb - subject > 6 || s.mentions.every((one) => one.to > verb);
  if (wh && !auxiliary && unsaid && (verb <= subject || !capitalised(s, subject, verb)))
    return factSlots(s, 1);
  if (verb > subject && subjectSlots(s, from)) {
    take(s, 0, from);
    slots.act = everything ? 'quotes' : 'what-said';
    slots.claim = false;
    const had = findPhrase(s, 'to say');
    if (had >= 0) take(s, had, had + 2);
    for (const [at, token] of s.tokens.entries())
      if (ABOUT.has(token.word) && !s.used[at] && s.used[at - 1]) take(s, at);
    return slots.speakers.length === 0 && !slots.speech ? factSlots(s, 1) : true;
  }
  return everything ? false : factSlots(s, 1);
}

const capitalised = (s: Sentence, from: number, to: number): boolean =>
  s.tokens.slice(from, to).some((token) => /^\p{Lu}/u.test(token.raw));
