import { describe, expect, it } from 'vitest';
import { joined, MANIFEST, workspace } from './support.ts';

describe('the composer', () => {
  it('says that the bot is not in a channel, and lets it be invited and removed', async () => {
    const heard: string[] = [];
    const { control, user } = await joined((app) => {
      app.event('app_mention', async ({ event }) => void heard.push(event.text));
    });
    const channel = control.channel('general').id;
    const lines = ['@testbot one', '/invite @testbot', '@testbot two', '/remove @testbot', '@testbot three'];
    for (const text of lines) await control.send({ user, channel, text });
    const bot = control.state.bot.id;
    await expect.poll(() => heard).toEqual([`<@${bot}> two`]);
    expect(
      control.state.messages.filter(({ ephemeralTo }) => ephemeralTo !== null).map(({ text }) => text),
    ).toEqual([
      '@testbot is not in this channel. To add it, send: /invite @testbot',
      '@testbot was added to #general.',
      '@testbot was removed from #general.',
      '@testbot is not in this channel. To add it, send: /invite @testbot',
    ]);
  });

  it.each([
    ['@testbot x', 'testbot cannot be reached: it is not connected to this workspace.'],
    ['/test x', '/test failed with the error "dispatch_failed"'],
    ['/invite @nobody', 'Who? /invite @name'],
  ])('tells when nobody is there: %s', async (text, told) => {
    const { control } = await workspace();
    const user = control.user('olena').id;
    await control.send({ user, channel: control.channel('testbot').id, text });
    expect(control.state.messages.at(-1)).toMatchObject({ ephemeralTo: user, text: told });
  });

  it('sends nothing to an archived channel', async () => {
    const { control, user, channel } = await joined(() => undefined);
    control.archive(channel);
    await control.send({ user, channel, text: 'hello' });
    expect(control.messages(channel)).toEqual([]);
    expect(control.messages(channel, { user })[0]?.text).toContain('archived');
  });

  it.each([
    [false, '@james &lt;b&gt;'],
    [true, '<@U0000000006|james> &lt;b&gt;'],
  ])('gives a command its mentions as ids when should_escape is %s', async (shouldEscape, expected) => {
    const heard: string[] = [];
    const [command] = MANIFEST.commands;
    const { control, user, channel } = await joined(
      (app) => {
        app.command('/test', async ({ ack, command }) => {
          heard.push(command.text);
          await ack();
        });
      },
      { app: { ...MANIFEST, commands: command === undefined ? [] : [{ ...command, shouldEscape }] } },
    );
    await control.send({ user, channel, text: '/test @james <b>' });
    expect(heard).toEqual([expected]);
  });

  it('tells the app of a deleted message, and of every message where the manifest asks for it', async () => {
    const heard: unknown[] = [];
    const { control, user, channel } = await joined(
      (app) => {
        app.event('message', async ({ event }) => void heard.push([event.channel_type, event.subtype]));
      },
      { app: { ...MANIFEST, events: ['message.channels', 'message.im'] } },
    );
    await control.send({ user, channel, text: 'no mention' });
    await control.send({ user, channel: control.botDm(user).id, text: 'direct' });
    await control.deleteMessage(control.state.messages[0]?.ts ?? '');
    expect(heard).toEqual([
      ['channel', undefined],
      ['im', undefined],
      ['channel', 'message_deleted'],
    ]);
  });
});
