import type { ActorIndex } from '../../record/actor-index.ts';
import { isStopword } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Frame, Period } from './frame.ts';
import { unitsIn } from './units.ts';

/** *Sunday evening*: of the words for a day it names none. */
const PART_OF_DAY = /^(?:morning|noon|afternoon|evening|night)$/;

/** The folded words by which a period was named that may be words of what was said; none where they name nothing but the period. */
export const dayWords = ({ words = '' }: Period): string[] =>
  tokenize(words).flatMap(({ word }) =>
    isStopword(word) || PART_OF_DAY.test(word) ? [] : word.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1'),
  );

/** *What does X say about Sunday?*: the same frame on what was said of the day, at any time; null where it names none. */
export function onDay(frame: Frame, index: ActorIndex): Frame | null {
  if (frame.period === null || frame.about.some(({ light }) => !light)) return null;
  const words = dayWords(frame.period).join(' ');
  if (words === '') return null;
  const about = unitsIn(words, index).map((unit) => ({ ...unit, light: false }));
  return { ...frame, about, matter: words, period: null };
}
