import { dayRange, type Edtf } from '../../record/edtf.ts';
import type { Clause } from './clauses.ts';
import type { Happening } from './happening.ts';
import { type Reading, textOf } from './noun-phrases.ts';
import type { Sides } from './sides.ts';
import { daysBetween } from './when.ts';

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

/** So many days before publication what happened is no news any more, but background. */
const NEWS = 400;

/** *Had met in Berlin in 2019*: background of years ago, by its date or by a year beside it. */
export function isLongAgo(
  reading: Reading,
  { before, after }: Clause,
  date: Edtf | null,
  published: string | null,
): boolean {
  if (published === null) return false;
  if (date !== null) {
    const { latest } = dayRange(date);
    return latest !== null && daysBetween(latest, published) > NEWS;
  }
  const years = [before, after].flatMap((stretch) => [
    ...textOf(reading, stretch).matchAll(/\bin ((?:19|20)\d\d)\b/gi),
  ]);
  return years.some(([, year]) => Number(year) < Number(published.slice(0, 4)) - 1);
}
