import { type KeyboardEvent, useState } from 'react';

/** A list of options that is gone through by the arrow keys while the focus stays in the field above it. */
export interface Choosing {
  /** The place of the option that Enter takes. */
  at: number;
  reset(): void;
  /** Moves for the arrow keys; true when the key was one of them. */
  move(event: KeyboardEvent, count: number): boolean;
}

export function useChoosing(): Choosing {
  const [at, setAt] = useState(0);
  return {
    at,
    reset: () => setAt(0),
    move({ key }, count) {
      if (count === 0 || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false;
      setAt((at + (key === 'ArrowDown' ? 1 : count - 1)) % count);
      return true;
    },
  };
}
