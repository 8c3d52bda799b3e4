import { isStopword } from '../../../words/stopwords.ts';
import { AUXILIARY, NEGATION, PERFORMING, SAYING, UTTERANCE } from '../lexicon.ts';
import {
  find,
  findPhrase,
  isContent,
  mentionAt,
  type Sentence,
  take,
  verbFrom,
  wordAt,
} from '../sentence.ts';
import { type ActReader, saidVerb, WHO } from './shared.ts';

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
    if (noun < 0 && isOwner(s)) return false;
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
  else if (isAuthor(s)) {
    const that = find(s, new Set(['that']), 1);
    take(s, 0, that > 0 && that <= AUTHOR_WITHIN ? that + 1 : 2);
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
  // *Who finds T unacceptable?*: what somebody holds of it they said.
  if (OPINING.test(wordAt(s, from)) && s.tokens.length > from + 2) {
    take(s, from);
    slots.speech = slots.claim = true;
    return true;
  }
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

/** *Whose border?*: who has a thing, and not who said something. */
const isOwner = ({ slots, tokens }: Sentence): boolean =>
  slots.quoted === null && tokens.filter(({ word }) => isContent(word)).length < 2;

const OPINING = /^(?:finds|found|deems|deemed|considers|regards|regarded|judges|judged|rates|rated)$/;

/** *The source of the claim that …*, *speaker of “…”*. */
const isAuthor = (s: Sentence): boolean =>
  /^(?:author|speaker)$/.test(wordAt(s, 0)) ||
  findPhrase(
    s,
    'the source|author|origin of|behind the|this|that claim|line|idea|suggestion|remark|warning|assertion|notion that',
  ) === 0;
const AUTHOR_WITHIN = 7;

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
      // *What’s the state of play?*
      if (wordAt(s, at + 1) === 'of' && mentionAt(s, at + 2) === undefined) return -1;
      if (mentionAt(s, from) !== undefined && at > from) hint(s, from);
      return at + 1;
    }
    const mention = mentionAt(s, at);
    // *Which outfit confirmed …?*: what the record has no word for is somebody where it says something.
    if (
      named &&
      at === from + 1 &&
      !s.isKnown(wordAt(s, from)) &&
      isContent(wordAt(s, from)) &&
      (SAYING.has(word) || PERFORMING.has(word)) &&
      !/(?:ing|[^s]s)$/.test(word)
    )
      return at;
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

/** *Someone on background floated …*: where what was said begins after somebody of no name and a verb, whatever it is. */
function toldBySomebody(s: Sentence): number {
  if (!/^(?:somebody|someone)$/.test(wordAt(s, 0))) return 0;
  const verb = s.tokens.findIndex(
    ({ word }, at) => at > 0 && at < TOLD_WITHIN && /\p{L}{3}ed$/u.test(word) && !s.isKnown(word),
  );
  return verb < 0 || s.mentions.some(({ from }) => from < verb) ? 0 : verb + 1;
}
const TOLD_WITHIN = 5;

const ENDING =
  /(?:^| )(?:but |so |and )?(?:who (?:was|is|has|did)(?: it)?(?: that| this| it| so)?|said who|by whom|by who|who|whose(?: (?:words?|quote|line|phrase|remark))?(?: (?:is|was|are|were) (?:that|this|it|these|those))?|source)$/;

/** *… – who promised it?*, *… – who put it like that?*: the words at the end, whatever the verb of saying. */
function endingIn(words: readonly string[]): [string] | null {
  const who = words.lastIndexOf('who');
  const [verb = '', ...others] = words.slice(who + 1);
  const isVerb = SAYING.has(verb) || PERFORMING.has(verb) || /^(?:put|came|worded|phrased)$/.test(verb);
  const isNothing =
    others.every((word) => isStopword(word) || /^(?:like|way|words)$/.test(word)) &&
    (others.length === 0 || others.some((word) => /^(?:that|this|it|so|those|these)$/.test(word)));
  return who > 0 && isVerb && isNothing && others.length <= POINTING ? [words.slice(who).join(' ')] : null;
}
/** So many words may point to what stands before them: *like that*, *in those words*. */
const POINTING = 4;

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
  const told = toldBySomebody(s);
  const opening = Math.max(leading, told);
  if (opening > 0 && opening < words.length - count) take(s, 0, opening);
  s.slots.act = 'who-said';
  s.slots.speech = true;
  s.slots.claim = true;
  return true;
}
