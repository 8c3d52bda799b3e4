import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { type Kind, kindOf, type Task } from '../../src/jobs/job-kind.ts';
import { makeRunner, type Running } from '../../src/jobs/runner.ts';
import { CodedError } from '../../src/record/errors.ts';
import { emptyStore } from '../support/stores.ts';

const START = Date.UTC(2022, 0, 10, 12);
const iso = (ms: number): string => new Date(START + ms).toISOString();

async function running(kinds: (clock: { ms: number }) => Kind[], rest: Partial<Running> = {}) {
  const store = await emptyStore();
  onTestFinished(() => store.close());
  const clock = { ms: 0 };
  const told: string[] = [];
  const log = { info: () => undefined, error: (_: object, message: string) => void told.push(message) };
  const options: Running = {
    jobs: store.jobs,
    kinds: kinds(clock),
    owner: 'p1',
    clock: () => new Date(START + clock.ms),
    sleep: (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    log,
    ...rest,
  };
  const enqueue = (key: string, payload: unknown = {}) =>
    store.jobs.enqueue({ teamId: 'T1', kind: 'read', key, payload, runAfter: iso(0) }, iso(0));
  return { store, clock, told, enqueue, options, runner: makeRunner(options) };
}

const Words = z.object({ words: z.string() });

describe('a runner', () => {
  it('does what is due once, with its payload', async () => {
    const done: string[] = [];
    const { runner, enqueue, store } = await running(() => [
      kindOf('read', Words, async ({ words }, { teamId, attempt, last }) => {
        done.push(`${teamId} ${words} ${attempt} ${last}`);
      }),
    ]);
    await enqueue('a', { words: 'one' });
    await enqueue('a', { words: 'two' });
    expect(await runner.round()).toBe(1);
    expect(await runner.round()).toBe(0);
    expect(done).toEqual(['T1 one 1 false']);
    expect(await store.jobs.count('T1')).toEqual([{ kind: 'read', state: 'done', jobs: 1 }]);
  });

  it('tries again later, and gives up after the last try', async () => {
    const lasts: boolean[] = [];
    const { runner, enqueue, clock, store, told } = await running(() => [
      kindOf(
        'read',
        z.unknown(),
        async (_, { last }) => {
          lasts.push(last);
          throw new Error('closed');
        },
        { tries: 3, backoffMs: (attempt) => attempt * 1_000 },
      ),
    ]);
    await enqueue('a');
    for (const ms of [0, 999, 1_000, 2_999, 3_000, 9_000]) {
      clock.ms = ms;
      await runner.round();
    }
    expect(lasts).toEqual([false, false, true]);
    expect(told).toEqual(['a job is given up']);
    const [dead] = await store.jobs.list({ state: 'dead', limit: 1 });
    expect(dead).toMatchObject({ attempts: 3, lastError: 'closed' });
    await store.jobs.retry(dead?.id ?? 0, iso(9_000));
    expect(await runner.round()).toBe(1);
  });

  it.each([
    ['a mistake that trying again does not mend', { words: 'x' }],
    ['a payload of another shape', { word: 1 }],
  ])('does not try %s again', async (_, payload) => {
    const { runner, enqueue, store } = await running(() => [
      kindOf('read', Words, async () => {
        throw new CodedError('page_missing');
      }),
    ]);
    await enqueue('a', payload);
    await runner.round();
    expect(await store.jobs.list({ state: 'dead', limit: 1 })).toMatchObject([{ attempts: 1 }]);
  });

  it.each([
    ['tells whoever waits', async () => undefined, []],
    [
      'whether or not that can be told',
      () => Promise.reject(new Error('Slack is down')),
      ['that a job is given up could not be told'],
    ],
  ])('gives up what ended the process at every try, and %s', async (_, tell, logged) => {
    const waiting: string[] = [];
    const { runner, enqueue, clock, store, told } = await running(() => [
      kindOf('read', Words, async () => undefined, {
        tries: 2,
        async giveUp({ words }, { teamId }) {
          waiting.push(`${teamId} ${words}`);
          await tell();
        },
      }),
    ]);
    await enqueue('a', { words: 'one' });
    for (let n = 0; n < 2; n++) {
      await store.jobs.claim(['read'], { owner: 'p0', now: iso(n * 10), until: iso(n * 10 + 5) }, 1);
    }
    clock.ms = 60_000;
    await runner.round();
    expect(await store.jobs.list({ limit: 5 })).toMatchObject([
      { state: 'dead', lastError: 'the process ended while it was done' },
    ]);
    expect(waiting).toEqual(['T1 one']);
    expect(told).toEqual([...logged, 'a job is given up']);
  });

  it('does again what asks for it', async () => {
    let times = 0;
    const { runner, enqueue, clock } = await running((time) => [
      kindOf('read', z.unknown(), async () => {
        times++;
        return { again: new Date(START + time.ms + 60_000) };
      }),
    ]);
    await enqueue('a');
    await runner.round();
    expect(times).toBe(1);
    clock.ms = 60_000;
    await runner.round();
    expect(times).toBe(2);
  });

  it('prolongs the lease of long work, and tells the work when it is lost', async () => {
    let task: Task | null = null;
    let finish: () => void = () => undefined;
    const naps: (() => void)[] = [];
    const { runner, enqueue, clock, store } = await running(
      () => [
        kindOf('read', z.unknown(), async (_, given) => {
          task = given;
          await new Promise<void>((resolve) => {
            finish = resolve;
          });
        }),
      ],
      {
        leaseMs: 30_000,
        sleep: (_, signal) =>
          new Promise((resolve) => {
            naps.push(resolve);
            signal.addEventListener('abort', () => resolve());
          }),
      },
    );
    await enqueue('a');
    const round = runner.round();
    await expect.poll(() => task).not.toBeNull();
    clock.ms = 20_000;
    naps.pop()?.();
    await expect.poll(async () => (await store.jobs.list({ limit: 1 }))[0]?.leaseUntil).toBe(iso(50_000));
    await store.jobs.cancel({ teamId: 'T1', kind: 'read', key: 'a' });
    await expect.poll(() => naps.length).toBeGreaterThan(0);
    naps.pop()?.();
    await expect.poll(() => (task as Task | null)?.signal.aborted).toBe(true);
    finish();
    await round;
  });

  it('is woken by a new job, and gives back on a stop what stops with it', async () => {
    const begun: string[] = [];
    const { runner, enqueue, store } = await running(() => [
      kindOf(
        'read',
        z.unknown(),
        async (_, { key, signal }) => {
          begun.push(key);
          await new Promise((_resolve, reject) =>
            signal.addEventListener('abort', () => reject(signal.reason)),
          );
        },
        { atOnce: 1 },
      ),
    ]);
    await runner.start();
    await setImmediate();
    await enqueue('a');
    await expect.poll(() => begun).toEqual(['a']);
    await enqueue('b');
    await runner.stop();
    expect(begun).toEqual(['a']);
    expect(await store.jobs.list({ state: 'waiting', limit: 5 })).toMatchObject([
      { owner: null, attempts: 0 },
      { owner: null, attempts: 0 },
    ]);
  });
});
