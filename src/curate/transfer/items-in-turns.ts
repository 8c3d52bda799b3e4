import { setImmediate } from 'node:timers/promises';

/** How many items are handled before others get their turn. */
const AT_A_TIME = 50;

/**
 * The items of long work, with a turn for everything else of the process after each few: Slack waits three seconds for
 * an ack, whatever is imported meanwhile.
 */
export async function* pausingBetween<T>(items: Iterable<T>, atATime = AT_A_TIME): AsyncGenerator<T> {
  let handled = 0;
  for (const item of items) {
    yield item;
    if (++handled % atATime === 0) await setImmediate();
  }
}
