import { holds, isPublished } from './holds.ts';
import type { Case, Compared, Ruling } from './ruling.ts';

const TOGETHER = 0.85;
const OWN_WORDS = 3;
const MOST = 4;
/** How much of the stretch that an entry brings are its words. */
const DENSE = 0.6;

/** Words of two or more entries, each of which brings at least three words that the others do not. */
export function stitched({ item, compared }: Case): Ruling | null {
  const among = compared.filter((one) => isPublished(one) && (one.sameSpeaker || item.speaker === null));
  const [first] = among;
  if (first === undefined || (!holds(first) && first.comparison.matched < OWN_WORDS)) return null;
  const on = [first];
  while (on.length < MOST) {
    const next = among
      .filter((one) => !on.includes(one) && bringsOwn(one, on))
      .sort((a, b) => own(b, on).length - own(a, on).length)[0];
    if (next === undefined) break;
    on.push(next);
  }
  const parts = on.filter((one) =>
    bringsOwn(
      one,
      on.filter((other) => other !== one),
    ),
  );
  const covered = new Set(parts.flatMap((one) => [...placesOf(one)]));
  return parts.length >= 2 && covered.size >= TOGETHER * first.comparison.counted
    ? { verdict: 'stitched', on: parts.sort((a, b) => firstPlace(a) - firstPlace(b)) }
    : null;
}

const placesOf = ({ comparison }: Compared): Set<number> => new Set(comparison.pairs.map(([i]) => i));
const firstPlace = ({ comparison }: Compared): number => comparison.pairs[0]?.[0] ?? 0;

function own(one: Compared, others: readonly Compared[]): number[] {
  const theirs = new Set(others.flatMap((other) => [...placesOf(other)]));
  return [...placesOf(one)].filter((place) => !theirs.has(place)).sort((a, b) => a - b);
}

function bringsOwn(one: Compared, others: readonly Compared[]): boolean {
  const places = own(one, others);
  if (places.length < OWN_WORDS) return false;
  const [from = 0] = places;
  const to = places.at(-1) ?? 0;
  const mine = [...placesOf(one)].filter((place) => place >= from && place <= to).length;
  return mine >= DENSE * (to - from + 1);
}
