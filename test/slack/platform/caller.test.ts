import { describe, expect, it } from 'vitest';
import { versionOf } from '../../../src/curate/acting.ts';
import { appoint } from '../../../src/curate/curators.ts';
import { plant } from '../../../src/curate/plant.ts';
import type { LocalWorkspace } from '../../../src/local-workspace/index.ts';
import { callerOf } from '../../../src/slack/platform/caller.ts';
import { STARTER } from '../../../src/starter/index.ts';
import { runApp } from '../../support/app.ts';
import { commandPayload, eventPayload, pressPayload } from '../../support/payloads.ts';
import { fillQueue } from '../../support/queue.ts';
import { MONDAY } from '../../support/record.ts';
import { responseUrl } from '../../support/responses.ts';

const BOLT = { teamId: 'T1', enterpriseId: 'E1', userId: 'U1' };
const NOBODY = { home: null, channel: null, thread: null, message: null };
const US = { team: 'T1', enterprise: 'E1', user: 'U1', ...NOBODY };

describe('the caller', () => {
  it.each([
    [
      'a mention',
      { team_id: 'T2', event: { channel: 'C1', ts: '2.0', thread_ts: '1.0' } },
      { channel: 'C1', thread: '1.0', message: '2.0' },
    ],
    [
      'a message of somebody else’s workspace',
      { event: { channel: 'C1', ts: '2.0', user_team: 'T2' } },
      { channel: 'C1', message: '2.0', home: 'T2' },
    ],
    ['an opened Home', { event: { channel: 'D1' } }, { channel: 'D1' }],
    ['a command', { team_id: 'T2', channel_id: 'C1' }, { channel: 'C1' }],
    [
      'a button in a thread',
      { user: { team_id: 'T2' }, channel: { id: 'C1' }, container: { message_ts: '2.0', thread_ts: '1.0' } },
      { home: 'T2', channel: 'C1', thread: '1.0', message: '2.0' },
    ],
    [
      'a button in Home',
      { user: { team_id: 'T1' }, container: { type: 'view', view_id: 'V1' } },
      { home: 'T1' },
    ],
    ['a form', { user: { team_id: 'T1' }, team: null, view: {} }, { home: 'T1' }],
    [
      'a shortcut of a message',
      { channel: { id: 'C1' }, message: { ts: '2.0', thread_ts: '1.0' } },
      { channel: 'C1', thread: '1.0', message: '2.0' },
    ],
  ])('of %s is known', (_, body, expected) => {
    expect(callerOf(BOLT, body)).toEqual({ ...US, ...expected });
  });

  it.each([
    ['no workspace', { ...BOLT, teamId: undefined }, {}],
    ['nobody', { ...BOLT, userId: undefined }, {}],
    ['no body', BOLT, null],
  ])('is refused with %s', (_, bolt, body) => {
    expect(() => callerOf({ ...bolt } as typeof BOLT, body)).toThrow('caller_unknown');
  });
});

describe('in a channel that another workspace hosts', () => {
  const mention = { type: 'app_mention', text: '<@U0> who will not accept concessions?' };

  it('a mention is answered from our record, and the host gets none', async () => {
    const { local, store, send } = await runApp();
    await send('/ukraine-talks retract S-3 it was wrong');
    const { control, socket } = local;
    await control.waitFor(({ text }) => text.startsWith('Retracted'));
    const asked = { ...mention, channel: control.channel('ukraine-talks').id, user: control.user('mei').id };
    const outer = { team_id: 'T0HOST', is_ext_shared_channel: true };
    expect((await socket.send('events_api', eventPayload(local, asked, outer), null)).ok).toBe(true);
    const answer = await control.waitFor(({ threadTs }) => threadTs !== null);
    expect(answer.text).not.toContain('We will not accept any concessions');
    expect((await (await store.workspace('T0HOST')).counts()).statements).toBe(0);
  });

  it('a workspace in which the app is not installed is answered that, and gets no record', async () => {
    const { local, store } = await runApp();
    const { url, told } = await responseUrl();
    const sender = { user: local.control.user('mei').id, channel: 'C1', team: 'T0OTHER' };
    await local.socket.send('slash_commands', commandPayload(local, sender, 'summary', url), null);
    await expect.poll(() => told).toHaveLength(1);
    expect(told[0]?.text).toContain('another workspace');
    expect(await store.teams()).not.toContain('T0OTHER');
  });
});

it('a curator whose home is another workspace of the organisation presses the buttons of the review', async () => {
  const running = await runApp({ prepare: ofOrganisation });
  const { local, store } = running;
  const record = await store.workspace(local.teamId);
  await plant(record, STARTER, MONDAY.toISOString());
  await fillQueue(record, { articles: 1, candidates: 1 });
  const home = { team: 'T2', enterprise: 'E1', teams: ['T2', local.teamId] };
  local.control.addUser({ name: 'kateryna', home });
  const user = local.control.user('kateryna').id;
  await appoint(record, [user], { by: 'U0', at: MONDAY.toISOString() });
  const { url, told } = await responseUrl();
  const sender = { user, home: 'T2', channel: local.control.channel('ukraine-talks').id };
  const value = JSON.stringify({ ref: 'C-1', seen: await versionOf(record, 'C-1') });
  const press = pressPayload(local, sender, { action_id: 'review:publish', value }, { responseUrl: url });
  await local.socket.send('interactive', press, null);
  await expect.poll(() => JSON.stringify(told)).toContain('Published as S-12.');
});

function ofOrganisation({ control }: LocalWorkspace): void {
  control.state.enterpriseId = 'E1';
}
