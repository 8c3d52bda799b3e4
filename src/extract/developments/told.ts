import type { Phase } from '../../record/development.ts';
import type { Edtf } from '../../record/edtf.ts';
import type { Clause } from './clauses.ts';
import type { Happening } from './events.ts';
import type { Sides } from './sides.ts';

/** What a headline is made of. */
export interface Told {
  clause: Clause;
  happening: Happening;
  sides: Sides;
  phase: Phase;
  date: Edtf | null;
  place: string | null;
  /** The day the article came out. */
  published: string | null;
}
