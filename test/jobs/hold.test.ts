import { describe, expect, it, onTestFinished } from 'vitest';
import { makeHold } from '../../src/jobs/hold.ts';
import { CodedError } from '../../src/record/errors.ts';
import type { Jobs } from '../../src/store/jobs.ts';
import { emptyStore } from '../support/stores.ts';

const START = Date.UTC(2022, 0, 10, 12);
const iso = (ms: number): string => new Date(START + ms).toISOString();
const JOB = { teamId: 'T1', kind: 'event', key: 'C1 1.1', payload: { text: 'who is Blinken?' } };
const DUE = { ...JOB, runAfter: iso(0) };

async function holding(change: (jobs: Jobs) => Partial<Jobs> = () => ({})) {
  const store = await emptyStore();
  onTestFinished(() => store.close());
  const clock = { ms: 0 };
  const warned: string[] = [];
  const hold = makeHold(
    {
      jobs: { ...store.jobs, ...change(store.jobs) },
      owner: 'p1',
      clock: () => new Date(START + clock.ms),
      sleep: (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
      leaseMs: 30_000,
    },
    { warn: (_, message) => void warned.push(message) },
  );
  const elsewhere = (ms: number) =>
    store.jobs.claim(['event'], { owner: 'p2', now: iso(ms), until: iso(ms + 30_000) }, 5);
  return { jobs: store.jobs, clock, warned, hold, elsewhere };
}

const never = async (): Promise<never> => {
  throw new Error('that is another’s work');
};

it('work under a job is nobody else’s while it goes on, and done when it ends, also badly', async () => {
  const { hold, jobs, elsewhere } = await holding();
  await expect(
    hold(
      JOB,
      async () => {
        expect(await elsewhere(29_999)).toEqual([]);
        throw new Error('it went badly, and that was told');
      },
      never,
    ),
  ).rejects.toThrow('it went badly');
  expect(await jobs.count()).toEqual([{ kind: 'event', state: 'done', jobs: 1 }]);
  expect(await hold(JOB, never, async () => 'there is one')).toBe('there is one');
});

it('work of which nobody has heard is done again by whichever process is free, soon but not at once', async () => {
  const { hold, elsewhere } = await holding();
  await hold(JOB, async (held) => held.leave('Slack could not be reached'), never);
  expect(await elsewhere(4_999)).toEqual([]);
  expect(await elsewhere(5_000)).toMatchObject([
    { payload: JOB.payload, attempts: 2, lastError: 'Slack could not be reached' },
  ]);
});

it.each([
  ['nobody else has it yet', 29_999, false, true],
  ['its lease ended, and nobody has taken it', 40_000, false, true],
  ['its lease ended, and another has it', 40_000, true, false],
])('a process that stood still asks whether a job is still its own: %s', async (_, ms, taken, expected) => {
  const { hold, clock, elsewhere } = await holding();
  await hold(
    JOB,
    async (held) => {
      clock.ms = ms;
      if (taken) expect(await elsewhere(ms)).toHaveLength(1);
      expect(await held.mine()).toBe(expected);
    },
    never,
  );
});

it('what another has taken meanwhile is not marked as done', async () => {
  const { hold, clock, elsewhere, jobs } = await holding();
  await hold(
    JOB,
    async () => {
      clock.ms = 40_000;
      await elsewhere(40_000);
    },
    never,
  );
  expect(await jobs.list({ limit: 1 })).toMatchObject([{ state: 'waiting', owner: 'p2' }]);
});

describe('where no job can be written down', () => {
  const busy = () => ({ enqueueHeld: () => Promise.reject(new CodedError('store_locked')) });

  it('the work is done without one, as its process’s own, and the log says so', async () => {
    const { hold, jobs, warned } = await holding(busy);
    expect(await hold(JOB, async ({ mine }) => mine(), never)).toBe(true);
    expect(await jobs.count()).toEqual([]);
    expect(warned).toEqual(['work is done without a job']);
  });

  it('work of which nobody has heard gets its job after it, and is done again', async () => {
    const { hold, elsewhere } = await holding(busy);
    await hold(JOB, async (held) => held.leave('Slack could not be reached'), never);
    expect(await elsewhere(4_999)).toEqual([]);
    expect(await elsewhere(5_000)).toMatchObject([{ payload: JOB.payload, attempts: 1 }]);
  });
});

it('that a job is done is told as not written down where it is not: it is done once more', async () => {
  const { hold, warned, elsewhere } = await holding(() => ({
    done: () => Promise.reject(new CodedError('store_unreachable')),
  }));
  await hold(JOB, async () => undefined, never);
  expect(warned).toEqual(['what became of a job is not written down']);
  expect(await elsewhere(30_000)).toMatchObject([DUE]);
});
