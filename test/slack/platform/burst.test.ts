import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { afterBurst } from '../../../src/slack/platform/burst.ts';
import { makeInFlight } from '../../../src/slack/platform/in-flight.ts';
import { collectingLog } from '../../support/app.ts';

it('what arrives while work waits is not held up until all of it is done', async () => {
  const { run } = makeInFlight(collectingLog());
  const begun: number[] = [];
  const seen: number[] = [];
  const work = Array.from({ length: 20 }, (_, n) =>
    run(
      'a command',
      async () => void begun.push(n),
      async () => undefined,
    ),
  );
  // An arrival is looked at once in every turn of the loop.
  const look = (): void => {
    seen.push(begun.length);
    if (begun.length < work.length) setImmediate(look);
  };
  setImmediate(look);
  await Promise.all(work);
  expect(begun).toEqual(work.map((_, n) => n));
  expect(Math.max(...seen.slice(1).map((count, at) => count - (seen[at] ?? 0)))).toBe(1);
});

/** As a burst comes: one arrival in a turn of the loop. Resolves with how much work had begun when the last had come. */
async function burst(arrivals: number): Promise<{ begunMeanwhile: number; order: number[] }> {
  const turn = afterBurst();
  const order: number[] = [];
  const all: Promise<void>[] = [];
  for (let n = 0; n < arrivals; n++) {
    all.push(turn().then(() => void order.push(n)));
    await nextTurn();
  }
  const begunMeanwhile = order.length;
  await Promise.all(all);
  return { begunMeanwhile, order };
}

it('no work begins while a burst of requests is still coming in', async () => {
  const { begunMeanwhile, order } = await burst(60);
  expect(begunMeanwhile).toBe(0);
  expect(order).toEqual(Array.from({ length: 60 }, (_, n) => n));
});

it('work goes on under a flood that does not end', async () => {
  expect((await burst(1_000)).begunMeanwhile).toBeGreaterThan(5);
});
