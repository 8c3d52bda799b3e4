import { classOf, negatedAuxiliary } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import { ofWord, spellingOf, type Token } from '../text/tokens.ts';

/** A document with the word class of each token. */
export interface Tagged {
  document: Document;
  tokens: readonly Token[];
  classes: readonly string[];
}

/** Tags the tokens; linear. */
export const tag = (document: Document): Tagged => ({
  document,
  tokens: document.tokens,
  classes: document.tokens.map((token, i) => classIn(document, token, i)),
});

/** The class of a word wherever it stands. */
const plainClass = ofWord((token): string => {
  const auxiliary = negatedAuxiliary(token.lower);
  if (auxiliary !== null) return classOf(spellingOf(auxiliary));
  const known = classOf(token);
  if (known === 'word' && listedAs(token.lower) === 'TextValue') return 'number';
  if (known === 'ly' && /Noun|Verb|Infinitive/.test(listedAs(token.lower) ?? '')) return 'word';
  return /^(?:AM|US)$/.test(token.raw) ? 'Name' : known;
});

/** After a noun, *’s* is a possessive; after a pronoun it is *is* or *has*. */
function classIn({ tokens }: Document, token: Token, i: number): string {
  if (
    token.raw === 'May' &&
    i > 0 &&
    (/^\d/.test(tokens[i + 1]?.raw ?? '') ||
      /^(?:\d.*|in|on|of|since|until|last|next|early|late|by|from)$/i.test(tokens[i - 1]?.raw ?? ''))
  )
    return 'month';
  if (token.lower !== "'s") return plainClass(token);
  return /^(?:he|she|it|that|there|here|who|what|where)$/.test(tokens[i - 1]?.lower ?? '') ? 'be' : "'s";
}
