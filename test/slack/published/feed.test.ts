import type { AddressInfo } from 'node:net';
import { parseFeed } from '@rowanmanning/feed-parser';
import { expect, it, onTestFinished } from 'vitest';
import { retract } from '../../../src/curate/retract.ts';
import { atom } from '../../../src/exchange/atom.ts';
import { serveRoutes } from '../../../src/slack/platform/health.ts';
import { publishedRoutes } from '../../../src/slack/published/published-routes.ts';
import { collectingLog } from '../../support/app.ts';
import { fillQueue } from '../../support/queue.ts';
import { MONDAY, starterRecord } from '../../support/record.ts';

const URL_OF = 'https://record.example.org/';

async function served(teamId: string | null) {
  const { store, workspace } = await starterRecord();
  const routes = publishedRoutes({
    published: { url: URL_OF, teamId },
    workspace: (team) => store.workspace(team),
    log: collectingLog().log,
  });
  const server = await serveRoutes(routes, { host: '127.0.0.1', port: 0 });
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { workspace, get: (path: string) => fetch(`http://127.0.0.1:${port}${path}`) };
}

it('has what is published, and nothing that was retracted or waits', async () => {
  const { workspace, get } = await served('T1');
  await fillQueue(workspace, { articles: 1, candidates: 2 });
  await retract(workspace, 'S-3', 'withdrawn', { by: 'U1', at: MONDAY.toISOString() });
  const response = await get('/feed.atom');
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const text = await response.text();
  expect(text).toContain('<id>tag:record.example.org,2022:S-5</id>');
  expect(text).toContain('href="https://record.example.org/entry?ref=S-5"');
  expect(text).toContain('We are ready to respond strongly');
  expect(text).not.toMatch(/:S-3<|totally ruled out|words of candidate/);
});

it('shows one published entry, and knows no other', async () => {
  const { workspace, get } = await served('T1');
  expect(await (await get('/entry?ref=S-3')).text()).toContain('It is totally ruled out');
  await retract(workspace, 'S-3', 'withdrawn', { by: 'U1', at: MONDAY.toISOString() });
  for (const ref of ['S-3', 'S-99', 'C-1', 'A-1', '<b>', ''])
    expect((await get(`/entry?ref=${encodeURIComponent(ref)}`)).status).toBe(404);
});

it('is off unless a workspace is named', async () => {
  const { get } = await served(null);
  expect((await get('/feed.atom')).status).toBe(404);
});

it('is XML whatever the words are', () => {
  const nasty = 'a <b> & "c" \u0000 \ud800 ]]>';
  const entry = { id: 'tag:1', title: nasty, link: `https://e.org/?a=1&b="`, published: 'p', updated: 'u' };
  const head = { id: 'tag:0', title: nasty, author: nasty, self: 'https://e.org/feed', updated: 'u' };
  const text = atom(head, [{ ...entry, content: [nasty], via: [] }]);
  expect(text).not.toContain('\u0000');
  expect(text).not.toContain('<b>');
  expect(parseFeed(text).items[0]?.title).toContain('a <b> & "c"');
});
