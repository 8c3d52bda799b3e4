import type { DraftItem } from '../draft-item.ts';
import { isContentWord } from '../language/closed-class.ts';
import type { Ruling } from '../verdicts/ruling.ts';
import type { Reading } from './draft-reading.ts';
import type { Quotation } from './quotations.ts';

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
  one: Quotation,
  item: DraftItem,
  { verdict, on }: Ruling,
): boolean {
  const { given, alone, named, inner, passage, parts } = one;
  const count = item.words.length;
  const [best] = on;
  const known = verdict !== 'not on the record';
  const surely = known && count >= PHRASE && (on.length > 1 || (best?.comparison.share ?? 0) >= NEARLY_ALL);
  const exact = verdict === 'verbatim';
  if (inner) return given !== null && (count > FEW || known);
  if ((named || isNickname(text, one)) && !surely) return false;
  if (passage.block.kind === 'heading') return known && count > FEW;
  const [first] = parts;
  if (first !== undefined && isTitle(text.slice(first.start, first.end), count) && given?.by !== 'cue')
    return surely;
  if (given?.by === 'cue') {
    if (item.speaker === null) return count >= PHRASE || surely;
    return count > FEW || given.gap <= NEAR || exact || known;
  }
  if (given?.by === 'label') return item.speaker === null ? count >= MANY || surely : count > FEW || known;
  if (given?.by === 'colon') return count >= MANY || surely;
  if (alone) return count >= PHRASE && (item.speaker !== null || known);
  if (given?.by === 'beside') return known && count > FEW;
  return surely;
}

/** *calls her “the Lighthouse”*: what somebody is called is a name, unless it tells of what kind they are (*“a liar”*). */
function isNickname(text: string, { parts: [first] }: Quotation): boolean {
  if (first === undefined) return false;
  const before = text.slice(Math.max(0, first.outerStart - NAMED), first.outerStart);
  return (
    /\b(?:call|calls|called|calling|dub|dubs|dubbed|dubbing|nicknam(?:e|es|ed|ing))\s(?:him|her|them|me|us|\p{Lu}[\p{L}-]+)\s$/u.test(
      before,
    ) && /^(?:the\s|\p{Lu})/u.test(text.slice(first.start, first.end))
  );
}

const NAMED = 40;

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
