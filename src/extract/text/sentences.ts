import { lowerBound } from './lower-bound.ts';
import { ofWord, type Token } from './tokens.ts';

interface Cut {
  tokens: readonly Token[];
  paragraphOf: Int32Array;
  quoteOf: Int32Array;
}

const STOPS = new Set(['.', '!', '?', '...', '…', '....']);
const CLOSING = new Set([')', ']', "''", '”', '“', '"', '»', '’', "'"]);

/** The first token of the sentence of token `i`. */
export const sentenceStart = ({ sentenceOf }: { sentenceOf: Int32Array }, i: number): number =>
  lowerBound(sentenceOf.length, (n) => sentenceOf[n] ?? 0, sentenceOf[i] ?? 0);

/** Whether a sentence ends with token `i`. Within a quotation none ends; the quotation as a whole may end one. */
export function endsSentence({ tokens, paragraphOf, quoteOf }: Cut, i: number): boolean {
  const next = tokens[i + 1];
  const token = tokens[i];
  if (next === undefined || token === undefined || paragraphOf[i] !== paragraphOf[i + 1]) return true;
  const quote = quoteOf[i];
  if (quote !== -1 && quote === quoteOf[i + 1]) return false;
  if (!startsSentence(next)) return false;
  if (STOPS.has(token.raw)) return true;
  // “Why?” Trump asked: only a full stop within the marks ends the sentence around them.
  return CLOSING.has(token.raw) && tokens[i - 1]?.raw === '.';
}

const startsSentence = ofWord(({ raw }) => /^[\p{Lu}\p{N}“„"«‘‚'`([@#•*—-]/u.test(raw));
