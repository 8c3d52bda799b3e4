import type { Mention } from '../../../record/actor-index.ts';
import { isLightWord, isStopword } from '../../../words/stopwords.ts';
import { QUOTED_PLACE } from '../clean.ts';
import { ABOUT, EARLIEST, LATEST, POLITE, SAYING, SOMEBODY, TIMELINE, UTTERANCE, WH } from '../lexicon.ts';
import { namedIn } from '../named.ts';
import {
  find,
  findPhrase,
  isContent,
  isSaid,
  joinedEnd,
  joinedWith,
  mentionAt,
  nameEnd,
  type Sentence,
  take,
  takeAddressee,
  takeSpeakers,
  textOf,
  verbFrom,
  wordAt,
} from '../sentence.ts';
import { isSomebody } from '../strangers.ts';
import { type ActReader, bodyAt, speakerAfter, spoken } from './shared.ts';

export const timeline: ActReader = (s) => {
  const at = find(s, TIMELINE);
  if (at < 0 || isSaid(s, at)) return false;
  s.slots.act = 'timeline';
  take(s, at);
  return true;
};

/** *How many statements by X*, *number of quotes on T*. */
export const counting: ActReader = (s) => {
  const many = findPhrase(s, 'how many|often');
  const number = findPhrase(s, 'number|count|total of');
  const at = many >= 0 ? many : number;
  if (at < 0 || isSaid(s, at)) return false;
  const noun = find(s, UTTERANCE, at + 1, at + 6);
  const times = findPhrase(s, 'times', at);
  const often = wordAt(s, at + 1) === 'often' || (times >= 0 && times <= at + 2);
  const counted =
    noun >= 0 || (often && (isSpeech(s, at + 2) || isNameAlone(s, Math.max(times, at + 1) + 1)));
  if (!counted) return false;
  s.slots.act = 'count';
  s.slots.speech = true;
  const after = Math.max(noun, at + 1) + 1;
  take(s, s.mentions.some(({ from }) => from < at) ? at : 0, after);
  // *number of Biden quotes*
  const described = noun > at + 2 ? namedIn(textOf(s, at + 2, noun), s.index) : [];
  const isName =
    described.length > 0 && s.tokens.slice(at + 2, noun).every(({ raw }) => /^\p{Lu}/u.test(raw));
  s.slots.speakers.push(...described.filter((one) => one.actors.length > 0 || isName));
  speakerAfter(s, after);
  for (const [i, token] of s.tokens.entries())
    if (
      /^(?:are|there|is|were|was|have|has|did|made|make|record|on|do|we|said|say|given|so|far|the|been)$/.test(
        token.word,
      ) &&
      i >= after
    )
      take(s, i);
  return true;
};

/** *How many times is X on file?*: a name, and nothing that says more; names whose words are counted. */
function isNameAlone(s: Sentence, from: number): boolean {
  const [named, another] = s.mentions;
  const rest = s.tokens
    .slice(from)
    .every((token, i) => mentionAt(s, from + i) !== undefined || !isContent(token.word));
  if (from <= 0 || named === undefined || another !== undefined || !rest) return false;
  return takeSpeakers(s, named.from, named.to);
}

/** Whether the first verb after a place is one of saying; two who *talk* meet, and are asked for no words. */
function isSpeech(s: Sentence, from: number): boolean {
  const verb = verbFrom(s, from);
  if (verb < 0 || !SAYING.has(wordAt(s, verb)) || s.mentions.some((one) => one.to > verb)) return false;
  return s.mentions.length < 2 || !/^(?:talk|talked|speak|spoke|spoken)$/.test(wordAt(s, verb));
}

/** Where *from* or *by* stands before somebody’s name: not in *by way of comment*. */
function namedAfter(s: Sentence): number {
  for (let at = findPhrase(s, 'from|by'); at >= 0; at = findPhrase(s, 'from|by', at + 1)) {
    const end = nameEnd(s, at + 1);
    if (isSomebody(s, namedIn(textOf(s, at + 1, end), s.index), at + 1, end)) return at;
  }
  return -1;
}

/** *Anything from X*, *any news from X*, *latest from X*: the newest first. */
export const newsFrom: ActReader = (s) => {
  const { slots } = s;
  const from = namedAfter(s);
  if (from < 0 || from > 8) return false;
  const lead = s.tokens.slice(0, from).map((token) => token.word);
  const fits = lead.every(
    (word) =>
      isStopword(word) ||
      LATEST.has(word) ||
      EARLIEST.has(word) ||
      /^(?:news|word|new|update|updates|things?|most|more|everything|record)$/.test(word) ||
      UTTERANCE.has(word) ||
      POLITE.has(word) ||
      ((!s.isKnown(word) || isLightWord(word)) &&
        /^(?:anything|something|whatever|everything)$/.test(s.tokens[0]?.word ?? '')) ||
      /^(?:give|show|list|find|send|got|there|show|pull|dig|record|public|official|direct|anonymous|fetch|share|bring|hold|anyone|need)$/.test(
        word,
      ),
  );
  // *What do we have from X?*
  const has = /^(?:what|anything)$/.test(lead[0] ?? '') && /^(?:have|got|hold|know)$/.test(lead.at(-1) ?? '');
  const asks =
    has ||
    lead.some(
      (word) =>
        LATEST.has(word) ||
        EARLIEST.has(word) ||
        UTTERANCE.has(word) ||
        /^(?:news|word|anything|something|whatever|update|updates|everything|all)$/.test(word),
    );
  if (!fits || !asks) return false;
  const end = nameEnd(s, from + 1);
  if (end === from + 1) return false;
  const named = namedIn(textOf(s, from + 1, end), s.index);
  slots.speakers.push(...named);
  take(s, 0, end);
  slots.act = 'quotes';
  slots.speech = true;
  if (lead.some((word) => /^(?:news|update|updates)$/.test(word))) slots.order = 'latest';
  if (ABOUT.has(wordAt(s, end)) || /^(?:to|dated|published)$/.test(wordAt(s, end))) take(s, end);
  return true;
};

/** *X’s latest*, *all the X that we have*: what somebody said, or said last. */
export const latestOf: ActReader = (s) => {
  const [mention, another] = s.mentions;
  if (mention === undefined || another !== undefined) return false;
  const whole = findPhrase(s, 'whole|full|entire|complete');
  const isAll =
    (whole >= 0 && whole === mention.from - 3) ||
    s.tokens.some(({ word }) => /^(?:all|everything|whatever)$/.test(word));
  if (s.slots.order === 'best' && !isAll) return false;
  // *The whole lot from X*
  const others = s.tokens.filter(
    (_, at) => mentionAt(s, at) === undefined && !(whole >= 0 && (at === whole || at === whole + 1)),
  );
  const fits = (word: string): boolean =>
    LATEST.has(word) ||
    EARLIEST.has(word) ||
    POLITE.has(word) ||
    /^(?:whats?|is|was|the|most|from|by|of|all|everything|whatever|give|show|send|list|me|us|thing|things|said|say)$/.test(
      word,
    );
  if (!others.every(({ word }) => fits(word))) return false;
  takeSpeakers(s, mention.from, mention.to);
  take(s, 0, s.tokens.length);
  return spoken(s, 'quotes');
};

/** *Quotes from X about T*, *X quotes*, *statements on T*, *Blinken’s exact words on T*. */
export const utterances: ActReader = (s) => {
  const { slots } = s;
  const noun = s.tokens.findIndex(
    (token, at) => UTTERANCE.has(token.word) && !mentionAt(s, at) && (at <= 9 || at >= s.tokens.length - 3),
  );
  if (noun < 0 || ((wordAt(s, noun) === 'take' || wordAt(s, noun) === 'line') && s.mentions.length === 0))
    return false;
  const before = s.tokens.slice(0, noun);
  const frames = (word: string) =>
    isStopword(word) ||
    POLITE.has(word) ||
    /^\d{1,2}$/.test(word) ||
    /^(?:give|show|list|find|get|send|pull|dig|exact|direct|verbatim|public|official|latest|recent|own|newest|last|first|earliest|most|any|all|full|whole|other|more|key|need|there|new|old|precise|actual)$/.test(
      word,
    );
  const mention = ownerBefore(s, noun);
  const measure = measureEnd(s, noun);
  const lead = before.filter(
    (token, at) => at >= measure && !frames(token.word) && mentionAt(s, at) === undefined,
  );
  if (lead.length > 0 && mention === undefined && !capitalOrPossessive(s, noun)) {
    // *zelensky quotes*, *riabkov concessions quote*
    if (noun !== s.tokens.length - 1 && before.length > 2) return false;
  }
  slots.act = 'quotes';
  slots.speech = true;
  take(s, noun);
  for (const [at, token] of before.entries()) if (frames(token.word)) take(s, at);
  take(s, 0, measure);
  if (
    mention !== undefined &&
    (noun - mention.to <= 3 || noun === s.tokens.length - 1 || before.length <= 4)
  ) {
    for (const one of joinedWith(s, mention)) takeSpeakers(s, one.from, one.to);
  } else if (
    mention === undefined &&
    lead[0] !== undefined &&
    lead.length <= 3 &&
    noun - before.indexOf(lead[0]) <= 4 &&
    // *The gun quote*, *juicy quotes*
    (capitalOrPossessive(s, noun) ||
      isSomebody(s, namedIn(lead[0].raw, s.index), before.indexOf(lead[0]), noun)) &&
    !ABOUT.has(wordAt(s, noun - 1))
  ) {
    takeSpeakers(s, before.indexOf(lead[0]), noun);
  }
  const isOwned = slots.speakers.length > 0;
  if (!speakerAfter(s, noun + 1) && !isOwned) {
    // *quotes Blinken*, *quotes X about T*
    const next = mentionAt(s, noun + 1);
    if (next !== undefined && !ABOUT.has(wordAt(s, noun + 1))) takeSpeakers(s, next.from, joinedEnd(s, next));
    else if (noun === 0 && isContent(wordAt(s, 1)) && !ABOUT.has(wordAt(s, 1))) bareName(s, 1);
  }
  spokenTo(s, noun + 1);
  for (const [at, token] of s.tokens.entries())
    if (
      at > noun &&
      (ABOUT.has(token.word) || /^(?:mentioning|with|made|record|say|says)$/.test(token.word)) &&
      (s.used[at - 1] ?? true)
    )
      take(s, at);
  return true;
};

/** *A tally of X’s statements*, *a selection of quotes*: where what says only that there are some ends; 0 where nothing does. */
function measureEnd(s: Sentence, noun: number): number {
  const of = find(s, new Set(['of']), 1, noun);
  const isMeasure =
    of > 0 && of <= MEASURE && isContent(wordAt(s, of - 1)) && mentionAt(s, of - 1) === undefined;
  const rest = s.tokens
    .slice(of + 1, noun)
    .every(({ word }, i) => mentionAt(s, of + 1 + i) !== undefined || !isContent(word));
  return isMeasure && rest ? of + 1 : 0;
}
const MEASURE = 3;

/** *X’s words to Y*, *… to the agencies*: whom they were said to. */
function spokenTo(s: Sentence, at: number): void {
  if (wordAt(s, at) !== 'to') return;
  const to = mentionAt(s, at + 1) ?? mentionAt(s, at + 2);
  if (bodyAt(s, at + 1) !== null) take(s, at);
  else if (to !== undefined && to.from <= at + 2) takeAddressee(s, to, at);
}

/** Whose words they are: the nearest name before the noun; of *X angry with Y – quote?* the first, whom it tells of. */
function ownerBefore(s: Sentence, noun: number): Mention | undefined {
  const before = s.mentions.filter((one) => one.to <= noun);
  const [first] = before;
  const last = before.at(-1);
  if (first === undefined || last === undefined || first === last) return last;
  const isTold =
    first.from === 0 && noun === s.tokens.length - 1 && !/['’]s$/.test(s.tokens[last.to - 1]?.raw ?? '');
  return isTold && s.tokens.slice(first.to, last.from).some(({ word }) => isContent(word)) ? first : last;
}

const capitalOrPossessive = (s: Sentence, noun: number): boolean =>
  /['’]s?$/.test(s.tokens[noun - 1]?.raw ?? '');

/** A word after *quotes* is a name where it reads like one; else it is what they are about. */
function bareName(s: Sentence, from: number): void {
  const end = nameEnd(s, from);
  const named = namedIn(textOf(s, from, end), s.index);
  if (named.some((one) => one.actors.length > 0)) takeSpeakers(s, from, end);
}

/** Words alone: whatever on the record is about them. */
export const bare: ActReader = (s) => {
  s.slots.act = 'quotes';
  // *Source for T?*: every entry is told with its source.
  if (/^(?:sources?|citation|reference|evidence)$/.test(wordAt(s, 0)) && /^(?:for|of|on)$/.test(wordAt(s, 1)))
    take(s, 0, 2);
  if (s.tokens.some((token) => token.word === QUOTED_PLACE)) {
    s.slots.claim = true;
    s.slots.speech = true;
  }
  for (const [at, token] of s.tokens.entries()) if (WH.has(token.word)) take(s, at);
  // *Everyone on record from 9 January*: all of them.
  if (s.tokens.every(({ word }) => SOMEBODY.has(word) || word === 'record' || isStopword(word))) {
    take(s, 0, s.tokens.length);
    s.slots.speech = true;
  }
  return true;
};
