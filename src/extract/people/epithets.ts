import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { isCapitalised } from '../text/tokens.ts';

const AGE = /^the \d{2,3} ?- ?year-old$/;
const NATIONAL = /^the \p{Lu}\p{Ll}+(?<sex>man|woman)$/u;
/** Families of parties: *the Social Democrat*, *the South Carolina Republican*. */
const PARTY =
  /^the (?:\p{Lu}[\p{L}-]+ ){0,2}(?:Social|Christian)?-?(?:Democrat|Republican|Conservative|Liberal|Socialist|Communist|Centrist|Nationalist|Labourite|Populist|Green)$/iu;
const LONGEST = 4;

/**
 * The pronoun that words at `stretch` stand in for where they only name an age, a people or a party: *the 61-year-old*,
 * *the Dutchwoman*. Null for other words, and for those that tell more.
 */
export function epithetAt({ tokens }: Document, { from, to }: Stretch): 'he' | 'she' | 'either' | null {
  if (tokens[from]?.lower !== 'the' || to - from > LONGEST || isCapitalised(tokens[to])) return null;
  const words = ['the', ...tokens.slice(from + 1, to).map(({ raw }) => raw)].join(' ');
  if (AGE.test(words) || PARTY.test(words)) return 'either';
  const sex = NATIONAL.exec(words)?.groups?.sex;
  return sex === undefined ? null : sex === 'man' ? 'he' : 'she';
}
