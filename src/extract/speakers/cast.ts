import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import { isCapitalised } from '../text/tokens.ts';
import { type Gender, genderOf } from './gender.ts';
import { OFFICE } from './offices.ts';

/** A person whom the article names in full. */
export interface Person {
  name: string;
  surname: string;
  gender: Gender;
}

/** A place where a person is named. */
export interface Appearance {
  token: number;
  person: Person;
}

/** The persons of an article and where they appear, in order. */
export interface Cast {
  bySurname: Map<string, Person>;
  appearances: Appearance[];
}

const FIRST_NAMES = new Set(['FirstName', 'MaleName', 'FemaleName', 'Person']);
const PARTICLES = new Set(['van', 'von', 'de', 'der', 'al', 'bin', 'den', 'da', 'di', 'la', 'le']);
const MOST_WORDS = 4;

/** Reads who is named in full, then finds them again under their surnames. Linear. */
export function castOf(document: Document): Cast {
  const { tokens } = document;
  const bySurname = new Map<string, Person>();
  const appearances: Appearance[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isCapitalised(tokens[i])) continue;
    const end = fullNameEnd(document, i);
    if (end > i) {
      const first = tokens[i];
      const last = tokens[end - 1];
      if (first === undefined || last === undefined) continue;
      const name = document.text.slice(first.start, last.end);
      const known = bySurname.get(last.lower);
      const person =
        known?.name === name ? known : { name, surname: last.raw, gender: genderOf(first.lower) };
      bySurname.set(last.lower, known ?? person);
      appearances.push({ token: i, person });
      i = end - 1;
      continue;
    }
    const person = bySurname.get(tokens[i]?.lower ?? '');
    if (person !== undefined) appearances.push({ token: i, person });
  }
  return { bySurname, appearances };
}

/** One past the last token of the full name that begins at `i`, or `i` when none does. */
function fullNameEnd({ tokens, sentenceOf, paragraphOf }: Document, i: number): number {
  let end = i + 1;
  while (end - i < MOST_WORDS && paragraphOf[end] === paragraphOf[i]) {
    const token = tokens[end];
    const joins =
      isCapitalised(token) || (PARTICLES.has(token?.lower ?? '') && isCapitalised(tokens[end + 1]));
    if (!joins || listedAs(token?.lower ?? '') === 'WeekDay') break;
    end++;
  }
  if (end - i < 2) return i;
  const tag = listedAs(tokens[i]?.lower ?? '') ?? '';
  if (FIRST_NAMES.has(tag) && !isPlace(tokens[i + 1]?.lower)) return end;
  const titled =
    OFFICE.test(tokens[i - 1]?.raw ?? '') ||
    (tokens[i - 1]?.raw === ',' && OFFICE.test(tokens[i - 2]?.raw ?? ''));
  return titled && sentenceOf[i - 1] === sentenceOf[i] && tag === '' && !isPlace(tokens[i]?.lower) ? end : i;
}

const isPlace = (word: string | undefined): boolean =>
  /^(?:Country|City|Region|Place|Demonym|Organization)$/.test(listedAs(word ?? '') ?? '');
