import { isFiniteVerb, isPlainVerb } from '../../../words/english.ts';
import { extentOf } from '../../../words/extent.ts';
import { OFFICES } from '../../../words/office-nouns.ts';
import { isStopword } from '../../../words/stopwords.ts';
import { amountIn } from '../amount.ts';
import { QUOTED_PLACE } from '../clean.ts';
import {
  ABOUT,
  AUXILIARY,
  NEGATION,
  OFFICE,
  PERFORMING,
  SAYING,
  SOMEBODY,
  UTTERANCE,
  WH,
} from '../lexicon.ts';
import { holdersOf } from '../named.ts';
import {
  find,
  findPhrase,
  isContent,
  mentionAt,
  type Sentence,
  take,
  takeAddressee,
  takeSpeakers,
  textOf,
  verbFrom,
  wordAt,
} from '../sentence.ts';
import { takeOwner } from './attributed.ts';
import { type ActReader, saidVerb } from './shared.ts';

/** *Will Doyle quotes*: a first name that is written like an auxiliary. */
const isNamed = (s: Sentence): boolean => {
  const first = mentionAt(s, 0);
  return first !== undefined && first.to > 1;
};

/** Auxiliaries of what has happened. */
const PAST = new Set('did didnt has have had hasnt havent hadnt was were wasnt werent'.split(' '));

/** *Did X say …*, *has Russia …*, *is it true that …*, *was it X who …*. */
export const verifying: ActReader = (s) => {
  const { slots } = s;
  let from = 0;
  const trueThat = /^(?:is|was) it (?:true|correct|right|a fact|the case)(?: that)?\b/.exec(
    s.tokens.map((token) => token.word).join(' '),
  );
  const right = findPhrase(s, 'right|correct|true');
  const trailing = right >= s.tokens.length - 1 && right > 2;
  if (trueThat !== null) {
    from = trueThat[0].split(' ').length;
    slots.past = s.tokens.slice(from).some(({ word }) => /^(?:has|have|had|did)$/.test(word));
    take(s, 0, from);
  } else if (trailing || (/^(?:so|is)$/.test(wordAt(s, 0)) && wordAt(s, 1) === 'it')) {
    const before = findPhrase(s, 'is|was that|it|this right|correct|true');
    take(s, before >= 0 ? before : s.tokens.length - 1, s.tokens.length);
    if (!trailing) return false;
    while (/^(?:so|i|we|think|believe|it|was|is|heard|read)$/.test(wordAt(s, from))) take(s, from++);
  } else if (/^(?:if|whether)$/.test(wordAt(s, 0)) || (AUXILIARY.has(wordAt(s, 0)) && !isNamed(s))) {
    from = 1;
    slots.past = PAST.has(wordAt(s, 0));
    take(s, 0);
    while (/^(?:it|really|ever)$/.test(wordAt(s, from))) take(s, from++);
  } else if (isTold(s) || isStated(s)) from = 0;
  else return false;
  slots.act = 'verify';
  slots.claim = true;
  const who = findPhrase(s, 'who|that', from);
  if (who > from && who - from <= 4 && wordAt(s, who) === 'who' && verbFrom(s, from, who) < 0) {
    takeSpeakers(s, from, who);
    take(s, who);
    const verb = verbFrom(s, who + 1, who + 5);
    if (verb >= 0) saidVerb(s, verb);
    slots.claim = true;
    return true;
  }
  if (isOfThat(s, from)) {
    take(s, 0, s.tokens.length);
    return true;
  }
  claimSlots(s, from);
  if (slots.quoted !== null) toldBehind(s);
  if (slots.quoted !== null && slots.speakers.length === 0) takeOwner(s);
  // *Is it true that X talked about T?*
  if (trueThat !== null && s.tokens.some(({ word }, at) => !s.used[at] && isContent(word))) {
    slots.act = 'verify';
    slots.claim = true;
  }
  return true;
};

/** *Did X say “…” to Y?*: whom it is to have been said to, though the record does not know the name. */
function toldBehind(s: Sentence): void {
  const at = s.tokens.findIndex(({ word }) => word === QUOTED_PLACE) + 1;
  const to = mentionAt(s, at + 1) ?? (wordAt(s, at + 1) === 'the' ? mentionAt(s, at + 2) : undefined);
  if (wordAt(s, at) !== 'to') return;
  if (to !== undefined) {
    takeAddressee(s, to, at);
    return;
  }
  let end = at + 1;
  while (/^\p{Lu}/u.test(s.tokens[end]?.raw ?? '')) end++;
  if (end === at + 1) return;
  s.slots.addressees.push({ text: textOf(s, at + 1, end), actors: [] });
  take(s, at, end);
}

/** *Does that hold?*: of what stands elsewhere, one word says nothing. */
const isOfThat = (s: Sentence, from: number): boolean =>
  /^(?:that|this)$/.test(wordAt(s, from)) &&
  s.slots.quoted === null &&
  s.mentions.length === 0 &&
  s.tokens.slice(from).filter(({ word }) => isContent(word)).length <= 1;

/** *X and Y met in person?*: what somebody is to have done, in the order of a statement. */
function isStated(s: Sentence): boolean {
  const [first, second] = s.mentions;
  if (first?.from !== 0 || !/\?\s*$/.test(s.text) || s.slots.quoted !== null) return false;
  const isJoined = wordAt(s, first.to) === 'and' && second?.from === first.to + 1;
  const verb = wordAt(s, isJoined ? second.to : first.to);
  const isPast = verb !== '' && isFiniteVerb(verb) && !isPlainVerb(verb) && !verb.endsWith('s');
  return isPast && !SAYING.has(verb) && !s.tokens.some(({ word }) => WH.has(word));
}

/** *X says the talks failed*: what somebody is to have said, told and not asked. */
function isTold(s: Sentence): boolean {
  const opening = mentionAt(s, 0) ?? (wordAt(s, 0) === 'the' ? mentionAt(s, 1) : undefined);
  // *NATO’s X says …*
  const first = (opening && mentionAt(s, opening.to)) ?? opening;
  if (first === undefined || s.slots.order !== 'best') return false;
  const verb = verbFrom(s, first.to, first.to + 3, (word) => FINITE.test(word));
  const between = s.tokens.slice(first.to, Math.max(first.to, verb));
  if (verb < 0 || !SAYING.has(wordAt(s, verb)) || !between.every(({ word }) => isStopword(word)))
    return false;
  const rest = s.tokens.slice(verb + 1);
  return (
    !ABOUT.has(rest[0]?.word ?? '') &&
    rest.some(({ word }) => isContent(word)) &&
    !rest.some(({ word }) => WH.has(word))
  );
}

/** Third person, present or past: *says*, *thinks*, *said*, *told*, *claimed*. */
const FINITE = /s$|ed$|^(?:said|told|thought|felt|wrote|meant)$/;

/** *X said that …*, *X ruled out …*: the subject, and what of it is claimed. */
function claimSlots(s: Sentence, from: number): boolean {
  const { slots } = s;
  let at = from;
  while (AUXILIARY.has(wordAt(s, at))) take(s, at++);
  at = takeSubject(s, at);
  while (
    AUXILIARY.has(wordAt(s, at)) ||
    /^(?:ever|also|already|even|publicly|actually|really|been)$/.test(wordAt(s, at))
  )
    take(s, at++);
  const said = verbFrom(s, at, at + 4);
  if (
    said >= 0 &&
    SAYING.has(wordAt(s, said)) &&
    s.tokens.slice(at, said).every((token) => isStopword(token.word))
  ) {
    take(s, at, said);
    saidVerb(s, said);
    // *Have X and Y talked?*: with each other.
    if (slots.speech || slots.speakers.length < 2) {
      anythingSaid(s, said);
      askedWithin(s, said);
    }
  } else if (said >= 0 && said <= at + 1) {
    slots.speech = wordAt(s, said + 1) === 'that';
    const to = mentionAt(s, said + 1);
    if (
      to !== undefined &&
      /^(?:warn|warned|threaten|threatened|promise|promised|thank|thanked|tell|told)$/.test(wordAt(s, said))
    )
      takeAddressee(s, to);
  } else if (
    /^(?:make|made|give|given|issue|issued)$/.test(wordAt(s, at)) &&
    find(s, UTTERANCE, at, at + 5) > 0
  ) {
    const noun = find(s, UTTERANCE, at, at + 5);
    take(s, at, noun + 1);
    slots.act = 'what-said';
    slots.speech = true;
    slots.claim = false;
    if (ABOUT.has(wordAt(s, noun + 1))) take(s, noun + 1);
  }
  return true;
}

/** Names who claims or does it, where that begins the claim; resolves to where the rest begins. */
function takeSubject(s: Sentence, at: number): number {
  const mention = s.mentions.find((one) => one.from >= at);
  const opening =
    mention !== undefined &&
    s.tokens.slice(at, mention.from).every((token) => isStopword(token.word) && !NEGATION.has(token.word));
  const verb = verbFrom(s, at);
  if (opening && mention !== undefined && (verb < 0 || mention.to <= verb || mention.from === at)) {
    const joined = /^(?:and|or)$/.test(wordAt(s, mention.to))
      ? s.mentions.find((one) => one.from === mention.to + 1)
      : undefined;
    const end = joined?.to ?? mention.to;
    if (!nounFollows(s, end)) {
      s.slots.speakers.push({ text: textOf(s, mention.from, mention.to), actors: mention.actors });
      if (joined !== undefined)
        s.slots.speakers.push({ text: textOf(s, joined.from, joined.to), actors: joined.actors });
      // *All Europeans*: how many of them is claimed too.
      for (let place = at; place < end; place++) if (extentOf(wordAt(s, place)) === null) take(s, place);
      return end;
    }
  } else {
    const subject = subjectEnd(s, at, verb);
    if (subject > at) {
      const text = textOf(s, at, subject);
      const holders = holdersOf(text, s.index);
      if (holders.length > 0 || isVacant(s, text, subject)) s.slots.speakers.push({ text, actors: holders });
      else takeSpeakers(s, at, subject);
      take(s, at, subject);
      return subject;
    }
  }
  return at;
}

/** *Did the minister admit …?*: one whose office nobody on the record holds is to have said it. */
const isVacant = (s: Sentence, text: string, end: number): boolean =>
  /^the \p{L}+$/iu.test(text) && OFFICES.has(wordAt(s, end - 1)) && SAYING.has(wordAt(s, end));

/** *Russia’s proposals*: the name only owns what the claim is about. */
const nounFollows = (s: Sentence, at: number): boolean => {
  const owner = s.tokens[at - 1];
  return /['’]s$|s['’]$/.test(owner?.raw ?? '') && !SAYING.has(wordAt(s, at));
};

/** *Has X said anything*, *did X comment*: not a claim but a question for their words. */
function anythingSaid(s: Sentence, verb: number): void {
  const { slots } = s;
  const rest = s.tokens.slice(verb + 1).filter((_, i) => !s.used[verb + 1 + i]);
  const open =
    rest.length === 0 ||
    rest.every((token) =>
      /^(?:anything|something|yet|at|all|publicly|so|far|a|word|on|about|ever|again|already|directly)$/.test(
        token.word,
      ),
    );
  const anything =
    /^(?:anything|something)$/.test(wordAt(s, verb + 1)) ||
    (s.used[verb + 1] === true && /^(?:anything|something)$/.test(wordAt(s, verb + 1)));
  if (open && slots.quoted === null) {
    take(s, verb + 1, s.tokens.length);
    slots.claim = false;
    slots.act = 'what-said';
  } else if (anything || !slots.claim) {
    slots.claim = slots.quoted !== null;
    slots.act = 'what-said';
  }
}

/** *Did X say when …*, *… how many …*: not a claim, but a question for what they are to have told. */
function askedWithin(s: Sentence, verb: number): void {
  const { slots } = s;
  const at = s.tokens.findIndex((_, i) => i > verb && !s.used[i]);
  const word = wordAt(s, at);
  if (at < 0 || !WH.has(word) || wordAt(s, at - 1) === 'that' || slots.quoted !== null) return;
  slots.claim = false;
  slots.act = 'what-said';
  const asked = amountIn(s);
  if (asked !== null && asked.at === at) slots.amount = asked.amount;
  else if (word === 'when') slots.amount = { kind: 'moment', of: [] };
  take(s, at, asked !== null && asked.at === at ? asked.to : at + 1);
}

/** A word that the record uses and that is for no person. */
const isThingWord = (s: Sentence, word: string): boolean =>
  isContent(word) && s.isKnown(word) && !OFFICE.has(word) && !SOMEBODY.has(word);

/** Where a subject that nobody on the record bears ends: before the verb of saying, or after capitals. */
function subjectEnd(s: Sentence, from: number, verb: number): number {
  let at = from;
  if (wordAt(s, at) === 'the') at++;
  const start = at;
  // *Two dinners* are no two people.
  const counts =
    /^(?:two|three|both|each|all)$/.test(wordAt(s, at)) &&
    (/^(?:of|the)$/.test(wordAt(s, at + 1)) || isContent(wordAt(s, at + 1))) &&
    !SAYING.has(wordAt(s, at + 1));
  if (SOMEBODY.has(wordAt(s, at)) && !counts) return at + 1;
  while (at < s.tokens.length && /^\p{Lu}/u.test(s.tokens[at]?.raw ?? '')) at++;
  const strange = s.tokens.slice(start, at).some((token) => !s.isKnown(token.word));
  if (at > start && (strange || SAYING.has(wordAt(s, at)) || PERFORMING.has(wordAt(s, at)))) return at;
  if (verb <= from || verb - from > 4) return from;
  const strangers = s.tokens.slice(start, verb);
  const isStranger =
    PERFORMING.has(wordAt(s, verb)) &&
    strangers.length > 0 &&
    strangers.every((token) => isContent(token.word) && !s.isKnown(token.word));
  const isThing = strangers.some(
    ({ word, raw }) =>
      AUXILIARY.has(word) || word === 'been' || (isThingWord(s, word) && !/^\p{Lu}/u.test(raw)),
  );
  return (SAYING.has(wordAt(s, verb)) && !isThing) || isStranger ? verb : from;
}
