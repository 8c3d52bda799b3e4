import { listedAs } from '../text/lexicon.ts';

export type Gender = 'male' | 'female' | null;

/** What a first name tells, by compromise's lists. */
export function genderOf(firstName: string): Gender {
  const tag = listedAs(firstName.toLowerCase());
  return tag === 'MaleName' ? 'male' : tag === 'FemaleName' ? 'female' : null;
}

/** Whether a person whose gender is `known` can be meant by `pronoun`. */
export function canBe(pronoun: string, known: Gender): boolean {
  if (/^(?:he|him|his|himself)$/.test(pronoun)) return known !== 'female';
  return /^(?:she|her|hers|herself)$/.test(pronoun) ? known !== 'male' : true;
}
