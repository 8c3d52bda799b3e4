import type { ActorIndex } from '../../record/actor-index.ts';
import { dayIn } from '../../record/days.ts';
import { foldPhrases } from '../../words/phrases.ts';
import { tokenize } from '../../words/tokens.ts';
import { affiliation } from './acts/affiliation.ts';
import { measuring } from './acts/amounts.ts';
import { attributed, checking } from './acts/attributed.ts';
import { verifying } from './acts/claims.ts';
import { comparing } from './acts/comparisons.ts';
import { counterpart } from './acts/counterparts.ts';
import { brief, checkingDraft, course, isDraft, silence, wordings } from './acts/documents.ts';
import { eachSaid } from './acts/each.ts';
import { bare, counting, latestOf, newsFrom, timeline, utterances } from './acts/lists.ts';
import { treated } from './acts/mentions.ts';
import { nameOn } from './acts/names.ts';
import { coming, summing, whenWhere } from './acts/overviews.ts';
import { holdsOffice, identifying, position, whoIs } from './acts/profiles.ts';
import { relating } from './acts/relating.ts';
import { whatSaid } from './acts/sayings.ts';
import type { ActReader } from './acts/shared.ts';
import { showing, silent, social, sourceOf } from './acts/small-talk.ts';
import { whoSaid } from './acts/who-said.ts';
import { anotherIn, askedOf, eachOnTheirs, namedAloneIn, otherTopicIn, withAnother } from './another.ts';
import { takeBesides } from './besides.ts';
import { withoutBid } from './bids.ts';
import { plainText, setOff, splitQuoted, withoutPoliteness } from './clean.ts';
import { actorsOf, emptyFrame, type Frame, LISTED } from './frame.ts';
import { withFronted } from './fronted.ts';
import { withHeadline } from './headline.ts';
import { withInitials } from './initials.ts';
import { isForeign, readForeign } from './languages.ts';
import { withLately } from './lately.ts';
import { AUXILIARY, UTTERANCE, WH } from './lexicon.ts';
import { withMatter } from './matter.ts';
import { mendSmallWords } from './mend.ts';
import { withOwners } from './named.ts';
import { withoutOccasion } from './occasion.ts';
import { readOrder } from './order.ts';
import { activeOf } from './passive.ts';
import { withPeople } from './people.ts';
import { mayNamePeriod, takePeriod } from './period.ts';
import { isContent, type Sentence, sentenceOf, take, wordAt } from './sentence.ts';
import { foretold } from './shorthand.ts';
import { isWhoElse, questionsIn } from './split.ts';
import { unitsIn } from './units.ts';
import type { ReadAs } from './unread.ts';
import { eventTypesIn, refsIn, without } from './written.ts';

/** What a question is read against. */
export interface Reading {
  index: ActorIndex;
  now: Date;
  /** The asker's IANA time zone. */
  timeZone: string;
  /** Whether the record uses a word; without it no small word is mended. */
  isKnown?: (word: string) => boolean;
  /** How far it is read by its language; without it as its small words tell. */
  as?: ReadAs;
}

/** The readers of the act, in the order in which they are asked. */
const ACTS: readonly ActReader[] = [
  checkingDraft,
  wordings,
  showing,
  social,
  silent,
  silence,
  brief,
  course,
  timeline,
  eachSaid,
  comparing,
  counting,
  measuring,
  checking,
  attributed,
  sourceOf,
  counterpart,
  identifying,
  affiliation,
  holdsOffice,
  position,
  coming,
  whoIs,
  newsFrom,
  latestOf,
  whoSaid,
  summing,
  whenWhere,
  relating,
  whatSaid,
  treated,
  verifying,
  utterances,
  nameOn,
  bare,
];

/** Reads all questions of a message, in order; at least one. Pure; takes any text, and never throws on it. */
export function readFrames(text: string, reading: Reading): Frame[] {
  const plain = plainText(text);
  if (isDraft(plain)) return [readFrame(text, reading)];
  if (reading.as === 'unread') return [emptyFrame(plain, 'languages')];
  const frames: Frame[] = [];
  for (const one of ofRecord(questionsIn(plain), reading))
    frames.push(...readQuestion(one, frames.at(-1), reading));
  return frames;
}

/** The questions of a message without those that neither begin like one nor have a word of the record: *got a sec?* */
function ofRecord(questions: readonly string[], { index, isKnown }: Reading): readonly string[] {
  if (questions.length < 2 || isKnown === undefined) return questions;
  const asked = questions.filter((one) => {
    const tokens = tokenize(withoutPoliteness(one));
    const first = tokens[0]?.word ?? '';
    if (WH.has(first) || AUXILIARY.has(first) || UTTERANCE.has(first) || isWhoElse(one)) return true;
    const own = tokens.filter(({ word }) => isContent(word));
    return own.length === 0 || index.mentions(tokens).length > 0 || own.some(({ word }) => isKnown(word));
  });
  return asked.length === 0 ? questions : asked;
}

/** The frames of one question; `before` is that of the question before it, on which it may lean. */
function readQuestion(text: string, before: Frame | undefined, reading: Reading): Frame[] {
  if (before !== undefined && isWhoElse(text)) return [ofOthers(before, text)];
  const topic = before === undefined ? null : otherTopicIn(text);
  if (before !== undefined && topic !== null) return [onAnother(before, topic, reading)];
  const another = before === undefined ? null : (anotherIn(text) ?? namedAloneIn(text, reading.index));
  if (before !== undefined && another !== null) return [ofAnother(before, another, reading)];
  const each = eachOnTheirs(withoutPoliteness(text), reading.index);
  if (each !== null) return each.map((part) => readFrame(part, reading));
  const two = withAnother(text, reading.index);
  if (two === null)
    return [
      before === undefined
        ? readFrame(text, reading)
        : ofIt(readFrame(ofThem(text, before, reading), reading), before),
    ];
  const first = readFrame(two.question, reading);
  return [first, ofAnother(first, two.other, reading)];
}

/** *When was the meeting, and where was it held?*: what the question before is about, where a pronoun alone stands for it. */
function ofIt(frame: Frame, before: Frame): Frame {
  // *Who keeps this record, where does it come from?*
  if (before.social === 'origin' && frame.act === 'source' && frame.refs.length === 0)
    return { ...before, text: frame.text };
  const isLeaning = (frame.act === 'when' || frame.act === 'where') && OF_IT.test(frame.text);
  const own =
    frame.about.some(({ light, text }) => !light && !/^happen/.test(text)) ||
    frame.speakers.length > 0 ||
    frame.period !== null;
  if (!isLeaning || own || before.about.length === 0) return frame;
  return { ...frame, about: before.about, matter: before.matter };
}
const OF_IT = /\b(?:it|that|this|they|one)\b/i;

/** *Who is X and what does she do?*: who was named in the question before, where a pronoun leans on that. */
function ofThem(text: string, { speakers, about, act }: Frame, { index }: Reading): string {
  const [pronoun] = LEANING.exec(text) ?? [];
  if (pronoun === undefined || act === 'who-said' || index.mentions(tokenize(text)).length > 0) return text;
  const named = [...speakers, ...about].flatMap(({ actors }) => (actors.length === 1 ? actors : []));
  const isPerson = /^(?:he|she|him)$/i.test(pronoun);
  const actor = named
    .flatMap((ref) => index.get(ref) ?? [])
    .find(({ kind }) => (kind === 'person') === isPerson);
  return actor === undefined ? text : text.replace(LEANING, actor.name);
}

const LEANING =
  /(?<=\b(?:did|does|do|has|have|is|was|will|would|about|of|to|with) )(?:he|she|it|they|him)\b/i;

/** *…, and about T?*: the same people on T. */
function onAnother(frame: Frame, topic: string, { index }: Reading): Frame {
  const about = unitsIn(topic, index).map((unit) => ({ ...unit, light: false }));
  const act = frame.speech ? ('what-said' as const) : frame.act;
  return { ...frame, text: topic, act, about, matter: topic, quoted: null, claim: false, refs: [] };
}

/** *…, and what about X?*: the same of X, or the same people on X. */
function ofAnother(frame: Frame, other: string, reading: Reading): Frame {
  const actors = reading.index.resolve(other);
  const isTopic = actors.length === 0 && !/^\p{Lu}/u.test(other);
  if (isTopic) return onAnother(frame, other, reading);
  const asked = askedOf(frame, other, reading.index);
  if (asked !== null) return readFrame(asked, reading);
  return { ...frame, text: other, act: 'verify', claim: true, speakers: [{ text: other, actors }] };
}

/** The same question of others than whom it named. */
export const ofOthers = (frame: Frame, text: string): Frame => ({
  ...frame,
  text,
  act: 'who-said',
  speakers: [],
  besides: [...new Set([...frame.besides, ...actorsOf(frame.speakers)])],
  claim: false,
  refs: [],
});

/** Reads one question. */
export function readFrame(text: string, reading: Reading): Frame {
  const { index, now, timeZone, isKnown } = reading;
  const clean = withoutPoliteness(withHeadline(plainText(text), index));
  const straight = withoutPoliteness(withFronted(clean, index));
  const foreign = reading.as === 'foreign' || isForeign(straight);
  const polite = foreign ? straight : withoutPoliteness(withoutBid(straight, index));
  const mended = foreign || isKnown === undefined ? polite : mendSmallWords(polite, isKnown);
  const asked = activeOf(
    withOwners(foreign ? mended : withPeople(withInitials(mended, index), index), index),
    index,
  );
  const { quoted, rest: whole } = splitQuoted(asked);
  const { skip, rest: outside } = pageOf(foreign ? whole : withoutOccasion(whole, isKnown ?? (() => true)));
  const { period, rest: ofAll } = periodOf(outside, () => dayIn(now, timeZone));
  const { besides, rest: undated } = takeBesides(ofAll, index, saidFrom(ofAll));
  const eventTypes = eventTypesIn(undated);
  const refs = refsIn(undated);
  const rest = foldPhrases(foretold(without(undated, eventTypes)));
  const slots: Frame = {
    ...emptyFrame(plainText(text), 'quotes'),
    quoted,
    period,
    eventTypes,
    refs,
    skip,
    besides,
  };
  if (foreign) return aboutForeign(readForeign(rest, index, slots, isKnown ?? (() => true)), index);
  const sentence = sentenceOf(rest, index, slots, isKnown);
  readOrder(sentence);
  readPlanned(sentence);
  for (const act of ACTS) if (act(sentence)) break;
  const frame = withLately(withMatter(sentence), () => dayIn(now, timeZone));
  return withSetOff(frame, quoted === null ? setOff(asked) : []);
}

/** *The quote with “totally”*: a word between marks is asked for, however little it says elsewhere. */
function withSetOff(frame: Frame, marked: readonly string[]): Frame {
  const asked = new Set(marked.flatMap((text) => tokenize(text).map(({ word }) => word)));
  if (asked.size === 0) return frame;
  return {
    ...frame,
    about: frame.about.map((unit) => (asked.has(unit.text) ? { ...unit, light: false } : unit)),
  };
}

/** *…, page 2*: which part of a list is asked for. */
function pageOf(text: string): { skip: number; rest: string } {
  const [end, page = ''] = /[\s,;(]+page (\d{1,3})\)?[\s.?!]*$/i.exec(text) ?? [''];
  const number = Number(page);
  return number < 1
    ? { skip: 0, rest: text }
    : { skip: (number - 1) * LISTED, rest: text.slice(0, text.length - end.length) };
}

/** Where the words begin that somebody is to have said. */
const SAID =
  /\b(?:(?:say|says|said|saying|claim|claims|claimed|warn|warned|state|stated|declare|declared|announced)(?: that|(?= (?:the|an?|his|her|their|its|there|he|she|they|we)\b)|(?= (?!on |last |this |about |any|some)(?:\S+ ){1,3}(?:will|would|has|have|had|is|are|was|were|can|could|may|might)\b))|(?:who|somebody|someone) said(?: something like| that)?)\s+/iu;
/** *Is it true that X warned on Monday that …*: what is claimed is that it was said. */
const SO = /\b(?:true|correct) that\s+/iu;

const saidFrom = (text: string): number => {
  const said = SAID.exec(text) ?? SAYS_ON.exec(text) ?? SO.exec(text);
  return said === null ? text.length : said.index + said[0].length;
};
/** *Warned on Monday that …* */
const SAYS_ON =
  /\b(?:say|says|said|claimed|warned|stated|declared|announced) (?:on|in|last|yesterday|this) (?:\S+ ){0,3}that\s+/iu;

/** The period of a question; a day within the words that somebody is to have said is one of those words. */
function periodOf(text: string, day: () => string): ReturnType<typeof takePeriod> {
  if (!mayNamePeriod(text)) return { period: null, words: '', rest: text };
  const today = day();
  const words = saidFrom(text);
  if (words === text.length) return takePeriod(text, today);
  const before = takePeriod(text.slice(0, words), today);
  const claimed = text.slice(words);
  if (before.period !== null) return { ...before, rest: `${before.rest} ${claimed}` };
  const within = takePeriod(claimed, today);
  if (within.period === null || !claimed.startsWith(within.rest.replace(/[?!.\s]+$/, '')))
    return { period: null, words: '', rest: text };
  // It may be a day of the question or one of the words.
  const period = { ...within.period, words: within.words };
  return { ...within, period, rest: `${text.slice(0, words)}${within.rest}` };
}

/** *Is a dinner planned?*: what is ahead is asked for by what it is. */
function readPlanned(s: Sentence): void {
  const last = s.tokens.length - 1;
  if (!/^(?:planned|scheduled|ahead|due)$/.test(wordAt(s, last))) return;
  if (/^(?:any|is|are|was|were)$/.test(wordAt(s, 0)) && s.slots.quoted === null) take(s, last);
}

const aboutForeign = (frame: Frame, index: ActorIndex): Frame => ({
  ...frame,
  about: frame.matter === '' ? [] : unitsIn(frame.matter, index),
});
