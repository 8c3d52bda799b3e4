import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { joined, workspace } from './support.ts';

describe('slash commands', () => {
  it('say so when no app is there', async () => {
    const { control } = await workspace();
    await control.send({
      user: control.user('olena').id,
      channel: control.channel('testbot').id,
      text: '/test x',
    });
    expect(control.state.messages.at(-1)?.text).toContain('dispatch_failed');
  });

  it('are not to be had in threads', async () => {
    const { control, user, channel } = await joined(() => undefined);
    await control.send({ user, channel, text: 'hello' });
    await control.send({ user, channel, text: '/test', threadTs: control.state.messages[0]?.ts });
    expect(control.state.messages.at(-1)).toMatchObject({
      ephemeralTo: user,
      text: '/test is not supported in threads. Sorry!',
    });
  });

  it('that nobody declared are refused', async () => {
    const { control, user, channel } = await joined(() => undefined);
    await control.send({ user, channel, text: '/other' });
    expect(control.state.messages.at(-1)?.text).toContain('not a valid command');
  });

  it('give a response URL of five uses', async () => {
    const uses: string[] = [];
    const { control, user, channel } = await joined((app) => {
      app.command('/test', async ({ ack, command }) => {
        await ack();
        for (let n = 0; n < 6; n++) {
          const response = await fetch(command.response_url, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ text: `${n}` }),
          });
          uses.push(response.ok ? 'ok' : ((await response.json()) as { error: string }).error);
        }
      });
    });
    await control.send({ user, channel, text: '/test' });
    await expect.poll(() => uses).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'used_url']);
  });

  it('give one of half an hour', async () => {
    let now = 1_641_800_000_000;
    let url = '';
    const { control, user, channel } = await joined(
      (app) => {
        app.command('/test', async ({ ack, command }) => {
          url = command.response_url;
          await ack();
        });
      },
      { clock: () => now },
    );
    await control.send({ user, channel, text: '/test' });
    await expect.poll(() => url).not.toBe('');
    now += 30 * 60_000 + 1;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"text":"late"}',
    });
    expect(await response.json()).toMatchObject({ error: 'expired_url' });
  });
});

describe('events', () => {
  it('come escaped, and only for channels that the bot is in', async () => {
    const heard: string[] = [];
    const { control, user, channel } = await joined((app) => {
      app.event('app_mention', async ({ event }) => void heard.push(event.text));
    });
    await control.send({ user, channel: control.channel('general').id, text: '@testbot a' });
    await control.send({ user, channel, text: 'no mention' });
    await control.send({ user, channel, text: '@testbot <!channel> & b' });
    await expect.poll(() => heard).toEqual([`<@${control.state.bot.id}> &lt;!channel&gt; &amp; b`]);
  });

  it('come again, with a retry reason, until acknowledged', async () => {
    const attempts: unknown[] = [];
    const { control, local, user, channel } = await joined(() => undefined, { retryMs: [1, 1, 1] });
    const send = local.socket.send.bind(local.socket);
    local.socket.send = async (kind, payload, retry) => {
      attempts.push(retry);
      return attempts.length < 3 ? { ok: false, reason: 'timeout' } : send(kind, payload, retry);
    };
    await control.send({ user, channel, text: '@testbot x' });
    expect(attempts).toEqual([null, { number: 1, reason: 'timeout' }, { number: 2, reason: 'timeout' }]);
  });
});

describe('Socket Mode', () => {
  it('outlives nonsense from a socket', async () => {
    const heard: string[] = [];
    const { local, control, user, channel } = await joined((app) => {
      app.event('app_mention', async ({ event }) => void heard.push(event.text));
    });
    const noise = new WebSocket(local.socket.newUrl());
    await once(noise, 'open');
    for (const words of ['{nonsense', 'null', '{"envelope_id":7}']) noise.send(words);
    noise.close();
    await once(noise, 'close');
    await control.send({ user, channel, text: '@testbot still there?' });
    await expect.poll(() => heard.length).toBe(1);
  });

  // The Socket Mode client waits for five seconds before it connects again.
  it('has the app connect anew when it is asked to', { timeout: 15_000 }, async () => {
    const { local, control, user, channel } = await joined((app) => {
      app.command('/test', async ({ ack }) => ack('here'));
    });
    const opened = () => control.apiCalls.filter(({ method }) => method === 'apps.connections.open').length;
    local.socket.disconnect('warning');
    await expect.poll(() => opened() === 2 && control.connected, { timeout: 10_000 }).toBe(true);
    await control.send({ user, channel, text: '/test' });
    await control.waitFor(({ text }) => text === 'here');
  });

  it('knows a dropped connection at once', async () => {
    const { local, control, user, channel } = await joined(() => undefined);
    local.socket.disconnect('drop');
    expect(control.connected).toBe(false);
    await control.send({ user, channel, text: '@testbot anyone?' });
    expect(control.state.messages.at(-1)?.text).toContain('cannot be reached');
  });

  it.each(['/link', '/link?ticket=guessed', '/elsewhere'])('opens no socket at %s', async (path) => {
    const { local } = await joined(() => undefined);
    const socket = new WebSocket(local.url.replace('http', 'ws') + path);
    const [error] = await once(socket, 'error');
    expect(String(error)).toContain('401');
  });
});

describe('buttons and modals', () => {
  const blocks = [
    {
      type: 'actions' as const,
      elements: [
        {
          type: 'button' as const,
          text: { type: 'plain_text' as const, text: 'Go' },
          action_id: 'go',
          value: '7',
        },
      ],
    },
  ];

  it('reach the app with their value, and a submission comes back with errors', async () => {
    const got: string[] = [];
    const { control, user, channel } = await joined((app) => {
      app.command('/test', async ({ ack, respond }) => {
        await ack();
        await respond({ text: 'press', blocks });
      });
      app.action('go', async ({ ack, body, client, action }) => {
        await ack();
        if (body.type !== 'block_actions' || action.type !== 'button') return;
        got.push(action.value ?? '');
        await client.views.open({
          trigger_id: body.trigger_id,
          view: {
            type: 'modal',
            callback_id: 'form',
            title: { type: 'plain_text', text: 'Form' },
            submit: { type: 'plain_text', text: 'Save' },
            blocks: [
              {
                type: 'input',
                block_id: 'name',
                label: { type: 'plain_text', text: 'Name' },
                element: { type: 'plain_text_input', action_id: 'value' },
              },
            ],
          },
        });
      });
      app.view('form', async ({ ack, view }) => {
        const name = view.state.values.name?.value?.value;
        if (name === 'x') await ack({ response_action: 'errors', errors: { name: 'too short' } });
        else await ack();
        got.push(name ?? '');
      });
    });
    await control.send({ user, channel, text: '/test' });
    const message = await control.waitFor(() => true);
    await control.act({ user, message: message.ts, actionId: 'go' });
    await expect.poll(() => control.state.modals.get(user)?.length).toBe(1);
    const id = control.state.modals.get(user)?.[0]?.id ?? '';
    expect(
      await control.submit(user, id, { name: { value: { type: 'plain_text_input', value: 'x' } } }),
    ).toEqual({ name: 'too short' });
    expect(
      await control.submit(user, id, { name: { value: { type: 'plain_text_input', value: 'long' } } }),
    ).toEqual({});
    expect(control.state.modals.get(user)).toEqual([]);
    expect(got).toEqual(['7', 'x', 'long']);
  });
});
