import type { Document } from '../../text/document.ts';
import type { Stretch } from '../../text/stretch.ts';
import type { Token } from '../../text/tokens.ts';
import type { BodyFound } from '../bodies.ts';

/** What a noun phrase that names or describes somebody is made of. */
export interface Nominal {
  /** The phrase with determiner and possessor, without appositions and complements. */
  from: number;
  to: number;
  kind: 'person' | 'body' | 'place';
  /** The tokens of a personal or a body's name. */
  name: Stretch | null;
  honorific: string | null;
  /** The words of an office with what stands before its noun, possessor and determiner left out. */
  office: Stretch | null;
  /** The noun of the office, in the singular and in small letters. */
  officeNoun: string | null;
  /** Whose: *Ukraine’s* minister. */
  owner: Stretch | null;
  /** What follows the noun: *of Poland*, *for the ministry*. */
  complement: Stretch | null;
  determiner: 'definite' | 'indefinite' | 'possessive' | null;
  plural: boolean;
  quoted: boolean;
  /** The state or body that a name of one stands for; of a person, what the words before the office name. */
  bodies: BodyFound | null;
}

const INDEFINITE = new Set(
  'a an one another two three four five six several some many few both no any'.split(' '),
);

const DEFINITE = new Set('the this that these those'.split(' '));

const POSSESSIVE = new Set('his her its their our my your whose'.split(' '));

export const sameRun = ({ sentenceOf, paragraphOf }: Document, i: number, k: number): boolean =>
  sentenceOf[i] === sentenceOf[k] && paragraphOf[i] === paragraphOf[k];

export function determinerOf(token: Token | undefined): Nominal['determiner'] {
  const word = token?.lower ?? '';
  if (DEFINITE.has(word)) return 'definite';
  if (INDEFINITE.has(word)) return 'indefinite';
  return POSSESSIVE.has(word) ? 'possessive' : null;
}
