import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Cast } from '../people/cast.ts';
import { nominalsAcross, nominalsWithin } from '../people/find-nominals.ts';
import type { Nominal } from '../people/nominals/nominal.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { isWord, ofWord, placesOf } from '../text/tokens.ts';
import { type Found, without } from './found.ts';
import { clauseAfter } from './one-owner.ts';
import { isTimePhrase } from './time-phrases.ts';

const CITING = /^(?:citing|quoting)$/;
/** So many tokens at most tell when it was reported. */
const WHEN = 6;
const isCited = ofWord(({ lower }) => /^(?:cited|cites|quoted|quotes|citing|quoting)$/.test(lower));
/** What goes on behind the noun that tells who is cited: *an official | it did not name*, *people | familiar with it*. */
const GOES_ON =
  /^(?:[,.;()]|—|–|it|they|he|she|who|whom|whose|that|which|close|familiar|with|in|at|from|of|for|on|inside|within|briefed|speaking|involved|and|as|not)$/;
/** So many tokens at most name whom a relay cites. */
const LONGEST = 24;
/** How far a clause is believed that a relay passes on, where nothing else has found it. */
const PASSED_ON = 0.8;

/** An agency and whom it cites. */
interface Citing {
  /** Where that is told: the token of the word for it. */
  from: number;
  relay: Stretch;
  who: Stretch;
  /** The verb by which the agency passes it on, behind the aside; null where that stands before it. */
  verb: number | null;
  /** The first token behind whom it cites. */
  end: number;
}

/**
 * *TASS, citing a diplomat, reported that …*, *…, the agency said, quoting two officials*, *according to Axios, which
 * cited an aide*: who is cited speaks, and the agency passes it on.
 */
export function cited(document: Document, cast: Cast, found: readonly Found[]): Found[] {
  const all = asides(document, cast);
  if (all.length === 0) return [...found];
  const byVerb = new Map(all.flatMap((one) => (one.verb === null ? [] : [[one.verb, one] as const])));
  const inside = new Uint8Array(document.tokens.length);
  const passing = new Map<number, Citing>();
  for (const one of all) {
    inside.fill(1, one.from, one.end);
    if (one.verb === null) for (let i = one.relay.from; i < one.relay.to; i++) passing.set(i, one);
  }
  const told = found.flatMap((one) => {
    if (inside[one.anchor] === 1) return [];
    const { from, to } = one.source[0] ?? { from: -1, to: -1 };
    const own = byVerb.get(one.anchor) ?? passing.get(from) ?? passing.get(to - 1);
    return [own === undefined ? one : passedOn(one, own)];
  });
  const anchors = new Set(told.map(({ anchor }) => anchor));
  const missed = [...byVerb].flatMap(([verb, one]) => {
    const content = anchors.has(verb) ? [] : clauseAfter(document, verb);
    const cue = [{ from: verb, to: verb + 1 }];
    return content.length === 0 ? [] : [passedOn({ ...BLANK, content, cue, anchor: verb }, one)];
  });
  return [...told, ...missed].sort((a, b) => a.anchor - b.anchor);
}

const BLANK = {
  manner: 'cue' as const,
  source: [],
  by: null,
  via: null,
  told: null,
  denied: false,
  said: true,
  confidence: PASSED_ON,
};

/** `one` as the words of whom the relay cites, without the words that tell so. */
function passedOn(one: Found, { from, relay, who, end, verb }: Citing): Found {
  const start = verb === null ? from : Math.min(from, relay.from);
  const content = without(one.content, { from: start, to: end }).filter((rest) => rest.to > rest.from + 1);
  return content.length === 0 ? one : { ...one, content, source: [who], via: relay, said: true };
}

/** Every agency of a document that cites somebody beside a comma. */
function asides(document: Document, cast: Cast): Citing[] {
  const { tokens, quoteOf } = document;
  return placesOf(tokens, isCited).flatMap((at) => {
    if (quoteOf[at] !== -1) return [];
    const lower = tokens[at]?.lower ?? '';
    const who = whoAt(document, cast, at + 1);
    const told = who === null ? null : behindAside(document, who);
    if (told === null) return [];
    const found = CITING.test(lower) ? opening(document, cast, at, told) : null;
    if (found !== null) return [{ from: at, ...found }];
    const which = /^(?:which|who)$/.test(tokens[at - 1]?.lower ?? '');
    const comma = which ? at - 2 : at - 1;
    const beside = tokens[comma]?.raw === ',';
    if (!(which || CITING.test(lower)) || !(beside || isSpeechWord(tokens[comma]?.lower ?? ''))) return [];
    const relay = agencyBefore(document, cast, beside ? comma : at);
    if (relay === null) return [];
    if (relay.to === comma) return [{ from: at, relay, ...told }];
    return which ? [] : [{ from: at, relay, ...told, verb: null }];
  });
}

/** Whom an agency cites, the verb of saying behind the aside that tells it, and where that ends. */
type Aside = Pick<Citing, 'who' | 'verb' | 'end'>;

/** *Citing a diplomat, | TASS | reported …*: the agency behind an aside that opens the sentence; else null. */
function opening(document: Document, cast: Cast, at: number, { who, end }: Aside) {
  const { tokens, sentenceOf } = document;
  if (sentenceOf[at - 1] === sentenceOf[at] || tokens[end]?.raw !== ',') return null;
  const first = tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1;
  const one = nominalsWithin(cast.nominals, end + 1, end + LONGEST).find(({ from }) => from <= first);
  if (one === undefined || isNamedPerson(one) || !isSpeechWord(tokens[one.to]?.lower ?? '')) return null;
  return { relay: { from: one.from, to: one.to }, who: { from: who.from, to: end }, verb: one.to, end };
}

/** The phrase at token `at` that names or describes somebody who can be cited; null for what is no voice. */
function whoAt(document: Document, cast: Cast, at: number): Stretch | null {
  const { tokens, sentenceOf } = document;
  const led = /^(?:an?|the|its|their|several|some)$/.test(tokens[at]?.lower ?? '');
  const least = led ? (tokens[at + 1]?.lower === 'own' ? at + 2 : at + 1) : at;
  const one = nominalsWithin(cast.nominals, at, at + LONGEST).find(({ from }) => from <= least);
  if (one === undefined) return null;
  const to = Math.max(one.to, one.complement?.to ?? 0);
  const next = tokens[to];
  if (next !== undefined && sentenceOf[to] === sentenceOf[at] && !GOES_ON.test(next.lower)) return null;
  return { from: at, to };
}

/** Where an aside that tells `who` ends, with the verb of saying behind its comma. */
function behindAside(document: Document, who: Stretch): Aside {
  const { tokens, sentenceOf } = document;
  const isOwn = (i: number): boolean => sentenceOf[i] === sentenceOf[who.from];
  let end = who.to;
  while (end - who.from < LONGEST && isOwn(end) && isWord(tokens[end]) && tokens[end]?.lower !== 'that')
    end++;
  const adverb = /^(?:also|later|first|earlier|has|had|then)$/.test(tokens[end + 1]?.lower ?? '') ? 1 : 0;
  const verb = end + 1 + adverb;
  return tokens[end]?.raw === ',' && isOwn(verb) && isSpeechWord(tokens[verb]?.lower ?? '')
    ? { who: { from: who.from, to: end }, verb, end: verb }
    : { who, verb: null, end };
}

/** The agency that ends at token `comma`, or that passes on by a verb there: *the agency | reported on Monday*. */
function agencyBefore(document: Document, cast: Cast, comma: number): Stretch | null {
  const { tokens, sentenceOf } = document;
  const near = nominalsAcross(cast.nominals, Math.max(0, comma - LONGEST), comma).filter(
    ({ from }) => sentenceOf[from] === sentenceOf[comma],
  );
  let verb = comma - 1;
  while (verb > comma - WHEN && !isSpeechWord(tokens[verb]?.lower ?? '')) verb--;
  const tells = verb === comma - 1 || isTimePhrase(document, { from: verb + 1, to: comma });
  const one = near.findLast(({ to }) => to === comma || (to === verb && tells));
  return one === undefined || isNamedPerson(one) ? null : { from: one.from, to: one.to };
}

/** Somebody told by a name in full or by what he is; a single word may be an agency. */
const isNamedPerson = ({ kind, name, office, honorific }: Nominal): boolean =>
  kind === 'person' && (office !== null || honorific !== null || name === null || name.to - name.from > 2);
