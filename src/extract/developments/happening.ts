import type { EventType } from '../../record/plover.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Roles } from './event-frame.ts';

/** What a clause tells to happen: by a verb (*met*) or by a noun (*the meeting was put off*). */
export interface Happening {
  /** Null for what was planned and is no event that PLOVER knows. */
  type: EventType | null;
  roles: Roles;
  /** The noun phrase of an event that is named by a noun. */
  noun: Stretch | null;
  /** `off`: it is called off; `set`: it has its day; `ends`: this tells its end; `told`: a phrase of the clause tells it; null: by the verb’s tense. */
  turn: 'off' | 'set' | 'ends' | 'told' | null;
  /** The stretch in which who is acted on stands. */
  object: Stretch;
  passive: boolean;
}
