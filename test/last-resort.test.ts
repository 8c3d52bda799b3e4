import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { lastResort } from '../src/last-resort.ts';
import { collectingLog } from './support/app.ts';

function running(stop: () => Promise<void>) {
  const exits: number[] = [];
  const process = Object.assign(new EventEmitter(), { exit: (code: number) => void exits.push(code) });
  const { log, logged } = collectingLog();
  lastResort(process, log, stop);
  return { process, exits, logged };
}

it('a rejection that nobody caught is logged, and the app goes on', async () => {
  let stops = 0;
  const { process, exits, logged } = running(async () => void stops++);
  process.emit('unhandledRejection', 'no error at all');
  process.emit('unhandledRejection', new Error('lost'));
  await Promise.resolve();
  expect({ exits, stops }).toEqual({ exits: [], stops: 0 });
  expect(logged.map(({ facts }) => (facts as { err: Error }).err.message)).toEqual([
    'no error at all',
    'lost',
  ]);
});

it.each([
  ['and the app stops cleanly', async () => undefined],
  ['also when the stop fails', () => Promise.reject(new Error('stuck'))],
])('an error that nobody caught is logged, %s', async (_, stop) => {
  let stops = 0;
  const { process, exits, logged } = running(() => {
    stops++;
    return stop();
  });
  process.emit('uncaughtException', new Error('first'));
  process.emit('uncaughtException', new Error('second'));
  await expect.poll(() => exits).toEqual([1]);
  expect(stops).toBe(1);
  expect(logged).toHaveLength(2);
});
