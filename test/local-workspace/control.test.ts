import { expect, it } from 'vitest';
import type { Snapshot } from '../../src/local-workspace/control/snapshot.ts';
import { joined, MANIFEST } from './support.ts';

/** The control API over HTTP of a workspace with a bot that echoes mentions. */
async function overHttp() {
  const { local } = await joined((app) => {
    app.event('app_mention', async ({ event, say }) => {
      await say(`echo ${event.text}`);
    });
  });
  const post = async (act: string, body: unknown) => {
    const response = await fetch(`${local.url}/control/${act}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  };
  const get = async <T>(what: string) => (await (await fetch(`${local.url}/control/${what}`)).json()) as T;
  const state = (user = '') => get<Snapshot>(`state?user=${user}`);
  return { local, post, get, state };
}

it('shows each person what they see, and does what they do', async () => {
  const { post, state, get } = await overHttp();
  const { me, channels, users, app } = await state();
  expect(app.connected).toBe(true);
  const james = users.find(({ name }) => name === 'james')?.id ?? '';
  const channel = channels.find(({ name }) => name === 'testbot')?.id ?? '';
  await post('send', { user: me, channel, text: '@testbot hi' });
  await post('send', { user: me, channel, text: '/unknown' });
  const texts = async (user: string) =>
    (await state(user)).channels.find(({ id }) => id === channel)?.messages.map(({ text }) => text);
  await expect.poll(() => texts(me)).toHaveLength(3);
  expect(await texts(james)).toHaveLength(2);
  expect(await get('calls')).toContainEqual(
    expect.objectContaining({ method: 'chat.postMessage', ok: true }),
  );
});

it('administers: people, channels, faults', async () => {
  const { local, post } = await overHttp();
  const { body: user } = await post('user', { name: 'zoe', tz: 'Europe/Paris' });
  const { body } = await post('channel', { name: 'desk', members: [user.id ?? ''] });
  await post('invite', { channel: body.channel, user: local.control.state.bot.id });
  expect(local.control.channel('desk').members).toEqual(new Set([user.id ?? '', local.control.state.bot.id]));
  await post('archive', { channel: body.channel });
  expect(local.control.channel('desk').isArchived).toBe(true);
  await post('fault', { kind: 'status', method: 'auth.test', times: 1, status: 503 });
  expect((await fetch(`${local.apiUrl}auth.test`)).status).toBe(503);
  expect((await fetch(`${local.apiUrl}auth.test`)).status).toBe(200);
});

it.each([
  ['nothing', {}, 404],
  ['send', { text: 1 }, 400],
  ['act', { user: 'U1', message: '1.0', actionId: 'a' }, 400],
  ['archive', { channel: 'C404' }, 400],
  ['fault', { kind: 'earthquake', method: 'x', times: 1 }, 400],
])('refuses %s with %j, saying why', async (act, body, status) => {
  const { post } = await overHttp();
  const answer = await post(act, body);
  expect(answer).toMatchObject({ status, body: { ok: false, error: expect.stringMatching(/./) } });
});

it('tells the app that its Messages tab was opened, and who came into its channels', async () => {
  const heard: unknown[] = [];
  const events = [...MANIFEST.events, 'member_joined_channel'];
  const scopes = [...MANIFEST.scopes, 'channels:read'];
  const { control, user, local } = await joined(
    (app) => {
      app.event('app_home_opened', async ({ event }) => void heard.push(event));
      app.event('member_joined_channel', async ({ event }) => void heard.push(event));
    },
    { app: { ...MANIFEST, events, scopes } },
  );
  await control.openMessages(user);
  const general = control.channel('general').id;
  await control.send({ user, channel: general, text: '/invite @testbot' });
  await expect
    .poll(() => heard)
    .toMatchObject([
      { type: 'app_home_opened', tab: 'messages', user },
      { type: 'member_joined_channel', user: local.control.state.bot.id, channel: general, inviter: user },
    ]);
});
