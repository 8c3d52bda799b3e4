import type { Stretch } from '../text/stretch.ts';
import type { Clause } from './clauses.ts';
import type { Happening } from './events.ts';
import type { Reading } from './noun-phrases.ts';
import { kindsOf } from './nouns.ts';
import { distinct } from './parties.ts';

/**
 * Talks that a clause tells beside what it is about: *In a telephone call on Friday, Biden told Putin …*, *After talks
 * with Lavrov in Doha, Wang said …*.
 */
export function talksWithin(reading: Reading, clause: Clause): Happening | null {
  const { tokens } = reading.document;
  const { before, verb } = clause;
  if (before.to <= before.from || verb.kind !== 'finite') return null;
  if (!/^(?:in|during|at|after|following)$/.test(tokens[before.from]?.lower ?? '')) return null;
  if (/^(?:the|this|that|these|those|his|her|its|their|our)$/.test(tokens[before.from + 1]?.lower ?? ''))
    return null;
  const at = talksAt(reading, before);
  if (at === null) return null;
  const withWhom = { from: at + 1, to: before.to };
  const other = distinct(reading.parties.within(withWhom));
  const subject = distinct(reading.parties.within(clause.subject));
  const object = distinct(reading.parties.within(clause.after));
  const joined = /^(?:with|between)$/.test(tokens[at + 1]?.lower ?? '') && other.length > 0;
  const call = kindsOf(tokens[at]?.lower ?? '').includes('call');
  if (subject.length === 0 || (!joined && !(call && object.length > 0))) return null;
  const told: Stretch = joined ? { from: at + 1, to: before.to } : clause.after;
  return {
    type: 'CONSULT',
    roles: 'both',
    noun: { from: before.from + 1, to: at + 1 },
    turn: 'told',
    object: told,
    passive: false,
  };
}

/** The noun of talks or of a call that ends the phrase which opens a stretch. */
function talksAt({ tokens, classes }: Reading, { from, to }: Stretch): number | null {
  for (let i = from + 1; i < Math.min(to, from + 6); i++) {
    const kinds = kindsOf(tokens[i]?.lower ?? '');
    const ends = !/^(?:word|s|ers?|Name|tion)$/.test(classes[i + 1] ?? '');
    if (ends && (kinds.includes('meeting') || kinds.includes('call'))) return i;
  }
  return null;
}
