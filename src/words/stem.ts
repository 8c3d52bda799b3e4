import { stemmer } from 'stemmer';
import { baseOf } from './irregular.ts';
import { remembered } from './remembered.ts';

/** Words of one family that no rule brings together, and units as they are shortened. */
const FAMILY = new Map([
  ['dead', 'die'],
  ['deaths', 'die'],
  ['killed', 'kill'],
  ['worse', 'bad'],
  ['worst', 'bad'],
  ['better', 'good'],
  ['best', 'good'],
  ['km', 'kilometre'],
  ['kilometer', 'kilometre'],
  ['kilometers', 'kilometre'],
]);

const NO_ADVERBS = new Set(
  'family supply reply apply italy assembly anomaly monopoly multiply imply comply rely early'.split(' '),
);

/** The adjective of an adverb in -ly, which Porter's algorithm keeps apart from it: *firmly* is *firm*. */
function adjectiveOf(word: string): string {
  if (word.length < 6 || !word.endsWith('ly') || NO_ADVERBS.has(word)) return word;
  return word
    .replace(/ically$/, 'ic')
    .replace(/ily$/, 'y')
    .replace(/ly$/, '');
}

/** The stem of what is hardly met again, such as a misspelling: nothing of it is kept. */
export const stemOnce = (word: string): string =>
  /\d/.test(word) ? word : stemmer(FAMILY.get(word) ?? adjectiveOf(baseOf(word)));

/**
 * The stem under which the forms of a word meet: irregular forms by table, adverbs by their adjective, the rest by Porter's algorithm
 * (tartarus.org/martin/PorterStemmer). `word` is folded; words with digits are left as they are.
 */
export const stem = remembered(stemOnce);
