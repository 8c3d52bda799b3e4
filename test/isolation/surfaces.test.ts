import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { runForMany } from '../support/many-slack.ts';
import { formPayload, pressPayload } from '../support/payloads.ts';
import { responseUrl } from '../support/responses.ts';
import { signed } from '../support/slack-server.ts';
import { sharedUrl } from '../support/stores.ts';
import { ACTIONS, button, command, type Use, uses } from '../support/uses.ts';
import { CHANNEL, fill } from './filled.ts';
import { changed, openRows, rowsAbout } from './rows.ts';

const ENTRIES = 4;

/** What is asked, in words that mean something in either workspace. */
const QUESTIONS = [
  ...['summary', 'quotes Lee', 'who is Lee?', 'what did Lee say about harbours?', 'who said harbours?'],
  ...[
    'timeline',
    'next',
    'sources',
    'show S-3',
    'show D-2',
    'show A-1',
    'show N-1',
    'show C-1',
    'history S-3',
  ],
  ...['actors', 'chart', 'brief', 'watches', 'settings', 'curators', 'topics', 'help', 'what is new?'],
];

/** What takes no right but to ask. */
const ASKING: readonly Use[] = [
  ...QUESTIONS.map((text) => command(text, 'ask')),
  button('answer_page:on', 'ask', {
    how: 'ask',
    text: 'quotes Lee',
    page: 0,
    at: '2022-01-10T12:00:00Z',
    zone: 'UTC',
  }),
  button('home_back', 'ask'),
];

const OPTIONS = ['actor_find', 'actor', 'digest_actors', 'digest_topics'];
const SHORTCUTS = ['add_message', 'check_message'];

/** Two workspaces of one app whose entries have the same refs; each with a word of its own in all that it says. */
async function together() {
  const folder = mkdtempSync(path.join(tmpdir(), 'isolation-'));
  const url = await sharedUrl(folder);
  const store = await openStore(url);
  const running = await runForMany({ store });
  const rows = await openRows(url);
  onTestFinished(async () => {
    await rows.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [team, word] of [
    ['T2', 'Omega'],
    ['T1', 'Alpha'],
  ] as const) {
    const record = await fill(store, team, word, ENTRIES);
    await record.write((writer) => writer.addCurator('UADMIN'));
    await running.install({ team, user: 'UADMIN' });
    // What comes by itself has come: the welcome, and a look at a digest that cannot be read.
    await expect.poll(() => running.slack.posted(team)).toHaveLength(1);
    await expect.poll(async () => (await record.subscription(CHANNEL))?.dueAt).toBe('9999');
  }
  return { ...running, rows: rows.read };
}

it('every surface of one of two workspaces with the same refs shows and changes its own record alone', async () => {
  const { slack, rows, stop, event, mention, command: typed, url } = await together();
  const port = Number(new URL(url).port);
  const { url: answers, told } = await responseUrl();
  const of = { teamId: 'T2' };
  const sender = { user: 'UADMIN', channel: 'C1' };
  const acked: string[] = [];
  const interact = async (payload: object): Promise<void> => {
    const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    const response = await signed(port, { type: 'application/x-www-form-urlencoded', body });
    acked.push(await response.text());
  };
  const use = async ({ kind, id, text, value, metadata, fields }: Use): Promise<void> => {
    if (kind === 'command') return void acked.push(await (await typed('T2', text ?? '', answers)).text());
    if (kind === 'button')
      return interact(
        pressPayload(of, sender, { action_id: id, value: JSON.stringify(value) }, { responseUrl: answers }),
      );
    const kept = typeof metadata === 'string' ? metadata : JSON.stringify(metadata);
    const values = Object.fromEntries(
      Object.entries(fields ?? {}).map(([block, held]) => [block, { [ACTIONS[block] ?? 'input']: held }]),
    );
    return interact(formPayload(of, sender, { callback_id: id, private_metadata: kept, values }));
  };
  const interaction = (type: string, more: object): object => ({
    ...pressPayload(of, sender, { action_id: '' }, { responseUrl: answers }),
    ...{ actions: undefined, type },
    ...more,
  });

  const before = await rows();
  const calledBefore = slack.calls.length;
  for (const text of QUESTIONS) await mention('T2', text);
  await event('T2', { type: 'app_home_opened', user: 'UADMIN', channel: 'D1', tab: 'home' });
  for (const id of OPTIONS)
    await interact(interaction('block_suggestion', { action_id: id, block_id: id, value: 'lee' }));
  for (const callback_id of SHORTCUTS)
    await interact(
      interaction('message_action', {
        callback_id,
        message: { type: 'message', text: 'Lee spoke.', ts: '1.1' },
      }),
    );
  for (const one of [...ASKING, ...uses({ 'S-3': 1, 'N-1': 1, 'A-4': 1 }, 'Omega words')]) await use(one);
  await stop();

  const calls = slack.calls.slice(calledBefore);
  const shown = [
    ...calls.map((one) => JSON.stringify(one)),
    ...told.map((one) => JSON.stringify(one)),
    ...acked,
  ];
  expect(shown.filter((one) => /alpha/i.test(one))).toEqual([]);
  expect(calls.filter((one) => one.of === 'T1')).toEqual([]);
  expect(shown.filter((one) => /omega/i.test(one)).length).toBeGreaterThan(QUESTIONS.length);
  expect(rowsAbout(changed(before, await rows()), 'T1', 2)).toEqual([]);
}, 60_000);
