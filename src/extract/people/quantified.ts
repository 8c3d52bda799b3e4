import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';

/** Some of those whom an article leaves unnamed: *one of them*, *others*, *the first*. */
export interface Quantified extends Stretch {
  plural: boolean;
}

const ONE = /^(?:one|another|neither|either|each)$/;
const SEVERAL = /^(?:some|several|many|most|both|few|others|half|dozens|hundreds|all)$/;
const OF_TWO = /^(?:first|second|third|fourth|other|last)$/;
/** *A third*: one more, behind an indefinite article. */
const ONE_MORE = /^(?:second|third|fourth)$/;
const WHOLE = /^(?:them|the|these|those|his|her|its|their|whom)$/;
const GROUP = /^(?:them|whom)$/;

/** Reads at token `i` a word of number that stands for people, with the group it is taken from where only *them* tells it. */
export function quantifiedAt(document: Document, i: number): Quantified | null {
  const { tokens } = document;
  const article = tokens[i]?.lower ?? '';
  const the = /^(?:the|a)$/.test(article) ? 1 : 0;
  const word = tokens[i + the]?.lower ?? '';
  const next = i + the + 1;
  if (article === 'a' && !ONE_MORE.test(word)) return null;
  if (the === 1 ? !OF_TWO.test(word) : !(ONE.test(word) || SEVERAL.test(word) || isNumber(word))) return null;
  const plural = the === 0 && !ONE.test(word);
  if (the === 0 && tokens[next]?.lower === 'of' && GROUP.test(tokens[next + 1]?.lower ?? ''))
    return { from: i, to: next + 2, plural };
  return standsAlone(document, next) ? { from: i, to: next, plural } : null;
}

/** Whether a noun of a group stands behind *of*: *two of the officials*. */
export const isOfGroup = ({ tokens }: Document, i: number): boolean =>
  (ONE.test(tokens[i]?.lower ?? '') ||
    SEVERAL.test(tokens[i]?.lower ?? '') ||
    isNumber(tokens[i]?.lower ?? '')) &&
  tokens[i + 1]?.lower === 'of' &&
  WHOLE.test(tokens[i + 2]?.lower ?? '');

/** Spelled numbers alone: a numeral without a noun is a sum. */
const isNumber = (word: string): boolean => /^\p{Ll}/u.test(word) && listedAs(word) === 'TextValue';

const standsAlone = ({ tokens, sentenceOf }: Document, i: number): boolean => {
  const word = tokens[i]?.lower ?? '';
  return (
    sentenceOf[i] !== sentenceOf[i - 1] ||
    isSpeechWord(word) ||
    (listedAs(word) === 'PastTense' && /^\p{Ll}/u.test(tokens[i]?.raw ?? '')) ||
    (/\p{Ll}ed$/u.test(word) && /^(?:[:,]|that)$/.test(tokens[i + 1]?.lower ?? '')) ||
    /^(?:[,.;:]|had|has|have|who|also|then|even|later|did|would)$/.test(word)
  );
};
