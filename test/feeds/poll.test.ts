import { describe, expect, it } from 'vitest';
import { versionOf } from '../../src/curate/acting.ts';
import { appoint } from '../../src/curate/curators.ts';
import { publish } from '../../src/curate/publish.ts';
import { FROM_THE_START, readQueue } from '../../src/curate/review-queue.ts';
import { planTelling } from '../../src/feeds/feed-jobs.ts';
import { pauseFeed, removeFeed, resumeFeed } from '../../src/feeds/manage.ts';
import { CodedError } from '../../src/record/errors.ts';
import { fillQueue } from '../support/queue.ts';
import { article, reading, rss, START } from './support.ts';

const SAID = 'We will never give up the demand for guarantees';
const OTHER = 'We are ready to speak about missiles in Europe at any time';
const THIRD = 'Nobody is going to attack anybody in this part of the world';

const entry = (n: number, at: (path: string) => string) => ({
  id: `e-${n}`,
  link: at(`/${n}`),
  title: `Story ${n}`,
  text: `In short, number ${n}.`,
});

describe('a feed that is read', () => {
  it('hands its latest entries on at first, and then what is new, whole and once', async () => {
    const { pages, at, add, poll, pass, brought, feed, workspace } = await reading();
    const all = [5, 4, 3, 2, 1].map((n) => entry(n, at));
    for (const n of [1, 2, 3, 4, 5, 6]) pages[`/${n}`] = article(`${SAID} in case ${n}`, `Story ${n}`);
    pages['/feed'] = rss(all);
    await add({ firstItems: 2 });
    await poll();
    expect(await brought()).toEqual(['Story 4', 'Story 5']);
    expect(await feed()).toMatchObject({ cameIn: 2, handedOn: 2, begun: true, failures: 0 });
    expect(await poll()).toBe(0);
    pass(11);
    pages['/feed'] = rss([entry(6, at), ...all]);
    await poll();
    expect(await brought()).toEqual(['Story 4', 'Story 5', 'Story 6']);
    expect(await feed()).toMatchObject({ cameIn: 3, handedOn: 3 });
    const queue = await readQueue(workspace, 1, FROM_THE_START);
    expect(queue).toMatchObject({ articles: 3, cards: [{ feed: 'Harbour' }] });
    expect((await workspace.counts()).statements).toBe(
      (await workspace.listStatements({ limit: 999 })).length,
    );
  });

  it('is silent at first where that is wanted', async () => {
    const { pages, at, add, poll, pass, brought, asked } = await reading();
    pages['/feed'] = rss([entry(1, at)]);
    await add({ firstItems: 0 });
    await poll();
    pass(11);
    await poll();
    expect(await brought()).toEqual([]);
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/feed', '/feed']);
  });

  it('is asked on condition, and takes what waits also where nothing changed', async () => {
    const { pages, at, add, poll, pass, brought, asked } = await reading();
    let failing = true;
    pages['/feed'] = ({ headers }, response) =>
      headers['if-none-match'] === '"1"'
        ? response.writeHead(304).end()
        : response.writeHead(200, { etag: '"1"' }).end(rss([entry(1, at)]));
    pages['/1'] = (_, response) =>
      failing
        ? response.writeHead(503).end()
        : response.writeHead(200, { 'content-type': 'text/html' }).end(article(SAID));
    await add();
    await poll();
    expect(await brought()).toEqual([]);
    failing = false;
    pass(25);
    await poll();
    expect(asked.findLast(({ path }) => path === '/feed')?.headers['if-none-match']).toBe('"1"');
    expect(await brought()).toHaveLength(1);
  });

  it('has filters by words', async () => {
    const { pages, at, add, poll, brought, feed } = await reading();
    pages['/feed'] = rss([
      { ...entry(1, at), title: 'Fisheries quota agreed' },
      { ...entry(2, at), title: 'Peace talks go on' },
    ]);
    pages['/2'] = article(SAID, 'Peace talks go on');
    await add({ words: ['peace talk'] });
    await poll();
    expect(await brought()).toEqual(['Peace talks go on']);
    expect(await feed()).toMatchObject({ cameIn: 2, handedOn: 1 });
  });

  it('brings the same article once: by an address with tracking, an unstable id, or from another feed', async () => {
    const { pages, at, add, poll, pass, brought } = await reading();
    pages['/1'] = article(SAID, 'Story 1');
    pages['/1?utm_source=rss'] = pages['/1'];
    pages['/feed'] = rss([{ ...entry(1, at), id: 'a' }]);
    pages['/other'] = rss([{ ...entry(1, at), id: 'b', link: at('/1?utm_source=rss') }]);
    await add();
    await add({ path: '/other' });
    await poll();
    pages['/feed'] = rss([{ ...entry(1, at), id: 'fresh', link: at('/1?utm_source=rss') }]);
    pass(11);
    await poll();
    expect(await brought()).toEqual(['Story 1']);
  });

  it('takes a text that the feed has whole from there', async () => {
    const { pages, add, poll, brought, asked, at } = await reading();
    const text = article(SAID)
      .replace(/^[\s\S]*<\/h1>|<\/article>[\s\S]*$/g, '')
      .repeat(4);
    pages['/feed'] = rss([{ id: '1', link: at('/1'), title: 'Whole', text: `<![CDATA[${text}]]>` }]);
    await add();
    await poll();
    expect(await brought()).toEqual(['Whole']);
    expect(asked.map(({ path }) => path)).not.toContain('/1');
  });

  it.each([
    ['no address', { link: undefined }, 'page_missing'],
    ['a page behind a login', { link: '/closed' }, 'page_closed'],
    ['a page that is not English', { link: '/german' }, 'language_not_read'],
    ['a page that says nothing', { link: '/empty' }, 'page_not_readable'],
  ])('leaves out what cannot be read: %s', async (_, { link }, code) => {
    const { pages, add, poll, at, workspace, feed, brought } = await reading();
    pages['/closed'] = (_request, response) => void response.writeHead(401).end();
    pages['/empty'] = '<html><body>Log in</body></html>';
    pages['/german'] =
      `<html lang="de"><body><article>${'<p>Die Delegationen trafen sich am Montag zum zweiten Mal in Genf und sprachen über die Sicherheit in Europa, ohne sich zu einigen.</p>'.repeat(4)}</article></body></html>`;
    pages['/feed'] = rss([{ id: 'x', title: 'Odd', ...(link !== undefined && { link: at(link) }) }]);
    await add();
    await poll();
    expect(await brought()).toEqual([]);
    expect(await feed()).toMatchObject({ failures: 0, cameIn: 1, handedOn: 0 });
    expect(await workspace.failedNewsItems(1)).toEqual([{ outcome: code, count: 1 }]);
  });

  it.each(['store_unreachable', 'store_too_slow'] as const)(
    'reads an article again that could not be written down: %s',
    async (code) => {
      const { pages, add, poll, pass, brought, at, deps, store } = await reading();
      pages['/1'] = article(SAID, 'One');
      pages['/feed'] = rss([{ id: '1', link: at('/1') }]);
      await add();
      const failing = async () => Promise.reject(new CodedError(code));
      deps.workspace = async (teamId) => ({ ...(await store.workspace(teamId)), write: failing });
      await poll();
      expect(await brought()).toEqual([]);
      deps.workspace = store.workspace;
      pass(11);
      await poll();
      expect(await brought()).toEqual(['One']);
    },
  );

  it('gives a day of its entry to an article that has none, and none that has not come', async () => {
    const { pages, add, poll, at, workspace } = await reading();
    const undated = (said: string, title: string) =>
      article(said, title).replace(/<meta property="article[^>]*>/, '');
    pages['/1'] = undated(SAID, 'One');
    pages['/2'] = undated(OTHER, 'Two');
    pages['/feed'] = rss([
      { id: '1', link: at('/1'), date: 'Sun, 09 Jan 2022 22:00:00 GMT' },
      { id: '2', link: at('/2'), date: 'Sun, 09 Jan 2032 22:00:00 GMT' },
    ]);
    await add();
    await poll();
    const days = (await workspace.sources()).slice(1).map(({ title, published }) => [title, published]);
    expect(Object.fromEntries(days)).toEqual({ One: '2022-01-09', Two: null });
  });
});

describe('a feed in trouble', () => {
  it.each([
    [410, {}, { state: 'gone', error: 'feed_gone' }],
    [404, {}, { state: 'on', error: 'page_missing', failures: 1 }],
    [403, {}, { state: 'on', error: 'page_closed', failures: 1 }],
    [503, {}, { dueAt: '2022-01-10T12:10:00.000Z' }],
    [429, { 'retry-after': '7200' }, { error: 'page_failing', dueAt: '2022-01-10T14:00:00.000Z' }],
    [503, { 'retry-after': 'Mon, 10 Jan 2022 15:00:00 GMT' }, { dueAt: '2022-01-10T15:00:00.000Z' }],
  ])('that answers %i with %o is left for later, or for good', async (status, headers, expected) => {
    const { pages, add, poll, feed } = await reading();
    pages['/feed'] = (_, response) => void response.writeHead(status, headers).end();
    await add();
    await poll();
    expect(await feed()).toMatchObject(expected);
  });

  it('waits twice as long each time', async () => {
    const { add, poll, feed, pass } = await reading();
    await add({ path: '/nowhere' });
    const waits: number[] = [];
    let last = START.getTime();
    for (let i = 0; i < 4; i++) {
      await poll();
      const due = Date.parse((await feed()).dueAt);
      waits.push((due - last) / 60_000);
      pass((due - last) / 60_000);
      last = due;
    }
    expect(waits).toEqual([10, 20, 40, 80]);
  });

  it('is told of once, after a day', async () => {
    const { add, poll, told, pass, feed } = await reading();
    await add({ path: '/nowhere' });
    for (let hours = 0; hours < 60; hours++) {
      await poll();
      pass(60);
    }
    expect(told).toEqual([{ user: 'U1', text: 'failing: 1 page_missing' }]);
    expect((await feed()).toldAt).not.toBeNull();
  });

  it('is told of at once where it is gone', async () => {
    const { pages, add, poll, told } = await reading();
    pages['/feed'] = (_, response) => void response.writeHead(410).end();
    await add();
    await poll();
    await poll();
    expect(told).toEqual([{ user: 'U1', text: 'failing: 1 feed_gone' }]);
  });

  it('is well again with the first good answer', async () => {
    const { pages, add, poll, feed, pass } = await reading();
    await add();
    await poll();
    pages['/feed'] = rss([]);
    pass(11);
    await poll();
    expect(await feed()).toMatchObject({ failures: 0, failingSince: null, error: null });
  });

  it('is not asked where its site does not wish it, nor are its articles', async () => {
    const { pages, add, poll, feed, at, asked, workspace } = await reading();
    pages['/robots.txt'] = 'User-agent: *\nDisallow: /closed\n\nUser-agent: other\nDisallow: /';
    pages['/feed'] = rss([{ id: '1', link: at('/closed/1') }]);
    await add();
    await add({ path: '/closed/feed' });
    await poll();
    expect(await feed(2)).toMatchObject({ error: 'feed_disallowed', errorDetail: 'harbour.example' });
    expect(await workspace.failedNewsItems(1)).toEqual([{ outcome: 'feed_disallowed', count: 1 }]);
    expect(asked.map(({ path }) => path).sort()).toEqual(['/feed', '/robots.txt']);
  });

  it('is asked at its new address once it has moved for good', async () => {
    const { pages, add, poll, feed, at } = await reading();
    pages['/feed'] = (_, response) => void response.writeHead(301, { location: '/moved' }).end();
    pages['/moved'] = rss([]);
    await add();
    await poll();
    expect((await feed()).url).toBe(at('/moved'));
  });

  it('never leads to an address that is not public', async () => {
    const { pages, add, poll, feed } = await reading();
    pages['/feed'] = (_, response) => void response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
    await add();
    await poll();
    expect(await feed()).toMatchObject({ error: 'url_not_allowed' });
  });
});

describe('hosts', () => {
  it('are asked one request at a time', async () => {
    const { pages, add, poll } = await reading();
    let [running, most] = [0, 0];
    for (const n of [1, 2, 3, 4])
      pages[`/feed/${n}`] = (_, response) => {
        most = Math.max(most, ++running);
        setTimeout(() => {
          running--;
          response.end(rss([]));
        }, 20);
      };
    for (const n of [1, 2, 3, 4]) await add({ path: `/feed/${n}` });
    await poll();
    expect(most).toBe(1);
  });
});

describe('an article that its publisher corrects', () => {
  it('is a new version, with what changed, what is new of it and what is gone', async () => {
    const { pages, at, add, poll, pass, workspace, feed } = await reading();
    pages['/1'] = article(SAID);
    pages['/feed'] = rss([{ ...entry(1, at), title: 'Envoys meet' }]);
    await add();
    await poll();
    const [before] = (await workspace.sources()).slice(1);
    const acting = { by: 'U1', at: START.toISOString() };
    for (const { ref } of await workspace.queue({ limit: 99 }))
      await publish(workspace, ref, await versionOf(workspace, ref), acting).catch(() => null);
    pages['/1'] = article(OTHER);
    pages['/feed'] = rss([{ ...entry(1, at), title: 'Envoys meet (corrected)' }]);
    pass(11);
    await poll();
    const [, after] = (await workspace.sources()).slice(1);
    expect(after?.text).toContain(OTHER);
    const version = await workspace.versionOfSource(after?.ref ?? '');
    expect(version).toMatchObject({ corrects: before?.ref });
    expect([version?.changes.gone.join(), version?.changes.added.join()]).toEqual([
      expect.stringContaining(SAID),
      expect.stringContaining(OTHER),
    ]);
    const { gone } = await workspace.goneWords(9);
    expect(gone.map(({ source }) => source)).toEqual([after?.ref]);
    const [statement] = await workspace.statements(gone.map(({ entry: ref }) => ref));
    expect(statement?.headline).toContain('guarantees');
    const queue = await readQueue(workspace, 1, FROM_THE_START);
    expect(queue.cards[0]).toMatchObject({
      source: { ref: after?.ref },
      corrects: { corrects: before?.ref },
    });
    expect(queue.gone).toMatchObject({ open: 1, items: [{ item: { statement: { ref: statement?.ref } } }] });
    expect((await feed()).handedOn).toBe(2);
  });

  it('is none where only its teaser, its page’s frame or its marks changed', async () => {
    const { pages, at, add, poll, pass, brought, asked } = await reading();
    pages['/1'] = article(SAID);
    pages['/feed'] = rss([entry(1, at)]);
    await add();
    await poll();
    pages['/1'] = article(SAID)
      .replace(/"(.*?)," Russian/, '“$1,” Russian')
      .replace('<article>', '<nav>Home</nav><article>');
    for (let i = 0; i < 9; i++) {
      pages['/feed'] = rss([{ ...entry(1, at), text: `In short, ${i} minutes ago.` }]);
      pass(11);
      await poll();
    }
    expect(await brought()).toHaveLength(1);
    expect(asked.filter(({ path }) => path === '/1').length).toBeLessThanOrEqual(6);
  });

  it('leaves what stands in both versions, and says of what waits that its words are gone', async () => {
    const { pages, at, add, poll, pass, workspace } = await reading();
    const both = (said: string) =>
      article(said).replace(
        '</article>',
        `<p>"${THIRD}," US Secretary of State Antony Blinken said on Monday.</p></article>`,
      );
    pages['/1'] = both(SAID);
    pages['/feed'] = rss([entry(1, at)]);
    await add();
    await poll();
    const before = await workspace.queue({ limit: 99 });
    pages['/1'] = both(OTHER);
    pages['/feed'] = rss([{ ...entry(1, at), text: 'Corrected.' }]);
    pass(11);
    await poll();
    const words = (await workspace.queue({ limit: 99 }))
      .slice(before.length)
      .map(({ proposal }) => proposal.headline);
    expect(words.join()).toContain('missiles');
    expect(words.join()).not.toContain('Nobody is going to attack');
    const cards = (await readQueue(workspace, 99, FROM_THE_START)).cards;
    const gone = cards.filter((card) => card.wordsGone).map(({ candidate }) => candidate.proposal.headline);
    expect(gone.join()).toContain('guarantees');
    expect(gone.join()).not.toMatch(/attack|missiles/);
  });
});

describe('curators', () => {
  it('are told once an hour of what is new, and not of what they were told', async () => {
    const { pages, at, add, poll, pass, told } = await reading();
    pages['/1'] = article(SAID);
    pages['/feed'] = rss([entry(1, at)]);
    await add();
    await poll();
    expect(told).toEqual([{ user: 'U1', text: expect.stringContaining('from 1 article: Harbour') }]);
    pages['/2'] = article(OTHER, 'Story 2');
    pages['/feed'] = rss([entry(2, at), entry(1, at)]);
    pass(11);
    await poll();
    expect(told).toHaveLength(1);
    pass(50);
    await poll();
    expect(told).toHaveLength(2);
    pass(70);
    await poll();
    expect(told).toHaveLength(2);
  });

  it('hear of what people handed in where they want it', async () => {
    const { workspace, store, poll, told, eager, pass } = await reading();
    await appoint(workspace, ['U1', 'U2'], { by: 'U1', at: START.toISOString() });
    eager.push('U2');
    await fillQueue(workspace, { articles: 1, candidates: 3 });
    await planTelling(store.jobs, 'T1', START.toISOString(), START.toISOString());
    await poll();
    pass(70);
    await poll();
    expect(told).toEqual([
      { user: 'U2', text: 'news: 3 candidates, none of them sure, from 1 article, handed in' },
    ]);
  });

  it('are told although Slack failed at first, each once', async () => {
    const { pages, at, add, poll, pass, workspace, deps, told } = await reading();
    await appoint(workspace, ['U1', 'U2'], { by: 'U1', at: START.toISOString() });
    let failing = true;
    const { tell } = deps;
    deps.tell = async (teamId, user, notice) => {
      if (failing && user === 'U2') throw new CodedError('slack_failing');
      await tell(teamId, user, notice);
    };
    pages['/1'] = article(SAID);
    pages['/feed'] = rss([entry(1, at)]);
    await add();
    await poll();
    failing = false;
    pass(1);
    await poll();
    await poll();
    expect(told.map(({ user }) => user)).toEqual(['U1', 'U2']);
  });
});

it('of several processes one reads a feed', async () => {
  const { pages, add, poll, asked } = await reading();
  pages['/feed'] = rss([]);
  await add();
  await Promise.all(['a', 'b', 'c'].map((owner) => poll(owner)));
  expect(asked.filter(({ path }) => path === '/feed')).toHaveLength(1);
});

it('a feed that is paused, removed or added again is read as that says', async () => {
  const { pages, add, poll, asked, workspace, store, feed, pass } = await reading();
  const times = () => asked.filter(({ path }) => path === '/feed').length;
  pages['/feed'] = rss([]);
  await add();
  await pauseFeed(workspace, store.jobs, await feed());
  await poll();
  expect(times()).toBe(0);
  await resumeFeed(workspace, store.jobs, await feed(), START);
  await poll();
  expect(times()).toBe(1);
  await removeFeed(workspace, store.jobs, await feed());
  pass(60);
  await poll();
  expect(times()).toBe(1);
  expect(await add()).toMatchObject({ number: 1 });
  await poll();
  expect(times()).toBe(2);
});
