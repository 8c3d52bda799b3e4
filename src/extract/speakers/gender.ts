import { listedAs } from '../text/lexicon.ts';

export type Gender = 'male' | 'female' | null;

/** What a first name tells, by compromise's lists. */
export function genderOf(firstName: string): Gender {
  const tag = listedAs(firstName.toLowerCase());
  return tag === 'MaleName' ? 'male' : tag === 'FemaleName' ? 'female' : null;
}
