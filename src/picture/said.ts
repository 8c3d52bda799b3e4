import type { Day } from '../record/edtf.ts';
import { MOST_ROWS } from './sizes.ts';

/** Statements of a party on a day, counted. */
export interface Said {
  day: Day;
  /** Null for those who spoke for none. */
  party: string | null;
  count: number;
}

/** A party with its statements; the last row may stand for several. */
export interface Row {
  name: string;
  said: Said[];
  total: number;
}

/** What those are called together that have no row of their own. */
export const OTHERS = 'Others';

/** The parties that said most, a row each, most first; the others share the last. */
export function rowsOf(said: readonly Said[]): Row[] {
  const byParty = new Map<string | null, Said[]>();
  for (const one of said) {
    const of = byParty.get(one.party) ?? [];
    of.push(one);
    byParty.set(one.party, of);
  }
  const named = [...byParty]
    .flatMap(([name, of]): Row[] => (name === null ? [] : [{ name, said: of, total: totalOf(of) }]))
    .sort((a, b) => b.total - a.total || a.name.localeCompare(b.name));
  const room = named.length > MOST_ROWS || byParty.has(null) ? MOST_ROWS - 1 : MOST_ROWS;
  const rest = [...named.slice(room).flatMap((row) => row.said), ...(byParty.get(null) ?? [])];
  const others = rest.length === 0 ? [] : [{ name: OTHERS, said: rest, total: totalOf(rest) }];
  return [...named.slice(0, room), ...others];
}

export const totalOf = (said: readonly { count: number }[]): number =>
  said.reduce((sum, { count }) => sum + count, 0);
