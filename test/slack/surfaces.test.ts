import { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { versionOf } from '../../src/curate/acting.ts';
import { plant } from '../../src/curate/plant.ts';
import { addWatch, turnOn } from '../../src/digest/manage.ts';
import { defaultSetting } from '../../src/digest/settings.ts';
import { openIntake } from '../../src/intake/index.ts';
import { citedWords } from '../../src/record/citation.ts';
import { makePoster } from '../../src/slack/digests/poster.ts';
import { makeContext } from '../../src/slack/platform/context.ts';
import { type Act, mayDo, refusal, type Standing } from '../../src/slack/platform/rights.ts';
import type { Surface } from '../../src/slack/platform/surfaces.ts';
import { register } from '../../src/slack/register.ts';
import { STARTER } from '../../src/starter/index.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { collectingLog, type Running, runApp } from '../support/app.ts';
import { HERE } from '../support/extractor.ts';
import { commandPayload, formPayload, pressPayload } from '../support/payloads.ts';
import { fillQueue } from '../support/queue.ts';
import { MONDAY, starterRecord } from '../support/record.ts';
import { responseUrl } from '../support/responses.ts';

type Json = Record<string, unknown>;

/** A use of a surface, and the right that it takes. */
interface Use {
  kind: Surface['kind'];
  id: string;
  act: Act;
  text?: string;
  value?: Json;
  metadata?: unknown;
  fields?: Json;
}

const command = (text: string, act: Act): Use => ({ kind: 'command', id: '/ukraine-talks', act, text });
const button = (id: string, act: Act, value: Json = {}): Use => ({ kind: 'button', id, act, value });
const form = (id: string, act: Act, metadata: unknown, fields: Json): Use => ({
  kind: 'form',
  id,
  act,
  metadata,
  fields,
});

const AGAIN = { how: 'ask', text: 'what next', page: 0, at: MONDAY.toISOString(), zone: 'UTC' };
const chosen = (value: string) => ({ selected_option: { text: { type: 'plain_text', text: value }, value } });
const ENTRY = {
  speaker: chosen('A-4'),
  kind: chosen('direct'),
  polarity: chosen('said'),
  event_type: chosen('REJECT'),
  headline: { value: 'A refusal' },
};

/** Action ids of the inputs that have their own. */
const ACTIONS: Record<string, string> = {
  time: 'time',
  days: 'days',
  zone: 'digest_zone',
  silence: 'silence',
  actors: 'digest_actors',
  topics: 'digest_topics',
  types: 'types',
};

/** Every use of the app that takes a right. */
const uses = (versions: Record<'S-3' | 'N-1' | 'A-4', number>, words: string): Use[] => [
  command('add https://example.org/a', 'add'),
  command('review', 'decide'),
  command('edit S-3', 'edit'),
  command('edit A-4', 'edit'),
  command('edit N-1', 'edit'),
  command('actors add Anna Lee', 'edit'),
  command('merge A-9 A-4', 'edit'),
  command('retract S-3 it was wrong', 'retract'),
  command('undo', 'undo'),
  command('import', 'import'),
  command('feeds', 'see_feeds'),
  command('feeds add https://example.org/feed', 'set_feeds'),
  command('feeds pause 1', 'set_feeds'),
  button('feed:add', 'set_feeds'),
  button('feed:change', 'set_feeds'),
  button('feed:pause', 'set_feeds'),
  button('feed:resume', 'set_feeds'),
  button('feed:remove', 'set_feeds'),
  button('feed:page:on', 'see_feeds'),
  form('feed_form', 'set_feeds', { number: 1 }, { name: { value: 'Harbour' } }),
  command('export json', 'export_record'),
  command('export csv', 'export_published'),
  command('curators add U024BE7LH', 'appoint'),
  command('check https://example.org/a', 'check'),
  command('brief edit', 'sign_state'),
  command('brief setting', 'see_digest'),
  command('brief on 9am', 'set_digest'),
  command('brief off', 'stop_digest'),
  command('settings AP', 'change_settings'),
  command('digest', 'see_digest'),
  command('digest preview', 'see_digest'),
  command('digest on 9am', 'set_digest'),
  command('digest change', 'set_digest'),
  command('digest send now', 'send_digest'),
  command('digest again', 'send_digest'),
  command('digest pause', 'stop_digest'),
  command('digest off', 'stop_digest'),
  command('watch Blinken', 'watch_in_channel'),
  command('watch Blinken for me', 'watch_for_oneself'),
  command('unwatch sanctions', 'end_watches'),
  button('answer_page:on', 'ask', AGAIN),
  button('answer_share', 'ask', AGAIN),
  button('answer_not_right', 'say_not_right', AGAIN),
  button('answer_wrong:day', 'say_not_right', { ref: 'F-1', wrong: 'day' }),
  button('settings_citation:AP', 'change_settings'),
  button('review:publish', 'decide', { ref: 'C-1', seen: 1 }),
  button('review:all', 'decide', { source: null }),
  button('review:open', 'decide', { source: 'N-1' }),
  button('merge:do', 'edit', { from: 'A-9', into: 'A-4' }),
  button('undo_change', 'undo', { change: 1 }),
  button('export:csv', 'export_published'),
  button('export:ics', 'export_published'),
  button('export:json', 'export_record'),
  button('digest_on', 'set_digest'),
  button('digest_change', 'set_digest'),
  button('digest_preview', 'see_digest'),
  button('digest_send', 'send_digest'),
  button('digest_week', 'see_digest'),
  button('digest_send_week', 'send_digest'),
  button('digest_pause', 'stop_digest'),
  button('digest_all', 'ask', { kind: 'digest', channel: 'C1', after: 0, to: 1, at: AGAIN.at, page: 0 }),
  button('watch_stop:1', 'end_watches'),
  button('home_review:all', 'decide'),
  button('home_nudges', 'decide'),
  button('home_retry', 'decide'),
  button('home_unwatch', 'end_watches'),
  button('home_digest:change', 'set_digest'),
  button('added_introduce', 'set_digest'),
  form('article_form', 'add', { file: null }, { url: { value: 'https://example.org/a' } }),
  form('article_notice', 'decide', { source: 'N-1', responseUrl: '' }, {}),
  button('check_page:on', 'check', { report: 'r', part: 'fine', page: 0 }),
  button('check_share', 'check', { report: 'r', part: 'fine', page: 0 }),
  button('brief_edit', 'sign_state'),
  button('brief_keep', 'keep_brief', { text: '', at: AGAIN.at, zone: 'UTC' }),
  button('brief_kept:update', 'keep_brief', { text: '', at: AGAIN.at, zone: 'UTC', canvas: null, page: 0 }),
  form('state_form', 'sign_state', '', { text: { value: 'It is quiet.' } }),
  form('check_form', 'check', { responseUrl: '' }, { text: { value: 'a' } }),
  form(
    'at_once_form',
    'decide',
    { seen: 99_999, source: null, published: null, back: { responseUrl: '' } },
    {},
  ),
  form(
    'entry_form',
    'edit',
    { ref: 'S-3', seen: versions['S-3'], of: 'statement', today: '2022-01-10' },
    { ...ENTRY, words: { value: words } },
  ),
  form(
    'source_form',
    'edit',
    { ref: 'N-1', seen: versions['N-1'] },
    {
      publisher: { value: 'TASS' },
      title: { value: 'Another' },
    },
  ),
  form(
    'actor_form',
    'edit',
    { ref: 'A-4', seen: versions['A-4'] },
    { name: { value: 'Another' }, kind: chosen('person') },
  ),
  form(
    'one_day_form',
    'edit',
    { source: 'N-2', published: '2022-01-09', back: { responseUrl: '' } },
    { day: { value: '2022-01-09' } },
  ),
  form('retract_form', 'retract', 'S-3', { reason: { value: 'it was wrong' } }),
  form('import_form', 'import', '', { file: { files: [{ id: 'F1', name: 'a.csv' }] } }),
  form(
    'digest_setting',
    'set_digest',
    { channel: 'C1', responseUrl: '' },
    {
      time: { selected_time: '07:15' },
      days: { selected_options: [chosen('1').selected_option] },
      zone: chosen('Asia/Tokyo'),
      silence: chosen('5'),
      actors: { selected_options: [] },
      topics: { selected_options: [] },
      types: { selected_options: [] },
    },
  ),
];

/** The app with a digest that is on, somebody else's watch, and a candidate; nobody was appointed. */
async function prepared() {
  const running = await runApp();
  const { local } = running;
  const channel = local.control.channel('ukraine-talks').id;
  const record = await running.store.workspace(local.teamId);
  await plant(record, STARTER, MONDAY.toISOString());
  await fillQueue(record, { articles: 1, candidates: 1 });
  await turnOn(record, channel, { setting: defaultSetting('UTC'), user: 'U0', now: MONDAY });
  await addWatch(record, { channel, text: 'sanctions', user: 'U0' });
  local.control.addUser({ name: 'stranger', home: { team: 'T0OTHER' } });
  const versions = {
    'S-3': await versionOf(record, 'S-3'),
    'N-1': await versionOf(record, 'N-1'),
    'A-4': await versionOf(record, 'A-4'),
  };
  return { ...running, channel, record, uses: uses(versions, await wordsOf(record)) };
}

async function wordsOf(record: WorkspaceStore): Promise<string> {
  const [citation] = (await record.statements(['S-3']))[0]?.citations ?? [];
  if (citation === undefined) throw new Error('S-3 cites nothing');
  return citedWords(citation);
}

const stateOf = async (record: WorkspaceStore) => ({
  head: await record.head(),
  subscriptions: await record.subscriptions(),
  watches: await record.watches(),
  curators: await record.curators(),
  feedback: await record.openFeedback(1),
});

/** Uses a surface as somebody; resolves with all that this person was told after it. */
async function using({ local }: Running, channel: string, name: string, use: Use) {
  const { url, told } = await responseUrl();
  const { control, socket } = local;
  const sender = {
    user: control.user(name).id,
    channel,
    ...(name === 'stranger' && { home: 'T0OTHER' }),
  };
  const directly = () => control.messages(control.botDm(sender.user).id, {}).map(({ text }) => text);
  const before = directly().length;
  const values = Object.fromEntries(
    Object.entries(use.fields ?? {}).map(([block, held]) => [block, { [ACTIONS[block] ?? 'input']: held }]),
  );
  const metadata = typeof use.metadata === 'string' ? use.metadata : JSON.stringify(use.metadata);
  const withUrl = metadata?.replace('"responseUrl":""', `"responseUrl":"${url}"`) ?? '';
  if (use.kind === 'command')
    await socket.send('slash_commands', commandPayload(local, sender, use.text ?? '', url), null);
  else if (use.kind === 'button')
    await socket.send(
      'interactive',
      pressPayload(local, sender, { action_id: use.id, value: idOf(use) }, { responseUrl: url }),
      null,
    );
  else {
    const sent = formPayload(local, sender, { callback_id: use.id, private_metadata: withUrl, values });
    await socket.send('interactive', sent, null);
  }
  const all = () => [...told.map(({ text }) => String(text)), ...directly().slice(before)].join('\n');
  return all;
}

const idOf = ({ id, value }: Use): string =>
  id === 'watch_stop:1' || id === 'home_unwatch' ? '1' : JSON.stringify(value);

describe.each([
  ['stranger', 'stranger'],
  ['guest', 'guest'],
  ['member', 'james'],
] as const)('a %s', (standing, name) => {
  it('is told which right is missing, and changes nothing without it', async () => {
    const { uses: all, ...running } = await prepared();
    const before = await stateOf(running.record);
    for (const use of all.filter(({ act }) => !mayDo(standing, act))) {
      const told = await using(running, running.channel, name, use);
      await expect
        .poll(told, { message: `${use.id} ${use.text ?? ''}` })
        .toContain(refusal(standing, leastOf(standing, use)));
    }
    expect(await stateOf(running.record)).toEqual(before);
  });
});

/** What ends others' watches is refused to strangers as what ends any, and so on. */
function leastOf(standing: Standing, { act }: Use): Act {
  const isWatch = act === 'end_watches' || act === 'watch_in_channel';
  return isWatch && standing === 'stranger' ? 'watch_for_oneself' : act;
}

it('a curator is refused none of them', async () => {
  const { uses: all, ...running } = await prepared();
  for (const use of all) {
    const told = await using(running, running.channel, 'olena', use);
    expect(told(), use.id).not.toMatch(/Only curators|Guests and people/);
  }
});

it('every surface that takes a right is walked', async () => {
  const { store } = await starterRecord();
  const deps = {
    store,
    starter: STARTER,
    clock: () => MONDAY,
    log: collectingLog().log,
    defaultTimeZone: 'UTC',
    intake: openIntake(),
    extractor: HERE,
    firstCurators: [],
    command: '/ukraine-talks',
  };
  const context = makeContext(deps, { botToken: 'xoxb-1', apiUrl: null }, makePoster);
  const bolt = { token: 'xoxb-1', signingSecret: 'x'.repeat(32), tokenVerificationEnabled: false };
  register(new App({ ...bolt, deferInitialization: true }), context);
  const walked = uses({ 'S-3': 0, 'N-1': 0, 'A-4': 0 }, '');
  const missed = context.surfaces.all.filter(
    ({ kind, id, act }) =>
      ['command', 'button', 'form'].includes(kind) &&
      act !== 'ask' &&
      !walked.some((use) => use.kind === kind && (typeof id === 'string' ? id === use.id : id.test(use.id))),
  );
  expect(missed).toEqual([]);
});
