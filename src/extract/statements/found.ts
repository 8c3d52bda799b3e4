import type { Manner } from '../attribution.ts';
import type { Entity } from '../people/entity.ts';
import type { Document } from '../text/document.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { Stretch } from '../text/stretch.ts';
import { isCapitalised, isWord, ofWord } from '../text/tokens.ts';

/** An attribution in tokens, on its way through the passes. */
export interface Found {
  manner: Manner;
  content: Stretch[];
  source: Stretch[];
  cue: Stretch[];
  anchor: number;
  by: Entity[] | null;
  via: Stretch | null;
  told: Stretch | null;
  denied: boolean;
  /** False for what is announced, supposed or asked. */
  said?: boolean;
  confidence: number;
  /** How far the statement is believed at most, whoever speaks; 1 where it is not there. */
  most?: number;
}

export const holds = ({ from, to }: Stretch, i: number): boolean => i >= from && i < to;
export const holdsAll = (outer: Stretch, inner: Stretch): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;

/** Believed at most so far. */
export const atMost = (one: Found, most: number): Found => ({
  ...one,
  confidence: Math.min(one.confidence, most),
  most: Math.min(one.most ?? 1, most),
});

export const wordsIn = ({ tokens }: Document, { from, to }: Stretch): number => {
  let count = 0;
  for (let i = from; i < to; i++) if (isWord(tokens[i])) count++;
  return count;
};

/** `content` without the tokens from `from` up to `to`. */
export function without(content: readonly Stretch[], { from, to }: Stretch): Stretch[] {
  return content.flatMap((stretch) => {
    if (stretch.to <= from || stretch.from >= to) return [stretch];
    return [
      { from: stretch.from, to: from },
      { from: to, to: stretch.to },
    ].filter((rest) => rest.to > rest.from);
  });
}

const isLong = ofWord(({ raw }) => /^\p{L}{4,}/u.test(raw));

/** *Coal Isn’t the Villain.*: most of its words are capitalised, as in titles and on banners. */
export function isTitle({ tokens }: Document, { from, to }: Stretch): boolean {
  const words = tokens.slice(from, to).filter(isLong);
  return words.length > 1 && words.filter((word) => isCapitalised(word)).length > words.length / 2;
}

/** Attributions of one sentence stand so near each other, in the order of their cues. */
const NEIGHBOURS = 8;

/** Those whose cues stand around token `anchor`; `found` is in the order of the cues. */
export function near(found: readonly Found[], anchor: number): Found[] {
  const low = lowerBound(found.length, (n) => found[n]?.anchor ?? 0, anchor);
  return found.slice(Math.max(0, low - NEIGHBOURS), low + NEIGHBOURS);
}
