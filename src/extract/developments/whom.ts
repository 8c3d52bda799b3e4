import type { Clause } from './clauses.ts';
import type { Reading } from './noun-phrases.ts';
import type { PartyMention } from './party-mention.ts';

/** Who a clause with *whom* describes, and the preposition before it: *Lavrov, | whom he met*, *with whom she spoke*. */
export interface Whom {
  /** *with* or *to*; empty where *whom* is the object. */
  preposition: string;
  /** Null where nobody is named there. */
  party: PartyMention | null;
}

/** So many tokens a name may have. */
const LONGEST = 8;

/** Reads the relative *whom* of a clause; null where it has none. */
export function whomOf(reading: Reading, { link, subject }: Clause): Whom | null {
  const { tokens } = reading;
  const at = subject.from - 1;
  if (link !== 'relative' || !/^whom?$/.test(tokens[at]?.lower ?? '')) return null;
  const led = /^(?:with|to)$/.test(tokens[at - 1]?.lower ?? '');
  const end = (led ? at - 1 : at) - (tokens[led ? at - 2 : at - 1]?.raw === ',' ? 1 : 0);
  const party = reading.parties
    .within({ from: Math.max(0, end - LONGEST), to: end })
    .findLast(({ to, as }) => to === end && as === 'party');
  return { preposition: led ? (tokens[at - 1]?.lower ?? '') : '', party: party ?? null };
}
