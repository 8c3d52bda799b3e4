import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openIntake } from '../../src/intake/index.ts';
import { startLocalWorkspace } from '../../src/local-workspace/index.ts';
import { createSlackApp } from '../../src/slack/app.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import { collectingLog } from '../support/app.ts';
import { MONDAY } from '../support/record.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The real app behind its signed HTTP receiver, on a local workspace that delivers by HTTP. */
async function runHttp() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const app = {
    name: 'ukraine-talks',
    commands: [{ command: '/ukraine-talks', description: '', usageHint: '' }],
    scopes: ['commands', 'chat:write', 'app_mentions:read', 'im:history'],
    events: ['app_mention', 'message.im', 'app_home_opened'],
  };
  const local = await startLocalWorkspace({ port: 0, app, requestUrl: `${url}/slack/events` });
  const store = await openStore('sqlite::memory:');
  const slack = createSlackApp(
    {
      botToken: local.botToken,
      apiUrl: local.apiUrl,
      delivery: { mode: 'http', signingSecret: local.signingSecret, port, host: '127.0.0.1' },
    },
    {
      store,
      starter: STARTER,
      clock: () => MONDAY,
      log: collectingLog().log,
      defaultTimeZone: 'UTC',
      intake: openIntake(),
      firstCurators: [],
      command: '/ukraine-talks',
    },
  );
  await slack.start();
  onTestFinished(async () => {
    await slack.stop();
    await local.stop();
    await store.close();
  });
  return { url, local, store };
}

describe('signed HTTP', () => {
  it('answers commands and mentions', async () => {
    const { control } = (await runHttp()).local;
    const user = control.user('olena').id;
    const channel = control.channel('ukraine-talks').id;
    await control.send({ user, channel, text: '/ukraine-talks who will not accept concessions' });
    expect((await control.waitFor((message) => message.ephemeralTo !== null)).text).toContain('Riabkov');
    await control.send({ user, channel, text: '@ukraine-talks what did Stoltenberg say?' });
    expect((await control.waitFor((message) => message.threadTs !== null)).text).toContain('real risk');
  });

  it.each([
    ['a forged signature', 0, 'v0=00'],
    ['an old request', -600, null],
    ['no signature', 0, ''],
  ])('refuses %s', async (_, secondsOff, signature) => {
    const { url, local } = await runHttp();
    const body = 'command=%2Fukraine-talks&text=summary&team_id=T1&user_id=U1&channel_id=C1';
    const timestamp = String(Math.floor(Date.now() / 1000) + secondsOff);
    const right = `v0=${createHmac('sha256', local.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
    const response = await fetch(`${url}/slack/events`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': signature ?? right,
      },
    });
    expect(response.status).toBe(401);
    expect(local.control.state.messages).toEqual([]);
  });

  it('tells its health, and when it is not ready', async () => {
    const { url, store } = await runHttp();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    await store.close();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
  });
});
