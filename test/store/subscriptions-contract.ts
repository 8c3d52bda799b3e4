import { describe, expect, it, onTestFinished } from 'vitest';
import { plant } from '../../src/curate/plant.ts';
import { STARTER } from '../../src/starter/index.ts';
import type { Store } from '../../src/store/store.ts';
import type { Settlement, SubscriptionSlot } from '../../src/store/subscriptions.ts';
import { changeEntry, publishStatement } from '../digest/support.ts';

const AT = '2022-01-10T12:00:00.000Z';
const MORNING = '2022-01-11T08:30:00.000Z';
const LATER = '2022-01-11T08:32:00.000Z';
const NEXT = '2022-01-12T08:30:00.000Z';
const KEY = { channel: 'C1', kind: 'digest' as const };
const WATCH = { channel: 'C1', kind: 'watch' as const };

const lease = (owner: string, now = MORNING, early = false) => ({ owner, now, until: LATER, early });
const slot = (more: Partial<SubscriptionSlot> = {}): SubscriptionSlot => ({
  slot: MORNING,
  state: 'claimed',
  outcome: null,
  claimedAt: MORNING,
  fromRevision: 1,
  toRevision: 2,
  attempts: 1,
  ts: null,
  ...more,
});
const settlement = (more: Partial<Settlement> = {}): Settlement => ({
  slot: MORNING,
  outcome: 'posted',
  ts: '1.0',
  at: MORNING,
  watermark: 1_000,
  silentSlots: 0,
  dueAt: NEXT,
  notice: null,
  ...more,
});

/** What every store must do with subscriptions and watches, on any database; `open` gives an empty one. */
export function subscriptionsContract(name: string, open: () => Promise<Store>): void {
  const opened = async () => {
    const store = await open();
    onTestFinished(() => store.close());
    const workspace = await store.workspace('T1');
    await plant(workspace, STARTER, AT);
    const set = (more: { setting?: string; restart?: boolean } = {}) =>
      workspace.setSubscription(KEY, {
        setting: '{}',
        setBy: 'U1',
        dueAt: MORNING,
        lastSlot: AT,
        restart: false,
        ...more,
      });
    const due = async (now: string, published = now) =>
      (await store.due(now, { teams: ['T1'], published, limit: 10 })).map(
        ({ channel, kind }) => `${kind} ${channel}`,
      );
    return { store, workspace, set, due };
  };

  describe(`subscriptions on ${name}`, () => {
    it('a subscription begins at the revision at which it was turned on', async () => {
      const { workspace, set } = await opened();
      await set();
      const head = await workspace.head();
      expect(head).toBeGreaterThan(0);
      expect(await workspace.subscription(KEY)).toMatchObject({
        state: 'on',
        startRevision: head,
        watermark: head,
        lastSlot: AT,
        dueAt: MORNING,
        owner: null,
        postedAt: null,
      });
    });

    it('a change keeps what was told, turning off and on again begins anew', async () => {
      const { workspace, set } = await opened();
      await set();
      const head = await workspace.head();
      await publishStatement(workspace, 'one', AT);
      await set({ setting: '{"changed":1}' });
      expect(await workspace.subscription(KEY)).toMatchObject({ watermark: head, setting: '{"changed":1}' });
      expect(await workspace.stopSubscription(KEY, 'paused', 'by U1', null)).toBe(true);
      await set();
      expect(await workspace.subscription(KEY)).toMatchObject({ state: 'on', why: null, watermark: head });
      expect(await workspace.stopSubscription(KEY, 'off', null, null)).toBe(true);
      expect(await workspace.stopSubscription(KEY, 'paused', null, null)).toBe(false);
      await set();
      expect(await workspace.subscription(KEY)).toMatchObject({ state: 'on', watermark: head + 1 });
    });

    it('one owner at a time has a subscription, until the lease ends', async () => {
      const { workspace, set, due } = await opened();
      await set();
      expect(await workspace.claim(KEY, lease('a', AT))).toBeNull();
      expect(await due(MORNING)).toEqual(['digest C1']);
      expect(await workspace.claim(KEY, lease('a'))).toMatchObject({
        subscription: { owner: 'a' },
        open: null,
      });
      expect(await due(MORNING)).toEqual([]);
      expect(await workspace.claim(KEY, lease('b'))).toBeNull();
      expect(await workspace.claim(KEY, lease('b', MORNING, true))).toBeNull();
      expect(await workspace.begin(KEY, 'b', slot())).toBe(false);
      expect(await workspace.begin(KEY, 'a', slot())).toBe(true);
      expect(await due(LATER)).toEqual(['digest C1']);
      expect(await workspace.claim(KEY, lease('b', LATER))).toMatchObject({
        open: { slot: MORNING, state: 'claimed', claimedAt: MORNING },
      });
      expect(await workspace.begin(KEY, 'a', slot())).toBe(false);
    });

    it('of many who claim at once, one has it', async () => {
      const { workspace, set } = await opened();
      await set();
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, n) => workspace.claim(KEY, lease(`owner-${n}`))),
      );
      expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    });

    it('many at once are claimed, begun and settled, each for itself', async () => {
      const { store, workspace } = await opened();
      const other = await store.workspace('T2');
      const all = Array.from({ length: 90 }, (_, n) => ({
        n,
        own: n % 3 === 0 ? other : workspace,
        key: { channel: `C${n}`, kind: n % 2 === 0 ? ('digest' as const) : ('brief' as const) },
        at: `2022-01-11T08:30:${String(n % 60).padStart(2, '0')}.000Z`,
      }));
      const on = { setting: '{}', setBy: 'U1', dueAt: MORNING, lastSlot: AT, restart: false };
      await Promise.all(all.map(({ own, key }) => own.setSubscription(key, on)));
      const claimed = await Promise.all(
        all.map(({ own, key, n }) => own.claim(key, lease(`p${n}`, n === 7 ? AT : MORNING))),
      );
      expect(claimed.map((claim) => claim?.subscription.channel ?? null)).toEqual(
        all.map(({ key, n }) => (n === 7 ? null : key.channel)),
      );
      const begun = await Promise.all(
        all.map(({ own, key, n, at }) => own.begin(key, n === 8 ? 'p1' : `p${n}`, slot({ slot: at }))),
      );
      expect(begun).toEqual(all.map(({ n }) => n !== 7 && n !== 8));
      await Promise.all(
        all.map(({ own, key, n, at }) =>
          own.settle(
            key,
            { owner: n === 9 ? 'p1' : `p${n}`, version: 1 },
            settlement({
              slot: at,
              ts: `${n}.0`,
              watermark: 1_000 + n,
              at,
              notice: n === 10 ? 'told' : null,
            }),
          ),
        ),
      );
      for (const { own, key, n, at } of all) {
        expect(await own.subscription(key)).toMatchObject({
          ...{ watermark: 1_000 + n, lastSlot: at, postedAt: at, notice: n === 10 ? 'told' : null },
          owner: n === 9 ? 'p9' : null,
          dueAt: n === 7 ? MORNING : n === 9 ? LATER : NEXT,
        });
        expect((await own.slots(key, 5)).map(({ slot: one, ts }) => [one, ts])).toEqual(
          n === 7 || n === 8 ? [] : [[at, `${n}.0`]],
        );
      }
    });

    it('a settled slot moves the watermark forward, and never back', async () => {
      const { workspace, set, due } = await opened();
      await set();
      await workspace.claim(KEY, lease('a'));
      await workspace.begin(KEY, 'a', slot());
      await workspace.settle(KEY, { owner: 'a', version: 1 }, settlement());
      expect(await workspace.subscription(KEY)).toMatchObject({
        watermark: 1_000,
        lastSlot: MORNING,
        postedAt: MORNING,
        owner: null,
        dueAt: NEXT,
      });
      expect(await workspace.slots(KEY, 5)).toMatchObject([
        { state: 'settled', outcome: 'posted', ts: '1.0' },
      ]);
      expect(await due(LATER)).toEqual([]);
      await workspace.settle(KEY, { owner: 'a', version: 1 }, settlement({ watermark: 5, slot: AT }));
      expect(await workspace.subscription(KEY)).toMatchObject({ watermark: 1_000, lastSlot: MORNING });
    });

    it('a setting that changed meanwhile is due at once', async () => {
      const { workspace, set, due } = await opened();
      await set();
      await workspace.claim(KEY, lease('a'));
      await set({ setting: '{"changed":1}' });
      expect((await workspace.subscription(KEY))?.owner).toBe('a');
      await workspace.settle(KEY, { owner: 'a', version: 1 }, settlement());
      expect(await due(LATER)).toEqual(['digest C1']);
    });

    it('a postponed slot waits, and is found again', async () => {
      const { workspace, set, due } = await opened();
      await set();
      await workspace.claim(KEY, lease('a'));
      await workspace.begin(KEY, 'a', slot());
      await workspace.postpone(KEY, 'a', { slot: MORNING, state: 'waiting' }, LATER);
      expect(await due(MORNING)).toEqual([]);
      expect(await workspace.claim(KEY, { ...lease('b', LATER), until: NEXT })).toMatchObject({
        open: { state: 'waiting', attempts: 1 },
      });
    });

    it('a notice is due until it is taken, by one alone', async () => {
      const { workspace, set, due } = await opened();
      await set();
      await workspace.stopSubscription(KEY, 'paused', 'is_archived', 'told');
      expect(await due(AT)).toEqual(['digest C1']);
      const taken = await Promise.all([1, 2, 3].map(() => workspace.takeNotice(KEY, 'told')));
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await due(AT)).toEqual([]);
      await workspace.giveNotice(KEY, 'told');
      await workspace.giveNotice(KEY, 'older');
      expect((await workspace.subscription(KEY))?.notice).toBe('told');
    });

    it('a watch is due when something was published since, long enough ago', async () => {
      const { workspace, due } = await opened();
      await workspace.setSubscription(WATCH, {
        setting: '{}',
        setBy: 'U1',
        dueAt: '',
        lastSlot: '',
        restart: true,
      });
      expect(await due(LATER)).toEqual([]);
      const ref = await publishStatement(workspace, 'one', MORNING);
      expect(await due(LATER, AT)).toEqual([]);
      expect(await due(LATER, MORNING)).toEqual(['watch C1']);
      await workspace.claim(WATCH, lease('a'));
      await workspace.settle(
        WATCH,
        { owner: 'a', version: 1 },
        settlement({ watermark: await workspace.head(), dueAt: '' }),
      );
      await changeEntry(workspace, ref, 'edit', MORNING, 'edited');
      expect(await due(LATER)).toEqual([]);
    });

    it('tells changes apart, and what a thing was before them', async () => {
      const { workspace } = await opened();
      const head = await workspace.head();
      const ref = await publishStatement(workspace, 'one', AT);
      await changeEntry(workspace, ref, 'edit', AT, 'why', { saidOn: '2021-12-31' });
      await changeEntry(workspace, ref, 'retract', AT, 'wrong');
      const changes = await workspace.changesBetween(head, await workspace.head());
      expect(changes.map(({ action, reason }) => [action, reason])).toEqual([
        ['publish', null],
        ['edit', 'why'],
        ['retract', 'wrong'],
      ]);
      const earlier = (after: number) => workspace.versionsBefore(after, head + 3);
      expect(await earlier(head)).toEqual(new Map());
      expect(await earlier(head + 2)).toEqual(
        new Map([
          [ref, { published: head + 1, version: expect.objectContaining({ ref, saidOn: '2021-12-31' }) }],
        ]),
      );
      expect(await workspace.lastPublishedAt()).toBe(AT);
      expect(await workspace.lastSourceAt()).toBe(AT);
    });

    it('keeps the same words once a channel, and workspaces apart', async () => {
      const { store, workspace, set } = await opened();
      await set();
      const words = { channel: 'C1', text: 'Blinken', setBy: 'U1' };
      expect(await workspace.addWatch(words)).toBe(true);
      expect(await workspace.addWatch(words)).toBe(false);
      expect(await workspace.addWatch({ ...words, channel: 'C2' })).toBe(true);
      const other = await store.workspace('T2');
      expect(await other.watches()).toEqual([]);
      expect(await other.subscriptions()).toEqual([]);
      expect(await other.changesBetween(0, 10_000)).toEqual([]);
      const [watch] = await workspace.watches('C1');
      expect(await other.removeWatch(watch?.id ?? 0)).toBeNull();
      expect(await workspace.removeWatch(watch?.id ?? 0)).toMatchObject(words);
      expect(await workspace.watches('C1')).toEqual([]);
    });
  });
}
