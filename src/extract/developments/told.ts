import type { Phase } from '../../record/development.ts';
import type { Edtf } from '../../record/edtf.ts';
import type { Clause } from './clauses.ts';
import type { Happening } from './happening.ts';
import type { Sides } from './sides.ts';

/** What a headline is made of. */
export interface Told {
  clause: Clause;
  happening: Happening;
  sides: Sides;
  phase: Phase;
  date: Edtf | null;
  place: string | null;
  /** Of what is off, the day that it was planned for. */
  planned: Edtf | null;
  /** What it is called where the article has only a pronoun. */
  kind: string;
}
