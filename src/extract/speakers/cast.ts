import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import { isCapitalised } from '../text/tokens.ts';
import { type Gender, genderOf } from './gender.ts';
import { OFFICE } from './offices.ts';

/** A person whom the article names in full. */
interface Person {
  name: string;
  surname: string;
  gender: Gender;
  /** The words around the name where it first stands in full, the name among them. */
  introduction: string;
}

/** A place where a person is named. */
interface Appearance {
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
        known?.name === name
          ? known
          : {
              name,
              surname: last.raw,
              gender: genderOf(first.lower),
              introduction: introductionOf(document, i, end),
            };
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

const APPOSITION = 12;

/** The name with its apposition: *Ukraine's foreign minister, Olha Bondar*, *Sabine Roth, head of the chamber,*. */
function introductionOf(document: Document, from: number, to: number): string {
  const { tokens, sentenceOf, text } = document;
  let first = from;
  const joins = (i: number): boolean =>
    isCapitalised(tokens[i]) ||
    OFFICE.test(tokens[i]?.raw ?? '') ||
    /^(?:['’]s|,|of|for|foreign|prime|defen[cs]e|deputy|lead|senior|chief)$/.test(tokens[i]?.lower ?? '');
  while (
    first > 0 &&
    from - first < APPOSITION &&
    sentenceOf[first - 1] === sentenceOf[from] &&
    joins(first - 1)
  )
    first--;
  let last = to;
  if (tokens[to]?.raw === ',') {
    let comma = to + 1;
    while (comma - to < APPOSITION && sentenceOf[comma] === sentenceOf[from] && tokens[comma]?.raw !== ',')
      comma++;
    if (OFFICE.test(text.slice(tokens[to]?.end ?? 0, tokens[comma - 1]?.end ?? 0))) last = comma;
  }
  return text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0);
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
