import { expect, it } from 'vitest';
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
