import { listedAs } from '../text/lexicon.ts';

export type Gender = 'male' | 'female' | null;

/** Names of women in English that men bear too, there or in another language: *Valery* in Russian, *Nicola* in Italian. */
const OF_BOTH = new Set(
  `valery nikita sasha nicola mika michele simone joan marian toni kim ashley leslie beverly hilary lindsay lindsey courtney kelly
  tracy shannon stacy dana carol jo lynn vivian evelyn shirley jocelyn dominique camille stephane daniele nur noor kari
  jing minh`.split(/\s+/),
);

/** What a first name tells, by compromise's lists, which are those of English. */
export function genderOf(firstName: string): Gender {
  if (OF_BOTH.has(firstName.toLowerCase())) return null;
  const tag = listedAs(firstName.toLowerCase());
  return tag === 'MaleName' ? 'male' : tag === 'FemaleName' ? 'female' : null;
}

/** Whether a person whose gender is `known` can be meant by `pronoun`. */
export function canBe(pronoun: string, known: Gender): boolean {
  if (/^(?:he|him|his|himself)$/.test(pronoun)) return known !== 'female';
  return /^(?:she|her|hers|herself)$/.test(pronoun) ? known !== 'male' : true;
}
