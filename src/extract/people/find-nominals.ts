import { lowerBound } from '../text/lower-bound.ts';
import type { Nominal } from './nominals/nominal.ts';

/** The nominals that begin from token `from` on and end by `to`; they come in the order of their ends. */
export function nominalsWithin(nominals: readonly Nominal[], from: number, to: number): Nominal[] {
  return nominalsAcross(nominals, from, to).filter((one) => one.from >= from && one.to <= to);
}

/** The nominals that share a token with those from `from` up to, not including, `to`. */
export const nominalsAcross = (nominals: readonly Nominal[], from: number, to: number): Nominal[] =>
  indicesAcross(nominals, from, to).flatMap((n) => nominals[n] ?? []);

/** Their places in the list. */
export function indicesAcross(nominals: readonly Nominal[], from: number, to: number): number[] {
  const low = lowerBound(nominals.length, (n) => nominals[n]?.to ?? 0, from + 1);
  const found: number[] = [];
  for (let k = low; k < nominals.length; k++) {
    const one = nominals[k];
    if (one === undefined || (one.owner?.from ?? one.from) >= to) break;
    if (one.from < to) found.push(k);
  }
  return found;
}
