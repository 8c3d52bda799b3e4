import { describe, expect, it } from 'vitest';
import { answering, freePort, joinedByHttp, workspace } from './support.ts';

describe('signed HTTP', () => {
  it('carries commands, mentions and buttons to a Bolt app, and its answers back', async () => {
    const heard: string[] = [];
    const { control, user, channel } = await joinedByHttp((app) => {
      app.command('/test', async ({ ack, command }) => ack(`heard ${command.text}`));
      app.event('app_mention', async ({ event, say }) => {
        await say({ text: `to you, <@${event.user ?? ''}>`, thread_ts: event.ts });
      });
      app.shortcut('keep', async ({ ack, shortcut }) => {
        heard.push(shortcut.type);
        await ack();
      });
    });
    await control.send({ user, channel, text: '/test this' });
    expect(await control.waitFor(({ text }) => text === 'heard this')).toMatchObject({ ephemeralTo: user });
    await control.send({ user, channel, text: '@testbot hello' });
    const { threadTs } = await control.waitFor(({ text }) => text === `to you, <@${user}>`);
    expect(await control.shortcut(user, 'keep', threadTs ?? '')).toEqual({ ok: true, body: null });
    expect(heard).toEqual(['message_action']);
  });

  it('verifies a request URL', async () => {
    const { local } = await joinedByHttp(() => undefined);
    expect(await local.verifyRequestUrl()).toBe(true);
    const { url } = await answering([200]);
    expect(await (await workspace({ requestUrl: url })).verifyRequestUrl()).toBe(false);
    const nobody = await workspace({ requestUrl: `http://127.0.0.1:${await freePort()}` });
    expect(await nobody.verifyRequestUrl()).toBe(false);
  });

  it.each([
    [
      'again when it fails',
      {},
      [
        [undefined, undefined],
        ['1', 'http_error'],
        ['2', 'http_error'],
      ],
    ],
    ['no more when told so', { 'x-slack-no-retry': '1' }, [[undefined, undefined]]],
  ])('sends an event %s', async (_, headers, expected) => {
    const { url, requests } = await answering([500, 500, 200], headers);
    const { control } = await workspace({ requestUrl: url, retryMs: [1, 1, 1] });
    const channel = control.channel('testbot').id;
    await control.send({ user: control.user('olena').id, channel, text: '@testbot x' });
    expect(requests.map((one) => [one['x-slack-retry-num'], one['x-slack-retry-reason']])).toEqual(expected);
  });

  it('tells a person when nothing listens', async () => {
    const { control } = await workspace({
      requestUrl: `http://127.0.0.1:${await freePort()}`,
      retryMs: [],
    });
    const user = control.user('olena').id;
    const channel = control.channel('testbot').id;
    await control.send({ user, channel, text: '/test x' });
    expect(control.state.messages.at(-1)?.text).toBe('/test failed with the error "dispatch_failed"');
    await control.send({ user, channel, text: '@testbot x' });
    expect(control.state.messages.at(-1)).toMatchObject({
      ephemeralTo: user,
      text: 'testbot cannot be reached: it is not connected to this workspace.',
    });
  });
});
