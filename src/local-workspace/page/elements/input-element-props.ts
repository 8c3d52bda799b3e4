import type { Snapshot } from '../api.ts';
import type { ElementJson, ElementPlace } from '../block-kit.ts';

/** What every element that holds a value is given. */
export interface InputElementProps {
  snapshot: Snapshot;
  element: ElementJson;
  at: ElementPlace;
  blockId: string;
  /** Ties it to its label; without one it is named by its placeholder. */
  id?: string | undefined;
  label?: string | undefined;
  /** The ids of what is told about it: its hint, and what is wrong with it. */
  described?: string | undefined;
  invalid?: boolean;
  /** Receives what `heldAfter` takes: an option's value or the option, lists of them, an id, a date, words. */
  onValue: (value: unknown) => void;
}
