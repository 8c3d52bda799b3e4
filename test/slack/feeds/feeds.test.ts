import { describe, expect, it, onTestFinished } from 'vitest';
import { appoint } from '../../../src/curate/curators.ts';
import { PACE } from '../../../src/feeds/next-poll.ts';
import { openIntake } from '../../../src/intake/index.ts';
import type { Message } from '../../../src/local-workspace/state/types.ts';
import { article, rss } from '../../feeds/support.ts';
import { serve } from '../../intake/support.ts';
import { runApp } from '../../support/app.ts';

const SAID = 'We will never give up the demand for guarantees';
const OTHER = 'We are ready to speak about missiles in Europe at any time';
const NOON = new Date('2022-01-10T12:00:00Z');

type Element = { text?: { text?: string }; action_id?: string; value?: string };
const elementsOf = ({ blocks }: Pick<Message, 'blocks'>): Element[] =>
  blocks.flatMap((block) => (Array.isArray(block.elements) ? (block.elements as Element[]) : []));
const seen = ({ blocks, text }: Message): string => JSON.stringify(blocks) + text;

/** The app at noon on Monday with a site on loopback whose pages a test gives. */
async function running(pages: Record<string, string> = {}) {
  const server = await serve(({ url = '' }, response) => {
    const page = pages[url];
    if (page === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': page.startsWith('<?xml') ? 'text/xml' : 'text/html' })
        .end(page);
  });
  const options = { now: NOON };
  const intake = openIntake({
    resolve: async () => ['127.0.0.1'],
    allowAddress: (address) => address === '127.0.0.1',
    ports: [server.port],
  });
  const app = await runApp(Object.assign(options, { intake, feedPace: { ...PACE, gatherMs: 0 } }));
  onTestFinished(async () => {
    await server.close();
    await intake.close();
  });
  const { control } = app.local;
  const userOf = (name: string) => control.user(name).id;
  const record = await app.store.workspace(app.local.teamId);
  const modal = (name: string) => control.state.modals.get(userOf(name))?.at(-1);
  return {
    ...app,
    control,
    record,
    pages,
    at: (path: string) => `http://harbour.example:${server.port}${path}`,
    pass: (minutes: number) => {
      options.now = new Date(options.now.getTime() + minutes * 60_000);
    },
    modal,
    form: (name = 'olena') => JSON.stringify(modal(name)?.content ?? null),
    /** What only somebody sees after a line. */
    async told(line: string, name = 'olena'): Promise<Message> {
      const before = new Set(control.state.messages);
      await app.send(line, { user: userOf(name) });
      return control.waitFor((one) => !before.has(one) && one.ephemeralTo === userOf(name));
    },
    async press(message: Message, label: string, name = 'olena'): Promise<void> {
      const found = elementsOf(message).find(({ text }) => text?.text === label);
      if (found?.action_id === undefined) throw new Error(`no button ${label}`);
      await control.act({ user: userOf(name), message: message.ts, actionId: found.action_id });
    },
    /** Sends the form off that somebody has open. */
    submit: (
      fields: {
        url?: string;
        words?: string;
        name?: string;
        first?: string;
        approvers?: string[];
        choice?: string;
      },
      name = 'olena',
    ) => {
      const held = (value: object) => ({ input: value });
      const option = (value: string) =>
        held({ selected_option: { text: { type: 'plain_text', text: value }, value } });
      const { first, approvers, choice, ...texts } = fields;
      return control.submit(userOf(name), modal(name)?.id ?? '', {
        ...Object.fromEntries(Object.entries(texts).map(([block, value]) => [block, held({ value })])),
        ...(first !== undefined && { first: option(first) }),
        ...(choice !== undefined && { choice: option(choice) }),
        ...(approvers !== undefined && { approvers: held({ selected_users: approvers.map(userOf) }) }),
      });
    },
    /** The bot's direct messages to somebody. */
    direct: (name = 'olena') => control.messages(control.botDm(userOf(name)).id),
  };
}

const PAGE = (...feeds: string[]): string =>
  `<!doctype html><html><head>${feeds
    .map((href) => `<link rel="alternate" type="application/rss+xml" title="Feed ${href}" href="${href}">`)
    .join('')}</head><body></body></html>`;

describe('feeds in Slack', () => {
  it('are added by the address of a page; what comes is told, reviewed under its feed’s name, and published by a person', async () => {
    const app = await running({ '/': PAGE('/feed'), '/1': article(SAID) });
    app.pages['/feed'] = rss([{ id: '1', link: app.at('/1') }]);
    const list = await app.told('/ukraine-talks feeds');
    expect(seen(list)).toContain('No feeds are read yet');
    await app.press(list, 'Add a feed…');
    await expect.poll(() => app.form()).toContain('Add a feed');
    expect(await app.submit({ url: app.at('/'), first: '3' })).toEqual({});
    await expect.poll(() => app.form()).toContain('Harbour is read from now on');
    await expect
      .poll(
        () =>
          app
            .direct()
            .map(({ text }) => text)
            .join(),
        { timeout: 10_000 },
      )
      .toMatch(
        /New for review: \d+ candidates?, (?:\w+ of them sure|(?:not )?a sure one), from 1 article: Harbour\. Review shows them\./,
      );
    const published = (await app.record.listStatements({ limit: 999 })).length;
    const [nudge] = app.direct();
    const before = new Set(app.control.state.messages);
    if (nudge !== undefined) await app.press(nudge, 'Review');
    const queue = await app.control.waitFor((one) => !before.has(one));
    expect(seen(queue)).toContain('from the feed *Harbour*');
    expect(await app.record.listStatements({ limit: 999 })).toHaveLength(published);
    await app.press(queue, 'Publish');
    await expect
      .poll(async () => (await app.record.listStatements({ limit: 999 })).length)
      .toBe(published + 1);
  });

  it('offers the feeds of a page that has several, and takes the one chosen', async () => {
    const app = await running({ '/': PAGE('/a', '/b'), '/b': rss([]) });
    await app.send(`/ukraine-talks feeds add ${app.at('/')}`);
    await expect.poll(() => app.form()).toContain(app.at('/'));
    expect(await app.submit({ url: app.at('/'), first: '0', words: 'talks, ceasefire' })).toEqual({});
    await expect.poll(() => app.form()).toContain('several feeds');
    expect(app.form()).toContain('ceasefire');
    expect(await app.submit({ choice: app.at('/b'), first: '0', words: 'talks\nceasefire' })).toEqual({});
    await expect.poll(() => app.form()).toContain('read from now on');
    expect(await app.record.newsFeed(1)).toMatchObject({
      url: app.at('/b'),
      words: ['talks', 'ceasefire'],
      firstItems: 0,
    });
  });

  it.each([
    ['nonsense', { url: 'no address' }, 'errors'],
    ['a page without feeds', { url: '/none' }, 'does not link to a feed'],
    ['what is not there', { url: '/gone' }, 'answered 404'],
    ['an address that is not public', { url: 'http://10.0.0.1/feed' }, 'may not be opened from here'],
  ])('says what is wrong with %s, and keeps what was typed', async (_, { url }, says) => {
    const app = await running({ '/none': PAGE() });
    await app.send('/ukraine-talks feeds add');
    await expect.poll(() => app.form()).toContain('Add a feed');
    const problems = await app.submit({ url: url.startsWith('/') ? app.at(url) : url, words: 'talks' });
    if (says === 'errors') return expect(problems).toEqual({ url: expect.stringContaining('web address') });
    await expect.poll(() => app.form()).toContain(says);
    expect(app.form()).toContain('"initial_value":"talks"');
  });

  it('are listed, paused, resumed, changed and removed, by words and by buttons', async () => {
    const app = await running({ '/feed': rss([]) });
    await app.send('/ukraine-talks feeds add');
    await expect.poll(() => app.form()).toContain('Add a feed');
    await app.submit({ url: app.at('/feed'), first: '0', name: 'The Harbour' });
    await expect.poll(() => app.form()).toContain('as feed 1');
    await expect.poll(async () => (await app.record.newsFeed(1))?.begun).toBe(true);
    const list = await app.told('/ukraine-talks feeds');
    expect(seen(list)).toMatch(/The Harbour.*0 articles came in, 0 passed on for review/);
    expect(elementsOf(list).flatMap(({ text }) => (text?.text ? [text.text] : []))).toEqual(
      expect.arrayContaining(['Pause feed 1', 'Change feed 1…', 'Remove feed 1…', 'Add a feed…']),
    );
    await app.press(list, 'Pause feed 1');
    await expect.poll(async () => (await app.record.newsFeed(1))?.state).toBe('paused');
    expect(seen(await app.told('/ukraine-talks feeds resume 1'))).toContain('is read again');
    await app.told('/ukraine-talks feeds').then((again) => app.press(again, 'Change feed 1…'));
    await expect.poll(() => app.form()).toContain('Change a feed');
    await app.submit({ name: 'Harbour', words: '"peace talks"' });
    await expect.poll(() => app.form()).toContain('is changed');
    expect(await app.record.newsFeed(1)).toMatchObject({ name: 'Harbour', words: ['peace talks'] });
    expect(seen(await app.told('/ukraine-talks feeds remove Harbour'))).toContain('is removed');
    expect(seen(await app.told('/ukraine-talks feeds pause 7'))).toContain('There is no feed 7 here');
    expect(seen(await app.told('/ukraine-talks feeds of RIA on the talks'))).toContain('record');
  });

  it('are seen by members without buttons that change them', async () => {
    const app = await running();
    const list = await app.told('/ukraine-talks feeds', 'james');
    expect(elementsOf(list)).toEqual([]);
    expect(seen(await app.told('/ukraine-talks feeds add', 'james'))).toContain('Only curators');
  });

  it('leave publishing to those who may approve, and say who that is', async () => {
    const app = await running({ '/1': article(SAID) });
    app.pages['/feed'] = rss([{ id: '1', link: app.at('/1') }]);
    const [olena, james] = ['olena', 'james'].map((name) => app.control.user(name).id);
    await appoint(app.record, [olena ?? '', james ?? ''], { by: 'U0', at: NOON.toISOString() });
    await app.send('/ukraine-talks feeds add');
    await expect.poll(() => app.form()).toContain('Add a feed');
    await app.submit({ url: app.at('/feed'), first: '3', approvers: ['mei'] });
    await expect.poll(() => app.form()).toContain('not a curator');
    await app.submit({ url: app.at('/feed'), first: '3', approvers: ['james'] });
    await expect.poll(() => app.form()).toContain('as feed 1');
    await expect.poll(async () => (await app.record.queue({ limit: 1 })).length, { timeout: 10_000 }).toBe(1);
    const review = async (name: string) => {
      const before = new Set(app.control.state.messages);
      const queue = await app.told('/ukraine-talks review', name);
      await app.press(queue, 'Publish', name);
      return app.control.waitFor(
        (one) => !before.has(one) && one.ts !== queue.ts && one.ephemeralTo !== null,
      );
    };
    expect(seen(await review('olena'))).toContain('may publish what the feed Harbour brings');
    expect((await app.record.queue({ limit: 1 })).length).toBe(1);
    await app.told('/ukraine-talks review', 'james').then((queue) => app.press(queue, 'Publish', 'james'));
    await expect.poll(async () => (await app.record.candidates(['C-1']))[0]?.status).toBe('published');
  });

  it('put a published entry before a curator whose words are gone from its article', async () => {
    const app = await running({ '/1': article(SAID) });
    const feed = (title: string) => rss([{ id: '1', link: app.at('/1'), title }]);
    app.pages['/feed'] = feed('Envoys meet');
    await app.send('/ukraine-talks feeds add');
    await expect.poll(() => app.form()).toContain('Add a feed');
    await app.submit({ url: app.at('/feed'), first: '3' });
    await expect.poll(async () => (await app.record.queue({ limit: 1 })).length, { timeout: 10_000 }).toBe(1);
    await app.told('/ukraine-talks review').then((queue) => app.press(queue, 'Publish'));
    await expect.poll(async () => (await app.record.candidates(['C-1']))[0]?.status).toBe('published');
    app.pages['/1'] = article(OTHER);
    app.pages['/feed'] = feed('Envoys meet (corrected)');
    app.pass(20);
    await expect.poll(async () => (await app.record.goneWords(1)).open, { timeout: 10_000 }).toBe(1);
    const queue = await app.told('/ukraine-talks review N-3');
    expect(seen(queue)).toContain('Words of 1 published entry are gone');
    expect(seen(queue)).toContain('Corrected by Harbour News since N-2');
    const keep = elementsOf(queue).find(({ text }) => text?.text?.startsWith('Keep '))?.text?.text ?? '';
    await app.press(queue, keep);
    await expect.poll(async () => (await app.record.goneWords(1)).open).toBe(0);
  });
});
