import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openIntake } from '../../../src/intake/index.ts';
import { startLocal } from '../../../src/local.ts';
import { commandOf, readManifest } from '../../../src/manifest.ts';
import { createSlackApp } from '../../../src/slack/app.ts';
import { STARTER } from '../../../src/starter/index.ts';
import { openStore } from '../../../src/store/open.ts';
import { collectingLog } from '../../support/app.ts';
import { SUBMITTED_HERE } from '../../support/extractor.ts';
import { MONDAY } from '../../support/record.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The app in Socket Mode with health addresses of its own, not started yet. */
async function socketApp(tokens: { bot?: string; app?: string } = {}) {
  const manifest = await readManifest();
  const local = await startLocal(manifest, 0);
  const store = await openStore('sqlite::memory:');
  const { log, logged } = collectingLog();
  const port = await freePort();
  let now = MONDAY;
  const app = createSlackApp(
    {
      botToken: tokens.bot ?? local.botToken,
      apiUrl: local.apiUrl,
      delivery: { mode: 'socket', appToken: tokens.app ?? local.appToken },
      health: { host: '127.0.0.1', port },
    },
    {
      store,
      starter: STARTER,
      clock: () => now,
      log,
      defaultTimeZone: 'UTC',
      intake: openIntake(),
      submissions: SUBMITTED_HERE,
      firstCurators: [],
      command: commandOf(manifest),
    },
  );
  onTestFinished(async () => {
    await app.stop().catch(() => undefined);
    await local.stop();
    await store.close();
  });
  const ask = async () => {
    const before = new Set(local.control.state.messages);
    await local.control.send({
      user: local.control.user('olena').id,
      channel: local.control.channel('ukraine-talks').id,
      text: '/ukraine-talks next',
    });
    return local.control.waitFor((message) => !before.has(message), 5_000);
  };
  const health = async (path: '/healthz' | '/readyz') => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: response.status, text: await response.text() };
  };
  const later = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  return { app, local, store, logged, ask, health, later };
}

describe('Socket Mode', () => {
  it('is never deaf when Slack asks for another connection', async () => {
    const { app, local, ask } = await socketApp();
    await app.start();
    const heard = [];
    local.socket.disconnect('warning');
    for (let asked = 0; asked < 20; asked++) heard.push(await ask());
    expect(heard).toHaveLength(20);
  });

  it('connects anew at once when the connection is lost', async () => {
    const { app, local, ask } = await socketApp();
    await app.start();
    local.socket.disconnect('drop');
    await expect.poll(() => local.socket.connected, { timeout: 2_000 }).toBe(false);
    await expect.poll(() => local.socket.connected, { timeout: 2_000 }).toBe(true);
    expect((await ask()).text).toContain('scheduled');
  });

  it.each(['invalid_auth', 'account_inactive', 'internal_error'])(
    'survives a %s when it connects anew, tells it, and hears again',
    async (error) => {
      const { app, local, ask, health, logged } = await socketApp();
      await app.start();
      local.control.fault({ method: 'apps.connections.open', times: 3, kind: 'error', error });
      local.socket.disconnect('drop');
      await expect.poll(async () => (await health('/readyz')).status, { timeout: 3_000 }).toBe(503);
      expect((await health('/healthz')).status).toBe(200);
      await expect.poll(async () => (await health('/readyz')).status, { timeout: 8_000 }).toBe(200);
      expect((await ask()).text).toContain('scheduled');
      expect(logged.map(({ message }) => message)).toContain('no connection to Slack; it is tried again');
    },
  );

  it('survives messages that are none', async () => {
    const { app, local, ask } = await socketApp();
    await app.start();
    for (const text of ['null', '7', '{', '{"type":"events_api","envelope_id":"1","payload":null}'])
      local.socket.sendRaw(text);
    expect((await ask()).text).toContain('scheduled');
  });
});

describe('a token that Slack refuses', () => {
  it.each([
    ['SLACK_BOT_TOKEN', { bot: 'xoxb-wrong' }, 'OAuth & Permissions'],
    ['SLACK_APP_TOKEN', { app: 'xapp-wrong' }, 'Basic Information'],
  ])('is named at the start, with what to do: %s', async (setting, tokens, remedy) => {
    const { app } = await socketApp(tokens);
    const error = await app.start().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'token_refused' });
    expect((error as { detail: string }).detail).toContain(setting);
    expect((error as { detail: string }).detail).toContain(remedy);
  });

  it('is told by the health addresses once it is revoked, and no more once it is taken again', async () => {
    const { app, local, health, later } = await socketApp();
    await app.start();
    expect(await health('/readyz')).toEqual({ status: 200, text: 'ready\n' });
    later(60_000);
    local.control.fault({ method: 'auth.test', times: 1, kind: 'error', error: 'token_revoked' });
    expect(await health('/readyz')).toMatchObject({
      status: 503,
      text: expect.stringContaining('SLACK_BOT_TOKEN (token_revoked)'),
    });
    expect(await health('/healthz')).toMatchObject({
      status: 200,
      text: expect.stringContaining('token_revoked'),
    });
    later(60_000);
    expect((await health('/readyz')).status).toBe(200);
  });

  it('is none of it when Slack does not answer', async () => {
    const { app, local, health, later } = await socketApp();
    await app.start();
    later(60_000);
    local.control.fault({ method: 'auth.test', times: 1, kind: 'status', status: 503 });
    expect((await health('/readyz')).status).toBe(200);
  });
});

it('is not ready before it has started, nor without its record', async () => {
  const { app, local, store, health } = await socketApp();
  local.control.fault({ method: 'auth.test', times: 1, kind: 'delay', ms: 1_000 });
  const starting = app.start();
  await expect.poll(() => health('/readyz').catch(() => null)).toMatchObject({ status: 503 });
  await starting;
  expect((await health('/readyz')).status).toBe(200);
  await store.close();
  expect(await health('/readyz')).toMatchObject({ status: 503, text: expect.stringContaining('the record') });
});
