import { isContentWord } from '../compare/closed-class.ts';
import type { DraftItem } from '../item.ts';
import { holds } from '../verdicts/holds.ts';
import type { Case } from '../verdicts/verdict.ts';
import type { Quotation } from './quotations.ts';
import type { Reading } from './reading.ts';

const FEW = 2;
const PHRASE = 4;
const MANY = 5;
const NEARLY_ALL = 0.8;
const NEAR = 3;

/**
 * Whether what stands between marks is given to somebody as words of theirs: by a cue, by a name and a colon, as a
 * sentence of its own, or because it is on the record. Titles, nicknames and words held at arm’s length are not.
 */
export function isQuotation(
  { text }: Reading,
  { given, alone, named, inner, passage, parts }: Quotation,
  item: DraftItem,
  hasSpeaker: boolean,
  { compared }: Case,
): boolean {
  const { words, frame } = item;
  const [best] = compared;
  const known = best !== undefined && holds(best);
  const surely = known && best.comparison.share >= NEARLY_ALL && best.comparison.matched >= PHRASE;
  const exact = known && best.comparison.share === 1 && best.comparison.matched === best.wording.words.length;
  if (inner) return given !== null && (words.length > FEW || known);
  if (named && !surely) return false;
  if (passage.block.kind === 'heading') return known && words.length > FEW;
  const [first] = parts;
  if (first !== undefined && isTitle(text.slice(first.start, first.end), words.length) && given?.by !== 'cue')
    return surely;
  if (given?.by === 'cue') {
    if (!hasSpeaker) return words.length >= PHRASE || surely;
    return words.length > FEW || frame.length <= NEAR || exact;
  }
  if (given?.by === 'label') return hasSpeaker ? words.length > FEW || known : words.length >= MANY || surely;
  if (alone) return words.length >= PHRASE && (hasSpeaker || known);
  if (given?.by === 'beside') return known && words.length > FEW;
  return surely && words.length >= MANY;
}

/** Every word that carries meaning has a capital, and no sentence ends. */
function isTitle(text: string, count: number): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  const heavy = words.filter((word) => isContentWord(word.toLowerCase().replace(/[’']/g, '')));
  return (
    count > 1 &&
    heavy.length > 0 &&
    heavy.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) &&
    !/[.!?]$/.test(text.trim()) &&
    text !== text.toUpperCase() &&
    (heavy.length > 1 || words.length <= FEW)
  );
}
