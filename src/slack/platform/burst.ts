import { setImmediate } from 'node:timers/promises';

/** A request takes several turns of the event loop from its connection to its ack; after these without another, no more of a burst is to come. */
const QUIET = 10;
/** What of a burst goes before the next piece of work, so that work is done also under a flood. */
const MOST = 100;

/**
 * Lets work begin one piece after another, in the order in which it came, each when nothing has arrived for some turns of the event
 * loop: libuv takes up one connection a turn since 1.45 (github.com/libuv/libuv/pull/3696), so that work in between would
 * hold up the acks of all that wait to be taken up.
 */
export function afterBurst(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let arrived = 0;
  return () => {
    arrived++;
    last = last.then(() => quiet(() => arrived));
    return last;
  };
}

/** Resolves after some turns in which the count of arrivals stayed what it was, or when many have arrived. */
async function quiet(arrivals: () => number): Promise<void> {
  const before = arrivals();
  let seen = before;
  for (let still = 0; still < QUIET && seen - before < MOST; still++) {
    await setImmediate();
    if (arrivals() === seen) continue;
    seen = arrivals();
    still = 0;
  }
}
