import type { Act } from '../frame.ts';
import { ABOUT, AUXILIARY, FROM, OFFICE, PERFORMING, SAYING, SOMEBODY, UTTERANCE, WH } from '../lexicon.ts';
import { bodiesWith, namedIn } from '../named.ts';
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
  textOf,
  verbFrom,
  wordAt,
} from '../sentence.ts';
import { isSomebody } from '../strangers.ts';
import { isDeed } from './deeds.ts';

/** A reader of the act: fills slots and marks words, or answers false and leaves all as it is. */
export type ActReader = (sentence: Sentence) => boolean;

export const WHO = new Set(['who', 'whom', 'whos', 'whod', 'whove']);

export const WHAT = new Set(['what', 'whats', 'which', 'how']);

/** The act of a question for words that were said. */
export function spoken({ slots }: Sentence, act: Act): true {
  slots.act = act;
  slots.speech = true;
  return true;
}

/** *from X*, *by X*, *of X*, *has X said* after a noun for what was said. */
export function speakerAfter(s: Sentence, from: number): boolean {
  const by = find(s, FROM, from);
  if (by >= 0 && by <= from + 2) {
    const end = nameEnd(s, by + 1);
    if (end > by + 1) {
      const named = namedIn(textOf(s, by + 1, end), s.index);
      const onTopic =
        wordAt(s, by) === 'of'
          ? named.every((one) => one.actors.length === 0)
          : !isSomebody(s, named, by + 1, end);
      if (!onTopic) {
        take(s, from, by + 1);
        return takeSpeakers(s, by + 1, end);
      }
    }
  }
  const auxiliary = find(s, AUXILIARY, from, from + 3);
  const verb = auxiliary < 0 ? -1 : verbFrom(s, auxiliary + 1);
  const made = auxiliary < 0 ? -1 : findPhrase(s, 'made|make|given|give|got|have', auxiliary + 1);
  const until = verb >= 0 ? verb : made;
  // *How many statements has X?*
  const end = until < 0 && auxiliary >= 0 && isNameTo(s, auxiliary + 1) ? s.tokens.length : until;
  if (end > auxiliary + 1) {
    const known = namedIn(textOf(s, auxiliary + 1, end), s.index);
    if (known.length > 0) {
      s.slots.speakers.push(...known);
      take(s, from, end + 1);
      return true;
    }
  }
  return false;
}

/** Whether all from a place on is somebody’s name. */
const isNameTo = (s: Sentence, from: number): boolean =>
  mentionAt(s, s.tokens.length - 1) !== undefined &&
  namedIn(textOf(s, from, s.tokens.length), s.index).some(({ actors }) => actors.length > 0);

const TOPICAL =
  /^(?:talk|talks|talked|talking|speak|speaks|spoke|spoken|speaking|mention|mentions|mentioned|comment|comments|commented|remark|remarked|used|use|write|wrote|flag|flags|flagged|highlight|highlights|highlighted|broach|broached|invoke|invokes|invoked|react|reacts|reacted|respond|responds|responded|reply|replies|replied)$/;

/** The verb of a question for who said: what follows is a claim, or only a topic. */
export function saidVerb(s: Sentence, verb: number): void {
  const { slots } = s;
  const word = wordAt(s, verb);
  slots.speech = SAYING.has(word) || wordAt(s, verb + 1) === 'that';
  slots.claim = true;
  if (!SAYING.has(word)) return;
  if (isDeed(s, verb)) {
    slots.speech = false;
    return;
  }
  // *Did X and Y talk*: a meeting, no words.
  if (
    /^(?:talk|talked|talking|speak|spoke|spoken|speaking)$/.test(word) &&
    slots.speakers.length > 1 &&
    !ABOUT.has(wordAt(s, verb + 1))
  ) {
    slots.speech = false;
    return;
  }
  take(s, verb);
  let at = verb + 1;
  if (/^(?:tell|tells|told|ask|asked)$/.test(word) || wordAt(s, at) === 'to') {
    if (wordAt(s, at) === 'to') take(s, at++);
    if (WHOM.test(wordAt(s, at))) take(s, at++);
    const mention = mentionAt(s, at) ?? mentionAt(s, at + 1);
    const body = bodyAt(s, at);
    if (body !== null) at = body;
    else if (mention !== undefined && mention.from <= at + 1) {
      takeAddressee(s, mention, at);
      at = mention.to;
    } else if (wordAt(s, at) === 'the' && at + 3 >= s.tokens.length) {
      slots.addressees.push({ text: textOf(s, at, s.tokens.length), actors: [] });
      take(s, at, s.tokens.length);
      at = s.tokens.length;
    }
  }
  const about = ABOUT.has(wordAt(s, at)) || wordAt(s, at) === 'of';
  if ((about && !/^insist/.test(word)) || TOPICAL.test(word)) {
    slots.claim = false;
    if (about) take(s, at++);
  }
  if (/^(?:something|anything)$/.test(wordAt(s, at))) {
    take(s, at++);
    if (wordAt(s, at) === 'like') take(s, at++);
    else if (ABOUT.has(wordAt(s, at))) {
      slots.claim = false;
      take(s, at++);
    }
  }
  if (
    /^(?:that|it|this|so|words)$/.test(wordAt(s, at)) &&
    !(wordAt(s, at) === 'it' && at + 1 < s.tokens.length)
  )
    take(s, at);
}

/** Whom somebody tells who is nobody in particular. */
const WHOM = /^(?:us|me|them|him|her|you|everyone|everybody|people|reporters|journalists)$/;

/** *Tell the Russian agencies …*: names the body that goes by the words behind *the*; resolves to where they end. */
export function bodyAt(s: Sentence, at: number): number | null {
  const mention = mentionAt(s, at + 1);
  if (wordAt(s, at) !== 'the' || (mention !== undefined && mention.to >= s.tokens.length)) return null;
  for (const to of [at + 4, at + 3, at + 2]) {
    if (to > s.tokens.length || to <= (mention?.to ?? 0)) continue;
    const words = s.tokens.slice(at + 1, to).map(({ word }) => word);
    const text = textOf(s, at, to);
    const actors = words.every(isContent) ? bodiesWith(text, s.index) : [];
    if (actors.length === 0) continue;
    s.slots.addressees.push({ text, actors });
    take(s, at, to);
    return to;
  }
  return null;
}

/**
 * The slots of *did X say …*, *X said …*, after the word that asks: who is the subject, whether it is about saying,
 * where the words begin. False where there is no subject before a verb of saying.
 */
export function subjectSlots(s: Sentence, from: number): boolean {
  const { slots } = s;
  let at = from;
  while (
    (AUXILIARY.has(wordAt(s, at)) && mentionAt(s, at) === undefined) ||
    /^(?:it|that|exactly|precisely|all|else|then)$/.test(wordAt(s, at))
  ) {
    if (at + 1 >= s.tokens.length) break;
    take(s, at++);
  }
  // After an auxiliary no verb ends in -s: *the Geneva talks* are a noun there.
  const led = at > from;
  // *Anything on phone calls?*: nobody’s name begins so.
  if (ABOUT.has(wordAt(s, at)) && mentionAt(s, at) === undefined) return false;
  if (led && gaveNoun(s, at)) return true;
  const verb = verbFrom(s, at, s.tokens.length, (word) => !led || !/[^s]s$/.test(word));
  if (verb <= at) return false;
  const given = s.tokens.findIndex(
    (token, i) => i > at && i < verb && /^(?:give|gave|make|made|issue|issued|utter)$/.test(token.word),
  );
  if (given > at && UTTERANCE.has(wordAt(s, verb))) {
    takeSpeakers(s, at, given);
    take(s, given, verb + 1);
    slots.speech = true;
    return true;
  }
  const passive =
    /^(?:is|are|was|were)$/.test(wordAt(s, at - 1)) &&
    /ed$|said|told/.test(wordAt(s, verb)) &&
    !SAYING.has(wordAt(s, verb + 1)) &&
    mentionAt(s, verb - 1) === undefined;
  if (passive || isNoun(s, at, verb)) return false;
  const subject = textOf(s, at, subjectEnd(s, at, verb));
  // A subject is a few words long, and no verb of another kind stands in it.
  const within = find(s, AUXILIARY, at + 1, verb);
  const isOtherVerb = within >= 0 && s.tokens.slice(within + 1, verb).some(({ word }) => isContent(word));
  if (verb - at > 9 || isOtherVerb) return false;
  const possessive = subject.match(/^(.+?)(?:'s|’s|s') /);
  const named = namedIn(subject, s.index);
  // *What is X doing so that Y feels …?*: X does something else.
  const doer = mentionAt(s, wordAt(s, at) === 'the' ? at + 1 : at);
  if (
    doer !== undefined &&
    doer.to < verb &&
    /\p{L}{2}ing$/u.test(wordAt(s, doer.to)) &&
    !SAYING.has(wordAt(s, doer.to))
  )
    return false;
  const loose = named.every((one) => one.actors.length === 0)
    ? possessive?.[1] === undefined
      ? mentionsBefore(s, at, verb)
      : namedIn(possessive[1], s.index)
    : named;
  const somebody = named.length === 0;
  slots.speakers.push(...(loose.some((one) => one.actors.length > 0) ? loose : named));
  take(s, at, verb);
  const verbWord = wordAt(s, verb);
  slots.speech = SAYING.has(verbWord) || wordAt(s, verb + 1) === 'that';
  if (SAYING.has(verbWord)) saidVerb(s, verb);
  else performedVerb(s, verb);
  return named.length > 0 || somebody;
}

const GIVEN = /^(?:give|make|issue|deliver|utter|voice)$/;

/** *Did X give his warning?*: somebody’s own words, by a noun for them; what that says of them stays what is asked about. */
function gaveNoun(s: Sentence, at: number): boolean {
  const named = mentionAt(s, at);
  const noun = named === undefined ? -1 : named.to + 2;
  if (
    named === undefined ||
    !GIVEN.test(wordAt(s, named.to)) ||
    !/^(?:his|her|their|its|the)$/.test(wordAt(s, noun - 1))
  )
    return false;
  if (!UTTERANCE.has(wordAt(s, noun))) return false;
  takeSpeakers(s, named.from, named.to);
  take(s, named.to, PERFORMING.has(wordAt(s, noun)) ? noun : noun + 1);
  s.slots.speech = true;
  return true;
}

/** *X has been saying*: where a subject ends before what helps its verb. */
function subjectEnd(s: Sentence, from: number, verb: number): number {
  let end = verb;
  while (
    end > from + 1 &&
    (AUXILIARY.has(wordAt(s, end - 1)) || /^(?:been|be|being|ever|already)$/.test(wordAt(s, end - 1)))
  )
    end--;
  return end;
}

/** *When was the last call*: behind a form of *be* and words that name nobody, a verb’s plain form is a noun, and so is its *-ing* at the end. */
const isNoun = (s: Sentence, from: number, verb: number): boolean =>
  /^(?:is|are|was|were)$/.test(wordAt(s, from - 1)) &&
  !(verb + 1 < s.tokens.length ? /(?:ed|ing|en)$|^(?:said|told)$/ : /(?:ed|en)$|^(?:said|told)$/).test(
    wordAt(s, verb),
  ) &&
  !s.tokens.slice(from, verb).some(({ word }) => SOMEBODY.has(word)) &&
  !s.tokens
    .slice(from, verb)
    .some((token, i) => mentionAt(s, from + i) !== undefined || OFFICE.has(token.word));

/** *Did X warn Y …*: what is done by saying is claimed, with whom it was said to. */
function performedVerb(s: Sentence, verb: number): void {
  s.slots.claim = true;
  const to = mentionAt(s, verb + 1);
  if (to !== undefined && SAID_TO.test(wordAt(s, verb))) takeAddressee(s, to);
  if (/^(?:of|about)$/.test(wordAt(s, verb + 1))) take(s, verb + 1);
}

const SAID_TO =
  /^(?:warn|warned|warns|promise|promised|threaten|threatened|thank|thanked|urge|urged|ask|asked)$/;

/** A subject in which something stands beside a name, as in *the fears of X*: the last name of it. */
function mentionsBefore(s: Sentence, from: number, to: number) {
  const inside = s.mentions.filter((one) => one.from >= from && one.to <= to);
  const words = s.tokens
    .slice(from, to)
    .filter((token, i) => isContent(token.word) && mentionAt(s, from + i) === undefined);
  const only = words.every(
    (token) => SOMEBODY.has(token.word) || UTTERANCE.has(token.word) || PERFORMING.has(token.word),
  );
  return only && inside[0] !== undefined
    ? [{ text: textOf(s, inside[0].from, inside[0].to), actors: inside[0].actors }]
    : [];
}

/** A question for what is the case: every word is what it is about. */
export function factSlots(s: Sentence, from: number): boolean {
  s.slots.act = 'what-said';
  s.slots.speech = false;
  s.slots.claim = false;
  take(s, 0, from);
  for (const [at, token] of s.tokens.entries())
    if (AUXILIARY.has(token.word) || WH.has(token.word)) take(s, at);
  return true;
}
