import { describe, expect, it, onTestFinished } from 'vitest';
import type { Store } from '../../src/store/store.ts';

const at = (second: number): string => new Date(Date.UTC(2022, 0, 10, 12, 0, second)).toISOString();
const lease = (owner: string, from: number, until = from + 60) => ({
  owner,
  now: at(from),
  until: at(until),
});
const job = (key: string, rest: object = {}) => ({
  teamId: 'T1',
  kind: 'read',
  key,
  payload: { of: key },
  runAfter: at(0),
  ...rest,
});

/** What every store must do with jobs; `openTwo` gives an empty one to two processes. */
export function jobsContract(name: string, openTwo: () => Promise<[Store, Store]>): void {
  const opened = async () => {
    const stores = await openTwo();
    onTestFinished(async () => {
      for (const store of stores) await store.close();
    });
    return { one: stores[0].jobs, two: stores[1].jobs, stores };
  };

  describe(`jobs on ${name}`, () => {
    it('takes the work of one key once, also when it is done, until that is forgotten', async () => {
      const { one, two } = await opened();
      const taken = await Promise.all([one.enqueue(job('a'), at(0)), two.enqueue(job('a'), at(0))]);
      expect(taken.sort()).toEqual([false, true]);
      expect(await one.enqueue(job('a', { teamId: 'T2' }), at(0))).toBe(true);
      expect(await one.enqueue(job('a', { kind: 'post' }), at(0))).toBe(true);
      const [held] = await one.claim(['read'], lease('p1', 0), 1);
      expect(held).toMatchObject({ teamId: 'T1', key: 'a', payload: { of: 'a' }, attempts: 1 });
      expect(await one.done({ id: held?.id ?? 0, owner: 'p1' }, at(1))).toBe(true);
      expect(await two.enqueue(job('a'), at(2))).toBe(false);
      await one.forgetDone(at(2));
      expect(await two.enqueue(job('a'), at(2))).toBe(true);
    });

    it('gives no job to two, the longest due first, and none before its time', async () => {
      const { one, two } = await opened();
      for (let n = 0; n < 30; n++) await one.enqueue(job(`k${n}`, { runAfter: at(30 - n) }), at(0));
      expect(await one.claim(['read'], lease('p1', 0), 9)).toEqual([]);
      expect(await one.claim(['post'], lease('p1', 59), 9)).toEqual([]);
      expect((await one.claim(['read'], lease('p1', 3), 9)).map(({ key }) => key)).toEqual([
        'k29',
        'k28',
        'k27',
      ]);
      const taken: string[] = [];
      const take = async (jobs: typeof one, owner: string) => {
        for (;;) {
          const some = await jobs.claim(['read'], lease(owner, 40), 4);
          if (some.length === 0) return;
          taken.push(...some.map(({ key }) => key));
        }
      };
      await Promise.all([take(one, 'p1'), take(two, 'p2'), take(one, 'p3'), take(two, 'p4')]);
      expect(taken).toHaveLength(27);
      expect(new Set(taken).size).toBe(27);
    });

    it('leaves a job to its owner until the lease ends, which can be prolonged', async () => {
      const { one, two } = await opened();
      await one.enqueue(job('a'), at(0));
      const [mine] = await one.claim(['read'], lease('p1', 0, 10), 1);
      const held = { id: mine?.id ?? 0, owner: 'p1' };
      expect(await two.claim(['read'], lease('p2', 9), 1)).toEqual([]);
      expect(await one.renew(held, at(20))).toBe(true);
      expect(await two.claim(['read'], lease('p2', 19), 1)).toEqual([]);
      expect(await two.claim(['read'], lease('p2', 20), 1)).toMatchObject([{ attempts: 2, owner: 'p2' }]);
      expect(await one.renew(held, at(40))).toBe(false);
      expect(await one.done(held, at(21))).toBe(false);
      expect(await one.failed(held, { error: 'no', at: at(21), retryAfter: null })).toBe(false);
      expect(await two.done({ ...held, owner: 'p2' }, at(22))).toBe(true);
    });

    it('does not wait for a lease of a clock that was far ahead', async () => {
      const { one, two } = await opened();
      await one.enqueue(job('a'), at(0));
      await one.claim(['read'], lease('p1', 86_400), 1);
      expect(await two.claim(['read'], lease('p2', 0), 1)).toHaveLength(1);
    });

    it('tries again what failed, keeps what is dead, and has it tried again when told to', async () => {
      const { one } = await opened();
      await one.enqueue(job('a'), at(0));
      const [first] = await one.claim(['read'], lease('p1', 0), 1);
      const held = { id: first?.id ?? 0, owner: 'p1' };
      await one.failed(held, { error: 'closed', at: at(1), retryAfter: at(10) });
      expect(await one.claim(['read'], lease('p1', 9), 1)).toEqual([]);
      expect(await one.claim(['read'], lease('p1', 10), 1)).toMatchObject([
        { attempts: 2, lastError: 'closed' },
      ]);
      await one.failed(held, { error: 'gone', at: at(11), retryAfter: null });
      expect(await one.claim(['read'], lease('p1', 59), 1)).toEqual([]);
      expect(await one.list({ teamId: 'T1', state: 'dead', limit: 5 })).toMatchObject([
        { key: 'a', lastError: 'gone', attempts: 2 },
      ]);
      expect(await one.list({ teamId: 'T2', limit: 5 })).toEqual([]);
      expect(await one.count()).toEqual([{ kind: 'read', state: 'dead', jobs: 1 }]);
      expect(await one.retry(held.id, at(60))).toBe(true);
      expect(await one.retry(held.id, at(60))).toBe(false);
      expect(await one.claim(['read'], lease('p1', 60), 1)).toMatchObject([{ attempts: 1 }]);
      await one.release(held);
      expect(await one.claim(['read'], lease('p1', 60), 1)).toMatchObject([{ attempts: 1 }]);
    });

    it('does again what is to be done again, sooner when hastened, and no more when cancelled', async () => {
      const { one } = await opened();
      const name = { teamId: 'T1', kind: 'read', key: 'a' };
      await one.enqueue(job('a'), at(0));
      const [first] = await one.claim(['read'], lease('p1', 0), 1);
      const held = { id: first?.id ?? 0, owner: 'p1' };
      await one.done(held, at(1), at(50));
      expect(await one.claim(['read'], lease('p1', 20), 1)).toEqual([]);
      expect(await one.hasten(name, at(20))).toBe(true);
      expect(await one.claim(['read'], lease('p1', 20), 1)).toMatchObject([
        { payload: { of: 'a' }, attempts: 1 },
      ]);
      expect(await one.cancel(name)).toBe(true);
      expect(await one.done(held, at(21), at(50))).toBe(false);
      expect(await one.hasten(name, at(20))).toBe(false);
      expect(await one.enqueue(job('a'), at(22))).toBe(true);
    });

    it('writes a job down with the change that makes it necessary, or neither', async () => {
      const { one, stores } = await opened();
      const workspace = await stores[0].workspace('T1');
      const { teamId: _, ...rest } = job('a');
      const stopped = workspace.write(async (writer) => {
        await writer.enqueue(rest, at(0));
        throw new Error('stopped');
      });
      await expect(stopped).rejects.toThrow('stopped');
      expect(await one.list({ limit: 5 })).toEqual([]);
      expect(await workspace.write((writer) => writer.enqueue(rest, at(0)))).toBe(true);
      expect(await one.list({ limit: 5 })).toMatchObject([{ teamId: 'T1', key: 'a', state: 'waiting' }]);
    });

    it('wakes whoever listens in the same process', async () => {
      const { one } = await opened();
      let woken = 0;
      const hearNoMore = await one.listen(() => woken++);
      await one.enqueue(job('a'), at(0));
      await expect.poll(() => woken).toBeGreaterThan(0);
      await hearNoMore();
    });
  });
}
