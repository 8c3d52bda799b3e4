import type { Cast } from '../people/cast.ts';
import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { Found } from './found.ts';

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
