import type { Edtf } from '../../record/edtf.ts';
import type { Clause } from './clauses.ts';
import type { Happening } from './happening.ts';
import type { Sides } from './sides.ts';

/** What has neither a party nor a day is nothing a curator can check; a single party’s plan needs its day. */
export function isWorth(
  phase: string,
  date: Edtf | null,
  place: string | null,
  { actors, recipients }: Sides,
  { verb, link }: Clause,
  { type, roles }: Happening,
): boolean {
  const known = actors.length + recipients.length;
  if (phase === 'cancelled') return true;
  if (phase === 'scheduled') return date !== null || known > 1;
  // *Who has chaired earlier rounds*: what somebody has done some day is told of them.
  if (date === null && verb.perfect && link === 'relative') return false;
  if (known === 0 && type === 'CONSULT' && roles === 'act') return false;
  if (date !== null || known > 1) return true;
  return known > 0 && (place !== null || type !== 'CONSULT') && verb.tense === 'past';
}
