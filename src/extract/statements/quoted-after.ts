import type { Cast } from '../people/cast.ts';
import { nominalsWithin } from '../people/find-nominals.ts';
import type { Document } from '../text/document.ts';
import { sentenceStart } from '../text/sentences.ts';
import type { Stretch } from '../text/stretch.ts';
import { placesOf } from '../text/tokens.ts';
import type { Found } from './found.ts';

const SURE = 0.9;
const QUOTED = /^(?:quoted|cited|reported|heard|recorded)$/;
const BE = /^(?:was|is|were|are|been|being)$/;
const SAYING = /^(?:saying|telling|stating|declaring|warning|adding|insisting|writing|remarking)$/;
const SUBJECT = /^(?:he|she|it|they)$/;
/** Where a relay or a time may stand behind *saying*. */
const LEADS_ON = /^(?:by|in|on|to|at|late|early|earlier|later|after|during|last|this)$/;
const DAY = /day$|^to(?:day|night)$/;

/**
 * *Tehran would not talk “with a pistol”, he was quoted as saying by Tasnim*: the clause before the comma is theirs of
 * whom the passive tells; the one behind *by* is the relay.
 */
export function quotedAfter(document: Document, cast: Cast): Found[] {
  return placesOf(document.tokens, ({ lower }) => lower === 'as').flatMap((as) => readAt(document, cast, as));
}

function readAt(document: Document, cast: Cast, as: number): Found[] {
  const { tokens, quoteOf } = document;
  if (!SAYING.test(tokens[as + 1]?.lower ?? '') || quoteOf[as] !== -1 || !endsAt(document, as + 2)) return [];
  const quoted = passiveAt(document, cast, as) ?? activeAt(document, cast, as);
  const from = sentenceStart(document, as);
  if (quoted === null || quoted.begins - 1 <= from || !isBreak(document, quoted.begins - 1)) return [];
  return [
    {
      manner: 'cue',
      content: [{ from, to: tokens[quoted.begins - 1]?.raw === ',' ? quoted.begins - 1 : quoted.begins }],
      source: [quoted.source],
      cue: [{ from: as + 1, to: as + 2 }],
      anchor: as + 1,
      by: null,
      via: quoted.via,
      told: null,
      denied: false,
      confidence: SURE,
    },
  ];
}

interface Quoted {
  source: Stretch;
  via: Stretch | null;
  /** The token with which the clause of quoting begins. */
  begins: number;
}

/** *He was quoted | as saying (by Tasnim)*. */
function passiveAt(document: Document, cast: Cast, as: number): Quoted | null {
  const { tokens } = document;
  const auxiliary = BE.test(tokens[as - 2]?.lower ?? '') ? as - 2 : as - 3;
  if (!QUOTED.test(tokens[as - 1]?.lower ?? '') || !BE.test(tokens[auxiliary]?.lower ?? '')) return null;
  const source = subjectBefore(document, cast, auxiliary);
  return source && { source, via: relayAt(document, cast, as + 2), begins: source.from };
}

/** *Tasnim quoted Araqchi | as saying*. */
function activeAt(document: Document, cast: Cast, as: number): Quoted | null {
  const source = subjectBefore(document, cast, as);
  const verb = (source?.from ?? 0) - 1;
  if (source === null || !QUOTED.test(document.tokens[verb]?.lower ?? '')) return null;
  const via = subjectBefore(document, cast, verb);
  return via && { source, via, begins: via.from };
}

/** Whether what is said does not follow: the sentence ends, or goes on with a relay or a time. */
const endsAt = ({ tokens, sentenceOf }: Document, i: number): boolean => {
  const word = tokens[i]?.lower ?? '';
  return sentenceOf[i] !== sentenceOf[i - 1] || /^[.,;]$/.test(word) || LEADS_ON.test(word) || DAY.test(word);
};

/** A comma, or the mark that closes a quotation. */
const isBreak = ({ tokens, quoteOf }: Document, i: number): boolean =>
  tokens[i]?.raw === ',' || quoteOf[i] !== -1;

function subjectBefore({ tokens }: Document, cast: Cast, verb: number): Stretch | null {
  if (SUBJECT.test(tokens[verb - 1]?.lower ?? '')) return { from: verb - 1, to: verb };
  const who = nominalsWithin(cast.nominals, Math.max(0, verb - LONGEST), verb).find(
    (one) => Math.max(one.to, one.complement?.to ?? 0) === verb,
  );
  if (who === undefined) return null;
  return {
    from: /^(?:the|an?)$/.test(tokens[who.from - 1]?.lower ?? '') ? who.from - 1 : who.from,
    to: verb,
  };
}

const LONGEST = 16;

function relayAt({ tokens }: Document, cast: Cast, i: number): Stretch | null {
  if (tokens[i]?.lower !== 'by') return null;
  const who = nominalsWithin(cast.nominals, i + 1, i + LONGEST).find(({ from }) => from <= i + 3);
  return who === undefined ? null : { from: who.from, to: Math.max(who.to, who.complement?.to ?? 0) };
}
