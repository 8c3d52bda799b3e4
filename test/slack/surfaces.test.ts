import { describe, expect, it } from 'vitest';
import { versionOf } from '../../src/curate/acting.ts';
import { appoint } from '../../src/curate/curators.ts';
import { plant } from '../../src/curate/plant.ts';
import { turnOn } from '../../src/digest/manage.ts';
import { defaultSetting } from '../../src/digest/settings.ts';
import { addWatch } from '../../src/digest/watches.ts';
import { openIntake } from '../../src/intake/index.ts';
import { citedWords } from '../../src/record/citation.ts';
import { makePoster } from '../../src/slack/digests/poster.ts';
import { makeContext } from '../../src/slack/platform/context.ts';
import { type Act, mayDo, refusal, type Standing } from '../../src/slack/platform/rights.ts';
import { register } from '../../src/slack/register.ts';
import { STARTER } from '../../src/starter/index.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { collectingLog, type Running, runApp } from '../support/app.ts';
import { SUBMITTED_HERE } from '../support/extractor.ts';
import {
  commandPayload,
  eventPayload,
  formPayload,
  pressPayload,
  shortcutPayload,
} from '../support/payloads.ts';
import { fillQueue } from '../support/queue.ts';
import { MONDAY, starterRecord } from '../support/record.ts';
import { responseUrl } from '../support/responses.ts';
import { ACTIONS, type Use, uses } from '../support/uses.ts';

/** Where people are at home that are not of this workspace; two of them are of its organisation. */
const ELSEWHERE: Record<string, (ours: string) => Home> = {
  stranger: () => ({ team: 'T0OTHER' }),
  kateryna: (ours) => ({ team: 'T2', enterprise: 'E1', teams: ['T2', ours] }),
  anton: () => ({ team: 'T2', enterprise: 'E1', teams: ['T2'] }),
};
type Home = NonNullable<Parameters<Running['local']['control']['addUser']>[0]['home']>;

/** The app with a digest that is on, somebody else's watch, and a candidate; nobody was appointed. */
async function prepared(options: Parameters<typeof runApp>[0] = {}) {
  const running = await runApp(options);
  const { local } = running;
  const channel = local.control.channel('ukraine-talks').id;
  const record = await running.store.workspace(local.teamId);
  await plant(record, STARTER, MONDAY.toISOString());
  await fillQueue(record, { articles: 1, candidates: 1 });
  await turnOn(record, channel, { setting: defaultSetting('UTC'), user: 'U0', now: MONDAY });
  await addWatch(record, { channel, text: 'sanctions', user: 'U0' });
  for (const [name, home] of Object.entries(ELSEWHERE))
    local.control.addUser({ name, home: home(local.teamId) });
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
  const home = ELSEWHERE[name]?.(local.teamId);
  const sender = {
    user: control.user(name).id,
    channel,
    ...(home !== undefined && { home: home.team, enterprise: home.enterprise ?? null }),
  };
  const directly = () => control.messages(control.botDm(sender.user).id, {}).map(({ text }) => text);
  const inChannel = () =>
    control.state.messages
      .filter((one) => one.channel === channel && one.botId !== null)
      .map(({ text }) => text);
  const before = directly().length;
  const beforeInChannel = inChannel().length;
  const values = Object.fromEntries(
    Object.entries(use.fields ?? {}).map(([block, held]) => [block, { [ACTIONS[block] ?? 'input']: held }]),
  );
  const metadata = typeof use.metadata === 'string' ? use.metadata : JSON.stringify(use.metadata);
  const withUrl = metadata?.replace('"responseUrl":""', `"responseUrl":"${url}"`) ?? '';
  if (use.kind === 'command')
    await socket.send('slash_commands', commandPayload(local, sender, use.text ?? '', url), null);
  else if (use.kind === 'event')
    await socket.send(
      'events_api',
      eventPayload(local, {
        type: 'app_mention',
        text: `<@${control.state.bot.id}> ${use.text}`,
        user: sender.user,
        channel,
        ...(sender.home !== undefined && { user_team: sender.home }),
      }),
      null,
    );
  else if (use.kind === 'message_action')
    await socket.send('interactive', shortcutPayload(local, sender, use.id, use.text ?? '', url), null);
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
  return () =>
    [
      ...told.map(({ text }) => String(text)),
      ...directly().slice(before),
      ...inChannel().slice(beforeInChannel),
    ].join('\n');
}

const idOf = ({ id, value, text }: Use): string =>
  text ?? (id === 'watch_stop:1' || id === 'home_unwatch' ? '1' : JSON.stringify(value));

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

/** Uses every surface as somebody, and expects that they are refused none. */
async function refusedNone(
  { uses: all, ...running }: Awaited<ReturnType<typeof prepared>>,
  name: string,
): Promise<void> {
  const told: [string, () => string][] = [];
  for (const use of all)
    told.push([`${use.id} ${use.text ?? ''}`, await using(running, running.channel, name, use)]);
  await running.app.stop();
  expect(told.filter(([, said]) => said() !== '').length).toBeGreaterThan(all.length / 2);
  const refusals = REFUSED.flatMap((standing) => all.map(({ act }) => refusal(standing, act)));
  for (const [use, said] of told) for (const refused of refusals) expect(said(), use).not.toContain(refused);
}

it('a curator is refused none of them', async () => {
  await refusedNone(await prepared(), 'olena');
});

describe('in an Enterprise Grid organisation', () => {
  const ofOrganisation = async () => {
    const running = await prepared({
      prepare: ({ control }) => {
        control.state.enterpriseId = 'E1';
      },
    });
    const { local, record } = running;
    const people = ['kateryna', 'anton'].map((name) => local.control.user(name).id);
    await appoint(record, people, { by: 'U0', at: MONDAY.toISOString() });
    return running;
  };

  it.each([
    ['is in this one too', 'kateryna'],
    ['is only in another', 'anton'],
  ])('an appointed curator at home in another workspace who %s is refused none of them', async (_, name) => {
    await refusedNone(await ofOrganisation(), name);
  });
});

const REFUSED = ['stranger', 'guest', 'member'] as const;

it('every surface that takes a right is walked', async () => {
  const { store } = await starterRecord();
  const deps = {
    store,
    starter: STARTER,
    clock: () => MONDAY,
    log: collectingLog().log,
    defaultTimeZone: 'UTC',
    intake: openIntake(),
    submissions: SUBMITTED_HERE,
    firstCurators: [],
    command: '/ukraine-talks',
  };
  const context = makeContext(deps, { botToken: 'xoxb-1', apiUrl: null }, makePoster);
  register(context);
  const walked = uses({ 'S-3': 0, 'N-1': 0, 'A-4': 0 }, '');
  const missed = context.surfaces.all.filter(
    ({ kind, id, act }) =>
      act !== 'ask' &&
      !walked.some((use) => use.kind === kind && (typeof id === 'string' ? id === use.id : id.test(use.id))),
  );
  expect(missed).toEqual([]);
});
