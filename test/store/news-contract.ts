import { describe, expect, it, onTestFinished } from 'vitest';
import type { NewsFeed, NewsFeedPolled, NewsItemDraft } from '../../src/store/news.ts';
import type { Store, WorkspaceStore } from '../../src/store/store.ts';
import { fillQueue } from '../support/queue.ts';

const AT = '2022-01-10T12:00:00.000Z';
const SOON = '2022-01-10T12:05:00.000Z';
const LATER = '2022-01-10T13:00:00.000Z';

const SETTING = { name: 'Wire', words: ['talks'], approvers: ['U1'] };
const draft = (path = 'feed') => ({
  url: `https://wire.example/${path}`,
  urlKey: `wire.example/${path}`,
  setting: SETTING,
  firstItems: 3,
  by: 'U1',
  at: AT,
});

const polled = (feed: NewsFeed, more: Partial<NewsFeedPolled> = {}): NewsFeedPolled => ({
  ...feed,
  begun: true,
  dueAt: LATER,
  polledAt: SOON,
  ...more,
});

const item = (more: Partial<NewsItemDraft> = {}): NewsItemDraft => ({
  idKey: null,
  urlKey: null,
  textKey: null,
  print: 'p',
  state: 'waiting',
  outcome: null,
  source: null,
  entry: '{}',
  seenAt: AT,
  attempts: 0,
  runAfter: AT,
  ...more,
});

async function added(workspace: WorkspaceStore, path?: string): Promise<NewsFeed> {
  const feed = await workspace.addNewsFeed(draft(path));
  if (feed === null) throw new Error('known');
  return feed;
}

/** What every store must do with feeds that are read, on any database; `open` gives an empty one. */
export function newsContract(name: string, open: () => Promise<Store>): void {
  const opened = async () => {
    const store = await open();
    onTestFinished(() => store.close());
    return { store, workspace: await store.workspace('T1'), other: await store.workspace('T2') };
  };

  describe(`feeds that are read, on ${name}`, () => {
    it('are numbered in each workspace, and seen in no other', async () => {
      const { workspace, other } = await opened();
      expect([await added(workspace), await added(workspace, 'b')].map(({ number }) => number)).toEqual([
        1, 2,
      ]);
      expect((await added(other)).number).toBe(1);
      expect((await workspace.newsFeeds()).map(({ url }) => url)).toEqual([
        'https://wire.example/feed',
        'https://wire.example/b',
      ]);
      expect(await other.newsFeed(2)).toBeNull();
    });

    it('are added once; one that was removed comes back', async () => {
      const { workspace } = await opened();
      await added(workspace);
      expect(await workspace.addNewsFeed(draft())).toBeNull();
      await workspace.setNewsFeedState(1, 'removed', AT);
      expect([await workspace.newsFeeds(), await workspace.newsFeed(1)]).toEqual([[], null]);
      expect(await workspace.addNewsFeed(draft())).toMatchObject({ number: 1, state: 'on', begun: false });
    });

    it('take what a person sets', async () => {
      const { workspace } = await opened();
      await added(workspace);
      await workspace.setNewsFeed(1, { name: 'Other', words: [], approvers: ['U2', 'U3'] });
      expect(await workspace.newsFeed(1)).toMatchObject({
        name: 'Other',
        words: [],
        approvers: ['U2', 'U3'],
      });
    });

    it('are left as a poll leaves them, and their counts grow', async () => {
      const { workspace, other } = await opened();
      const feed = await added(workspace);
      const counts = { cameIn: 3, handedOn: 2 };
      expect(await other.settleNewsFeed(1, polled(feed), counts)).toBe(false);
      for (const etag of ['"1"', '"2"'])
        expect(await workspace.settleNewsFeed(1, polled(feed, { etag }), counts)).toBe(true);
      expect(await workspace.newsFeed(1)).toMatchObject({
        begun: true,
        etag: '"2"',
        cameIn: 6,
        handedOn: 4,
        dueAt: LATER,
      });
    });

    it('are left as they are where somebody paused them meanwhile', async () => {
      const { workspace } = await opened();
      const feed = await added(workspace);
      await workspace.setNewsFeedState(1, 'paused', AT);
      expect(await workspace.settleNewsFeed(1, polled(feed), { cameIn: 1, handedOn: 1 })).toBe(false);
      expect(await workspace.newsFeed(1)).toMatchObject({ state: 'paused', cameIn: 0 });
    });

    it('keep their entries, found by any key', async () => {
      const { workspace, other } = await opened();
      await workspace.addNewsItems(1, [item({ idKey: 'a' }), item({ urlKey: 'b', textKey: 'c' })]);
      await workspace.addNewsItems(2, [item({ idKey: 'a' })]);
      await other.addNewsItems(1, [item({ idKey: 'a' })]);
      const found = await workspace.newsItems(1, [
        { idKey: 'a', urlKey: null, textKey: null },
        { idKey: 'x', urlKey: 'y', textKey: 'c' },
      ]);
      expect(found.map(({ idKey, urlKey }) => [idKey, urlKey])).toEqual([
        ['a', null],
        [null, 'b'],
      ]);
    });

    it('give what waits when its time has come', async () => {
      const { workspace } = await opened();
      await workspace.addNewsItems(1, [
        item({ idKey: 'a', runAfter: LATER }),
        item({ idKey: 'b' }),
        item({ idKey: 'c', state: 'skipped' }),
      ]);
      const [due, ...others] = await workspace.dueNewsItems(1, SOON, 9);
      expect([due?.idKey, others]).toEqual(['b', []]);
      if (due !== undefined) await workspace.putNewsItem({ ...due, state: 'failed', outcome: 'page_closed' });
      expect(await workspace.dueNewsItems(1, SOON, 9)).toEqual([]);
    });

    it('forget entries that were not seen for long, but not what became of articles', async () => {
      const { workspace } = await opened();
      await workspace.addNewsItems(1, [
        item({ idKey: 'old', state: 'skipped' }),
        item({ idKey: 'new', state: 'skipped', seenAt: LATER }),
        item({ idKey: 'taken', state: 'taken', source: 'N-1' }),
      ]);
      await workspace.forgetNewsItems(1, SOON);
      const keys = ['old', 'new', 'taken'].map((idKey) => ({ idKey, urlKey: null, textKey: null }));
      expect((await workspace.newsItems(1, keys)).map(({ idKey }) => idKey)).toEqual(['new', 'taken']);
    });

    it('are seen from no other workspace by any way', async () => {
      const { workspace, other } = await opened();
      await added(workspace);
      await fillQueue(workspace, { articles: 2, candidates: 1 });
      await workspace.addNewsItems(1, [
        item({ idKey: 'a', state: 'taken', source: 'N-1' }),
        item({ idKey: 'b', state: 'failed', outcome: 'page_closed' }),
      ]);
      const changes = { gone: [], added: [] };
      await workspace.write(async (writer) => {
        await writer.addVersion({ source: 'N-2', corrects: 'N-1', changes, at: AT });
        await writer.addGoneWords({ entry: 'S-1', source: 'N-2', at: AT });
      });
      await workspace.tellNews(AT, 1);
      const told = async (store: WorkspaceStore) => [
        await store.newsFeeds(),
        await store.newsFeed(1),
        await store.newsItems(1, [{ idKey: 'a', urlKey: null, textKey: null }]),
        await store.dueNewsItems(1, LATER, 9),
        await store.failedNewsItems(1),
        [...(await store.feedsOf(['N-1']))],
        await store.versionOfSource('N-2'),
        await store.latestVersion('N-1'),
        await store.entriesCiting('N-1'),
        await store.candidatesOf('N-1'),
        await store.goneWords(9),
        (await store.untoldNews('all', 0.9)).candidates,
        await store.newsToldAt(),
      ];
      const nothing = [[], null, [], [], [], [], null, 'N-1', [], [], { gone: [], open: 0 }, 0, null];
      expect(await told(other)).toEqual(nothing);
      expect(await told(workspace)).not.toEqual(nothing);
      const [first] = await workspace.newsItems(1, [{ idKey: 'a', urlKey: null, textKey: null }]);
      if (first === undefined) throw new Error('lost');
      await other.putNewsItem({ ...first, state: 'skipped' });
      await other.forgetNewsItems(1, '2099-01-01T00:00:00.000Z');
      await other.setNewsFeedState(1, 'removed', AT);
      await other.setNewsFeed(1, { name: 'Taken', words: [], approvers: [] });
      expect(await told(workspace)).not.toEqual(nothing);
      expect(await workspace.newsFeed(1)).toMatchObject({ name: 'Wire', state: 'on' });
      expect(await workspace.newsItems(1, [{ idKey: 'a', urlKey: null, textKey: null }])).toEqual([first]);
    });

    it('a host is asked by one at a time', async () => {
      const { store } = await opened();
      const take = (owner: string, now = AT) =>
        store.hosts.takeHost('wire.example', { owner, now, until: SOON });
      const taken = await Promise.all(['a', 'b', 'c'].map((owner) => take(owner)));
      expect(taken.filter(Boolean)).toHaveLength(1);
      const owner = ['a', 'b', 'c'][taken.indexOf(true)] ?? '';
      await store.hosts.leaveHost('wire.example', 'somebody else', AT);
      expect(await take('d')).toBe(false);
      await store.hosts.leaveHost('wire.example', owner, AT);
      expect(await take('d')).toBe(true);
    });

    it('tell curators of what came since they were last told, once', async () => {
      const { workspace } = await opened();
      await added(workspace);
      await fillQueue(workspace, { articles: 3, candidates: 5 });
      await workspace.addNewsItems(1, [
        item({ state: 'taken', source: 'N-1' }),
        item({ state: 'taken', source: 'N-2' }),
      ]);
      const untold = await workspace.untoldNews('feeds', 0.9);
      expect(untold).toEqual({
        feeds: [{ name: 'Wire', articles: 2 }],
        articles: 2,
        handedIn: 0,
        candidates: 10,
        sure: 2,
        first: 'N-1',
        upTo: 10,
      });
      expect(await workspace.untoldNews('all', 0.9)).toMatchObject({
        articles: 3,
        handedIn: 1,
        candidates: 15,
        upTo: 15,
      });
      await workspace.tellNews(SOON, untold.upTo);
      expect(await workspace.newsToldAt()).toBe(SOON);
      expect(await workspace.untoldNews('feeds', 0.9)).toMatchObject({
        candidates: 0,
        articles: 0,
        first: null,
      });
    });
  });

  describe(`versions of articles, on ${name}`, () => {
    it('lead to the latest', async () => {
      const { workspace } = await opened();
      await fillQueue(workspace, { articles: 3, candidates: 1 });
      const changes = { gone: ['Old.'], added: ['New.'] };
      await workspace.write(async (writer) => {
        await writer.addVersion({ source: 'N-2', corrects: 'N-1', changes, at: AT });
        await writer.addVersion({ source: 'N-3', corrects: 'N-2', changes, at: SOON });
      });
      expect(await workspace.latestVersion('N-1')).toBe('N-3');
      expect(await workspace.latestVersion('N-3')).toBe('N-3');
      expect(await workspace.versionOfSource('N-2')).toEqual({
        source: 'N-2',
        corrects: 'N-1',
        changes,
        at: AT,
      });
      expect(await workspace.versionOfSource('N-1')).toBeNull();
    });

    it('show entries whose words are gone until somebody has looked at them', async () => {
      const { workspace, other } = await opened();
      await fillQueue(workspace, { articles: 2, candidates: 1 });
      const gone = { entry: 'S-1', source: 'N-2', at: AT };
      await workspace.write(async (writer) => {
        await writer.addGoneWords(gone);
        await writer.addGoneWords(gone);
      });
      expect(await workspace.goneWords(5)).toEqual({ gone: [gone], open: 1 });
      expect(await other.closeGoneWords('S-1')).toBe(false);
      expect([await workspace.closeGoneWords('S-1'), await workspace.closeGoneWords('S-1')]).toEqual([
        true,
        false,
      ]);
      expect(await workspace.goneWords(5)).toEqual({ gone: [], open: 0 });
    });
  });
}
