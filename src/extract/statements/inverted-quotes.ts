import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Cast } from '../people/cast.ts';
import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { Found } from './found.ts';

/** How far a quotation is believed that a passive gives to somebody. */
const PASSIVE = 0.92;
const BE = /^(?:is|are|was|were|be|been|being)$/;

/** *Was described by Cassis as “a door without a house”*: the one behind *by* has the quotation. */
export function passiveQuotes({ tokens, quoteOf, quoteTokens }: Document, cast: Cast): Found[] {
  const byStart = new Map(cast.nominals.map((nominal) => [nominal.from, nominal]));
  return tokens.flatMap((token, by) => {
    const verb = by - 1;
    if (token.lower !== 'by' || quoteOf[by] !== -1 || !isSpeechWord(tokens[verb]?.lower ?? '')) return [];
    if (!BE.test(tokens[verb - 1]?.lower ?? '') && !BE.test(tokens[verb - 2]?.lower ?? '')) return [];
    const who = byStart.get(by + 1);
    if (who === undefined) return [];
    const at = tokens[who.to]?.lower === 'as' ? who.to + 1 : who.to;
    const quote = quoteTokens[quoteOf[at] ?? -1];
    if (quote === undefined || quote.from !== at) return [];
    const source = { from: who.from, to: who.to };
    return [
      {
        manner: 'cue' as const,
        content: [quote],
        source: [source],
        cue: [{ from: verb, to: verb + 1 }],
        anchor: verb,
        by: null,
        via: null,
        told: null,
        denied: false,
        confidence: PASSIVE,
      },
    ];
  });
}

/** How far a quotation is believed that a verb and a name follow. */
const INVERTED = 0.93;
const VERBAL = /^(?:ed|s|es|ies|word)$/;

/**
 * *“It is not,” replies Duarte.*: behind a quotation that hands over with a comma, a mark of question or exclamation, a
 * verb with a name that ends the clause gives it to that name, whatever the verb.
 */
export function invertedQuotes(document: Document, cast: Cast): Found[] {
  const byStart = new Map(cast.nominals.map((nominal) => [nominal.from, nominal]));
  const { tokens, sentenceOf, paragraphOf } = document;
  return document.quoteTokens.flatMap((quote, n) => {
    const verb = quote.to;
    const mark = tokens[quote.to - 2]?.raw ?? '';
    if (quote.from < 0 || document.quotes[n]?.closed !== true || !/^[,?!]$/.test(mark)) return [];
    const token = tokens[verb];
    if (
      token === undefined ||
      isCapitalised(token) ||
      !VERBAL.test(classOf(token)) ||
      paragraphOf[verb] !== paragraphOf[quote.from]
    )
      return [];
    const who = byStart.get(verb + 1);
    if (who?.kind !== 'person' || (who.name === null && who.office === null)) return [];
    const next = tokens[who.to];
    const ends = next === undefined || sentenceOf[who.to] !== sentenceOf[verb] || /^[.,;]$/.test(next.raw);
    if (!ends || sentenceOf[quote.from - 1] === sentenceOf[quote.from]) return [];
    return [
      {
        manner: 'cue' as const,
        content: [quote],
        source: [{ from: who.from, to: who.to }],
        cue: [{ from: verb, to: verb + 1 }],
        anchor: verb,
        by: null,
        via: null,
        told: null,
        denied: false,
        confidence: INVERTED,
      },
    ];
  });
}
