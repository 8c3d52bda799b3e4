import type { Phase } from '../../record/development.ts';
import type { Edtf } from '../../record/edtf.ts';
import type { Clause } from './clauses.ts';
import type { Happening } from './happening.ts';
import type { Sides } from './sides.ts';
import type { Telling } from './telling.ts';

/** What a development’s chance is weighed by. */
export interface Weighed {
  clause: Clause;
  happening: Happening;
  telling: Telling;
  phase: Phase;
  date: Edtf | null;
  place: string | null;
  sides: Sides;
}

/** The chance that this happened, is planned or is off, and is told right: 0..1. */
export function confidenceOf({ clause, happening, telling, phase, date, place, sides }: Weighed): number {
  const known = sides.actors.length + sides.recipients.length;
  let chance = { narrated: 0.72, reported: 0.66, said: 0.5, unreal: 0 }[telling];
  if (date !== null) chance += 0.12;
  else if (phase !== 'cancelled') chance -= 0.2;
  if (known > 1) chance += 0.06;
  else if (known === 0 && phase === 'occurred') chance -= 0.14;
  if (place !== null) chance += 0.03;
  if (clause.link === 'relative' || clause.link === 'subordinate' || clause.link === 'gerund') chance -= 0.15;
  if (sides.meant) chance -= 0.03;
  if (clause.verb.tense === 'present' && phase === 'occurred') chance -= 0.15;
  if (happening.noun === null && happening.type === 'ASSAULT' && known < 1) chance -= 0.1;
  return Math.round(Math.min(0.95, Math.max(0.05, chance)) * 1000) / 1000;
}
