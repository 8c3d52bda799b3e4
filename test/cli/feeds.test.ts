import { describe, expect, it, onTestFinished } from 'vitest';
import { startLocal } from '../../src/local.ts';
import { readManifest } from '../../src/manifest.ts';
import { openStore } from '../../src/store/open.ts';
import { terminal } from '../support/terminal.ts';

/** A terminal on a record with one feed. */
async function withFeed() {
  const here = terminal();
  const open = async () => {
    const store = await openStore(here.url());
    return { store, workspace: await store.workspace('T1') };
  };
  const { store, workspace } = await open();
  await workspace.addNewsFeed({
    url: 'https://wire.example/feed',
    urlKey: 'wire.example/feed',
    setting: { name: 'Wire', words: ['talks'], approvers: [] },
    firstItems: 0,
    by: 'U1',
    at: '2022-01-10T12:00:00.000Z',
  });
  await store.close();
  return {
    ...here,
    async feed() {
      const opened = await open();
      const feed = await opened.workspace.newsFeed(1);
      const jobs = await opened.store.jobs.list({ kind: 'feed', limit: 9 });
      await opened.store.close();
      return { feed, jobs };
    },
  };
}

describe('feeds in the terminal', () => {
  it('are listed, for people and for machines', async () => {
    const { run } = await withFeed();
    const { out, code } = await run(['feeds']);
    expect([code, out]).toEqual([
      0,
      '1  Wire  https://wire.example/feed\n   is read for the first time in a moment\n   0 articles came in, 0 passed on for review\n   only: talks\n',
    ]);
    expect(JSON.parse((await run(['feeds', 'list', '--json'])).out)).toMatchObject({
      number: 1,
      state: 'on',
    });
  });

  it('are paused, resumed, changed and removed, by number or name', async () => {
    const { run, feed } = await withFeed();
    await run(['feeds', 'pause', '1']);
    expect(await feed()).toMatchObject({ feed: { state: 'paused' }, jobs: [] });
    await run(['feeds', 'resume', 'wire']);
    expect(await feed()).toMatchObject({ feed: { state: 'on' }, jobs: [{ key: '1', state: 'waiting' }] });
    await run(['feeds', 'set', '1', '--name', 'The Wire', '--words', '', '--approvers', 'U1', 'U2']);
    expect((await feed()).feed).toMatchObject({ name: 'The Wire', words: [], approvers: ['U1', 'U2'] });
    await run(['feeds', 'remove', 'The Wire']);
    expect(await feed()).toEqual({ feed: null, jobs: [] });
  });

  it.each([
    [['feeds', 'pause', '7'], 1, 'There is no feed 7 here'],
    [['feeds', 'add', 'http://127.0.0.1/feed'], 1, 'may not be opened from here'],
    [['feeds', 'add', 'https://x.example/', '--last', 'many'], 2, 'Write a number from 0 to 99'],
    [['feeds', 'set', '1', '--approvers', 'anna'], 2, 'Write a Slack user id'],
  ])('%o is refused', async (args, code, says) => {
    const { run } = await withFeed();
    const refused = await run(args);
    expect([refused.code, refused.err]).toEqual([code, expect.stringContaining(says)]);
  });
});

it('the local workspace is no address for the terminal', async () => {
  const local = await startLocal(await readManifest(), 0);
  onTestFinished(() => local.stop());
  const { run } = await withFeed();
  expect((await run(['feeds', 'add', local.feeds[0]?.url ?? ''])).code).toBe(1);
});

it('doctor tells how feeds are, and is well although a site is not', async () => {
  const { run, url } = await withFeed();
  const store = await openStore(url());
  const workspace = await store.workspace('T1');
  const [feed] = await workspace.newsFeeds();
  if (feed === undefined) throw new Error('lost');
  await workspace.settleNewsFeed(
    1,
    { ...feed, begun: true, error: 'page_failing', errorDetail: 'wire.example answered 503' },
    { cameIn: 0, handedOn: 0 },
  );
  await store.close();
  const { out } = await run(['doctor'], { environment: { ENCODER: 'off' } });
  expect(out).toContain(
    'ok   feeds of T1: 1 of 1 are read, 1 in trouble: 1, Wire, fails: wire.example answered 503: the site has trouble',
  );
});
