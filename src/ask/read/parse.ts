import type { ActorIndex, Mention } from '../../record/actor-index.ts';
import { EVENT_TYPES, type EventType } from '../../record/plover.ts';
import type { ActorRef } from '../../record/refs.ts';
import { fold } from '../../words/fold.ts';
import { foldPhrases } from '../../words/phrases.ts';
import { stem } from '../../words/stem.ts';
import { isLightWord, isStopword } from '../../words/stopwords.ts';
import { type Token, tokenize } from '../../words/tokens.ts';
import { type Shape, shapeOf } from './intents.ts';
import { normalize, questionIn, splitPhrase } from './normalize.ts';
import { dayIn, takePeriod } from './period.ts';
import type { Named, Query, Unit } from './query.ts';

/** What a question is read against. */
export interface Reading {
  index: ActorIndex;
  now: Date;
  /** The asker's IANA time zone. */
  timeZone: string;
}

/** With so many words of topic in a quoted phrase, the words around it only tell of it. */
const SAYS_ALL = 3;

/** Reads a question. Pure; takes any text, and never throws on it. */
export function parseQuery(text: string, { index, now, timeZone }: Reading): Query {
  const asked = normalize(text);
  const { phrase, rest: outside } = splitPhrase(asked);
  const { period, rest } = takePeriod(questionIn(outside), dayIn(now, timeZone));
  const eventTypes = eventTypesIn(rest);
  const shape = shapeOf(foldPhrases(fold(without(rest, eventTypes))).trim());
  const base = {
    text: asked,
    phrase: phrase === null ? null : fold(phrase),
    period,
    eventTypes,
    claim: shape.claim,
  };
  const aboutPhrase = phrase === null ? [] : unitsOf(phrase, index);
  const phraseSaysAll = aboutPhrase.filter((unit) => !unit.light).length >= SAYS_ALL;
  if (shape.intent === 'who-is')
    return { ...base, ...whoIs(shape, rest, index), ...(phrase && { about: aboutPhrase }) };
  if (shape.claim) return { ...base, ...claimOf(shape, rest, index, aboutPhrase) };
  const named = shape.speaker === null ? null : namedIn(shape.speaker, index);
  if (shape.soft && named !== null && named.actors.length === 0) {
    return { ...base, intent: 'quotes', speaker: null, about: [...aboutPhrase, ...unitsOf(rest, index)] };
  }
  const speaker = named;
  const alone =
    shape.intent === 'quotes' && speaker === null && phrase === null ? index.resolve(shape.topic) : [];
  if (alone.length > 0)
    return { ...base, intent: 'quotes', speaker: { text: shape.topic, actors: alone }, about: [] };
  const topic = unitsOf(shape.topic, index);
  if (shape.intent === 'position' && speaker?.actors.length === 0) {
    return { ...base, intent: 'position', speaker, about: [...unitsOf(speaker.text, index), ...topic] };
  }
  return { ...base, intent: shape.intent, speaker, about: [...aboutPhrase, ...(phraseSaysAll ? [] : topic)] };
}

const SOMEBODY = new Set(
  `he she they it we you i him her them anyone anybody everyone everybody someone somebody people officials official
  diplomats diplomat leaders leader politicians sources source article story report agency afp parties party sides side
  side's negotiators all all both others media press record exactly else each nobody folks players`.split(
    /\s+/,
  ),
);
/** One person who speaks for a state: *the Kremlin’s negotiator*. */
const SPOKESPEOPLE = new Set([
  'negotiator',
  'envoy',
  'diplomat',
  'representative',
  'spokesman',
  'spokeswoman',
  'spokesperson',
]);
const ROLE_WORDS = new Set(
  `officials official diplomats diplomat leaders leader side sides government governments negotiators negotiator delegation team
  politicians representatives representative spokesman spokeswoman spokesperson minister's authorities administration mr mrs ms
  president`.split(/\s+/),
);

/** Whom the words in a speaker's place name. Null for *anybody*; no actors when it is a name that nobody bears. */
function namedIn(words: string, index: ActorIndex): Named | null {
  const whole = index.resolve(words);
  if (whole.length > 0) return { text: words, actors: whole };
  const tokens = tokenize(words);
  const mentions = index.mentions(tokens, { mend: true });
  const left = tokens.filter(
    (token, at) =>
      !isStopword(token.word) &&
      !ROLE_WORDS.has(token.word) &&
      !mentions.some((one) => at >= one.from && at < one.to),
  );
  const mentioned = mentions.flatMap((mention) => mention.actors);
  const named = tokens.some((token) => SPOKESPEOPLE.has(token.word)) ? peopleOf(mentioned, index) : mentioned;
  if (named.length > 0 && left.length === 0) return { text: words, actors: [...new Set(named)] };
  const people = tokens.filter((token) => !isStopword(token.word));
  if (people.length === 0 || people.every((token) => SOMEBODY.has(token.word))) return null;
  return { text: words, actors: [] };
}

/** The people who speak for what is named, or what is named when nobody does. */
function peopleOf(actors: readonly ActorRef[], index: ActorIndex): ActorRef[] {
  const people = actors
    .flatMap((ref) => index.spokenForBy(ref))
    .filter((ref) => index.get(ref)?.kind === 'person');
  return people.length > 0 ? people : [...actors];
}

function whoIs(
  shape: Shape,
  written: string,
  index: ActorIndex,
): Pick<Query, 'intent' | 'speaker' | 'about'> {
  const actors = index.resolve(shape.topic);
  const about = unitsOf(shape.topic, index);
  if (actors.length > 0) return { intent: 'who-is', speaker: { text: shape.topic, actors }, about: [] };
  const asksForPerson = /^\s*who/i.test(written);
  const name = /^\s*who\S*(?:\s+(?:is|was|are|were))?\s+(?:the\s+)?((?:\p{Lu}[\p{L}'.-]+\s*)+)$/u.exec(
    written.replace(/[?!.\s]+$/, ''),
  )?.[1];
  const oneWord = /^(?:mr |mrs |ms |dr )?[\p{L}'-]+$/u.test(shape.topic) && !/(?:ed|ing)$/.test(shape.topic);
  if (asksForPerson && (name !== undefined || oneWord)) {
    return { intent: 'who-is', speaker: { text: name?.trim() ?? shape.topic, actors: [] }, about };
  }
  return { intent: asksForPerson ? 'who-said' : 'quotes', speaker: null, about };
}

/** *Did X say …*: X is whoever the claim opens with; a name that the record does not know is told by its capitals. */
function claimOf(
  shape: Shape,
  written: string,
  index: ActorIndex,
  phrase: Unit[],
): Pick<Query, 'intent' | 'speaker' | 'about'> {
  const tokens = tokenize(shape.topic);
  const first = index.mentions(tokens, { mend: true })[0];
  if (first !== undefined && tokens.slice(0, first.from).every((token) => isStopword(token.word))) {
    const rest = shape.topic.slice(tokens[first.to - 1]?.end ?? 0);
    const text = shape.topic.slice(tokens[first.from]?.start, tokens[first.to - 1]?.end);
    const about = [...phrase, ...unitsOf(rest, index)];
    return { intent: 'what-said', speaker: { text, actors: first.actors }, about };
  }
  const stranger = STRANGER.exec(written)?.[1]?.trim();
  if (stranger === undefined)
    return { intent: 'what-said', speaker: null, about: [...phrase, ...unitsOf(shape.topic, index)] };
  const rest = shape.topic.replace(fold(stranger), ' ');
  return {
    intent: 'what-said',
    speaker: { text: stranger, actors: [] },
    about: [...phrase, ...unitsOf(rest, index)],
  };
}

/** A capitalised name after the auxiliary of a question. */
const STRANGER =
  /^(?:\p{L}+(?:n't)?|is it (?:true|correct|right)(?: that)?|was it) (?:the )?((?:\p{Lu}[\p{L}'’.-]+ )+)/u;

/** The units of a text: an actor by any of its names is one, every other word that carries a topic is one. */
function unitsOf(text: string, index: ActorIndex): Unit[] {
  const tokens = tokenize(text);
  const mentions = index.mentions(tokens);
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mention = mentions.find((one) => one.from === at);
    const token = tokens[at];
    if (mention !== undefined) units.push(actorUnit(tokens, mention));
    else if (token !== undefined && !isStopword(token.word)) units.push(wordUnit(token));
    at = mention?.to ?? at + 1;
  }
  return units;
}

const actorUnit = (tokens: readonly Token[], { from, to, actors }: Mention): Unit => ({
  text: tokens
    .slice(from, to)
    .map((token) => token.word)
    .join(' '),
  stem: '',
  actors,
  light: false,
});

const wordUnit = ({ word }: Token): Unit => ({
  text: word,
  stem: stem(word),
  actors: [],
  light: isLightWord(word),
});

const without = (text: string, words: readonly string[]): string =>
  words
    .reduce((left, word) => left.replace(new RegExp(`\\b${word}\\b`, 'g'), ' '), text)
    .replace(/ {2,}/g, ' ');

/** PLOVER types are read only as the record writes them: *REJECT*. */
const eventTypesIn = (text: string): EventType[] =>
  EVENT_TYPES.filter((type) => new RegExp(`\\b${type}\\b`).test(text));
