import { setImmediate } from 'node:timers/promises';

/** A request takes several turns of the event loop from its connection to its ack; these are enough for hundreds at once. */
const TURNS = 10;

/**
 * Lets one piece of work begin in every few turns of the event loop, in the order in which they came: what arrives meanwhile is
 * acknowledged in between, and does not wait behind the work of all that came before.
 */
export function inTurns(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(pass);
    return last;
  };
}

async function pass(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await setImmediate();
}
