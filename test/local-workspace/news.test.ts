import { describe, expect, it, onTestFinished } from 'vitest';
import { openIntake } from '../../src/intake/index.ts';
import { startLocal } from '../../src/local.ts';
import { readManifest } from '../../src/manifest.ts';
import { addLocalFeeds } from '../../src/open-local.ts';
import { openStore } from '../../src/store/open.ts';
import { codeOf } from '../intake/support.ts';

/** A workspace whose clock a test moves, and what may read its news. */
async function workspace() {
  let now = Date.UTC(2022, 0, 10, 12);
  const local = await startLocal(await readManifest(), 0, { clock: () => now });
  const intake = openIntake({ own: [local.url] });
  onTestFinished(async () => {
    await local.stop();
    await intake.close();
  });
  const feed = async (at: number) => {
    const read = await intake.readFeed(await intake.request(local.feeds[at]?.url ?? ''));
    if (!('feed' in read)) throw new Error('no feed');
    return read.feed;
  };
  return { local, intake, feed, pass: (ms: number) => (now += ms) };
}

describe('the invented feeds of the local workspace', () => {
  it('are three, each in another format, with teasers or whole texts', async () => {
    const { local, feed } = await workspace();
    expect(local.feeds).toHaveLength(3);
    const all = await Promise.all([0, 1, 2].map(feed));
    expect(all.map(({ title }) => title)).toEqual(local.feeds.map(({ name }) => name));
    const whole = all.map(({ items }) => items.some((item) => item.whole !== null));
    expect(whole).toEqual([false, true, false]);
    expect(all.flatMap(({ items }) => items).every(({ url }) => url?.startsWith(local.url))).toBe(true);
  });

  it('have pages that read as articles, one of which is corrected after a while', async () => {
    const { feed, intake, pass } = await workspace();
    const [story] = (await feed(0)).items;
    const before = await intake.fetchArticle(story?.url ?? '');
    expect(before).toMatchObject({ title: story?.title, published: '2022-01-10' });
    const known = await intake.request(before.url ?? '');
    expect(await intake.request(before.url ?? '', known)).toMatchObject({ status: 304 });
    pass(200_000);
    const after = await intake.fetchArticle(story?.url ?? '');
    expect(after.text).not.toBe(before.text);
    expect((await feed(0)).items[0]?.title).toContain('corrected');
  });

  it('are opened by their own origin alone', async () => {
    const { local } = await workspace();
    const other = openIntake({ own: ['http://127.0.0.1:1'] });
    onTestFinished(() => other.close());
    expect(await codeOf(other.request(local.feeds[0]?.url ?? ''))).toBe('url_not_allowed');
  });

  it('are added once, and not to feeds that somebody has', async () => {
    const { local } = await workspace();
    const store = await openStore('sqlite::memory:');
    onTestFinished(() => store.close());
    const now = new Date('2022-01-10T12:00:00Z');
    await addLocalFeeds(store, local, now);
    await addLocalFeeds(store, local, now);
    const record = await store.workspace(local.teamId);
    expect((await record.newsFeeds()).map(({ name, addedBy }) => [name, addedBy])).toEqual(
      local.feeds.map(({ name }) => [name, local.admin]),
    );
    expect(await store.jobs.list({ kind: 'feed', limit: 9 })).toHaveLength(3);
  });
});
