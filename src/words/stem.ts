import { stemmer } from 'stemmer';
import { remembered } from './remembered.ts';

/** Irregular English forms and their base, of the verbs and nouns that news of diplomacy uses. */
const IRREGULAR = new Map(
  `arose arise|ate eat|became become|began begin|begun begin|broke break|broken break|brought bring|built build
  |bought buy|came come|caught catch|chose choose|chosen choose|dealt deal|did do|done do|drew draw|drawn draw
  |driven drive|drove drive|fell fall|fallen fall|felt feel|fought fight|found find|fled flee|forbade forbid
  |forbidden forbid|forgot forget|forgotten forget|gave give|given give|gone go|got get|gotten get|grew grow
  |grown grow|had have|has have|heard hear|held hold|hid hide|hidden hide|kept keep|knew know|known know|laid lay
  |led lead|left leave|lent lend|lost lose|made make|meant mean|met meet|overthrew overthrow|overthrown overthrow
  |paid pay|ran run|rose rise|risen rise|said say|sang sing|sat sit|saw see|seen see|sent send|shook shake
  |shaken shake|shot shoot|slain slay|sold sell|sought seek|spent spend|spoke speak|spoken speak|stood stand
  |struck strike|swore swear|sworn swear|taken take|taught teach|thought think|thrown throw|threw throw|told tell
  |took take|understood understand|went go|withdrawn withdraw|withdrew withdraw|won win|wrote write|written write
  |allies ally|ties tie|lies lie|men man|women woman|people person|crises crisis|countries country
  |freed free|goes go|died die|dies die|dying die|dead die|deaths death|killed kill|worse bad|worst bad|better good|best good`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

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
  /\d/.test(word) ? word : stemmer(IRREGULAR.get(word) ?? adjectiveOf(word));

/**
 * The stem under which the forms of a word meet: irregular forms by table, adverbs by their adjective, the rest by Porter's algorithm
 * (tartarus.org/martin/PorterStemmer). `word` is folded; words with digits are left as they are.
 */
export const stem = remembered(stemOnce);
