import { type Paragraph, paragraphs } from './paragraphs.ts';
import { type Quote, quotes } from './quotes.ts';
import { endsSentence } from './sentences.ts';
import { splitTokens, type Token } from './tokens.ts';

/** An article cut into paragraphs, sentences, quotations and tokens; the arrays tell for each token where it lies. */
export interface Document {
  text: string;
  tokens: Token[];
  paragraphs: Paragraph[];
  quotes: Quote[];
  /** Index of a token's paragraph. */
  paragraphOf: Int32Array;
  /** Index of a token's quotation, or -1. */
  quoteOf: Int32Array;
  /** Running number of a token's sentence; what is quoted does not end the sentence around it. */
  sentenceOf: Int32Array;
  /** The sentences that hold quoted words. */
  quotedSentences: Set<number>;
  /** First and one-past-last token of each quotation. */
  quoteTokens: { from: number; to: number }[];
}

/** Cuts `text`; linear in its length. */
export function readDocument(text: string): Document {
  const tokens = splitTokens(text);
  const parts = paragraphs(text);
  const quoted = quotes(text, parts);
  const paragraphOf = new Int32Array(tokens.length);
  const quoteOf = new Int32Array(tokens.length).fill(-1);
  const quoteTokens = quoted.map(() => ({ from: -1, to: -1 }));
  let paragraph = 0;
  let quote = 0;
  tokens.forEach((token, i) => {
    while (paragraph + 1 < parts.length && token.start >= (parts[paragraph]?.end ?? 0)) paragraph++;
    paragraphOf[i] = paragraph;
    while (quote < quoted.length && token.start >= (quoted[quote]?.end ?? 0)) quote++;
    const range = quoteTokens[quote];
    if (range === undefined || token.start < (quoted[quote]?.start ?? 0)) return;
    quoteOf[i] = quote;
    if (range.from < 0) range.from = i;
    range.to = i + 1;
  });
  const document = {
    text,
    tokens,
    paragraphs: parts,
    quotes: quoted,
    paragraphOf,
    quoteOf,
    sentenceOf: new Int32Array(tokens.length),
    quoteTokens,
    quotedSentences: new Set<number>(),
  };
  number(document);
  return document;
}

function number(document: Document): void {
  let sentence = 0;
  for (let i = 0; i < document.tokens.length; i++) {
    if (i > 0 && endsSentence(document, i - 1)) sentence++;
    document.sentenceOf[i] = sentence;
    if (document.quoteOf[i] !== -1) document.quotedSentences.add(sentence);
  }
}
