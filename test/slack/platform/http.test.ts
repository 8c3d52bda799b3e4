import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { versionOf } from '../../../src/curate/acting.ts';
import { plant } from '../../../src/curate/plant.ts';
import { openIntake } from '../../../src/intake/index.ts';
import { startLocalWorkspace } from '../../../src/local-workspace/index.ts';
import { createSlackApp } from '../../../src/slack/app.ts';
import { STARTER } from '../../../src/starter/index.ts';
import { openStore } from '../../../src/store/open.ts';
import { collectingLog } from '../../support/app.ts';
import { SUBMITTED_HERE } from '../../support/extractor.ts';
import { fillQueue } from '../../support/queue.ts';
import { MONDAY } from '../../support/record.ts';

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
    scopes: ['commands', 'chat:write', 'app_mentions:read', 'im:history', 'users:read'],
    events: ['app_mention', 'message.im', 'app_home_opened'],
  };
  const local = await startLocalWorkspace({ port: 0, app, requestUrl: `${url}/slack/events` });
  const store = await openStore('sqlite::memory:');
  const refusals: string[] = [];
  const log = { ...collectingLog().log, info: (_: object, line: string) => void refusals.push(line) };
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
      log,
      defaultTimeZone: 'UTC',
      intake: openIntake(),
      submissions: SUBMITTED_HERE,
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
  const post = (
    body: string,
    {
      secondsOff = 0,
      signature,
      type = 'application/x-www-form-urlencoded',
    }: { secondsOff?: number; signature?: string; type?: string } = {},
  ) => {
    const timestamp = String(Math.floor(Date.now() / 1000) + secondsOff);
    const right = `v0=${createHmac('sha256', local.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
    return fetch(`${url}/slack/events`, {
      method: 'POST',
      body,
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': signature ?? right,
      },
    });
  };
  return { url, local, store, refusals, post };
}

/** A response URL that keeps what it is told. */
async function responseUrl() {
  const told: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    told.push(body);
    response.end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { told, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
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
    const { local, post } = await runHttp();
    const body = 'command=%2Fukraine-talks&text=summary&team_id=T1&user_id=U1&channel_id=C1';
    const response = await post(body, { secondsOff, ...(signature !== null && { signature }) });
    expect(response.status).toBe(401);
    expect(local.control.state.messages).toEqual([]);
  });

  it.each([
    ['null', 'application/json'],
    ['[]', 'application/json'],
    ['7', 'application/json'],
    ['payload=null', 'application/x-www-form-urlencoded'],
  ])('refuses the body %s as %s, and goes on', async (body, type) => {
    const { local, post } = await runHttp();
    expect((await post(body, { type })).status).toBe(400);
    const { control } = local;
    const channel = control.channel('ukraine-talks').id;
    await control.send({ user: control.user('olena').id, channel, text: '/ukraine-talks next' });
    expect((await control.waitFor((message) => message.ephemeralTo !== null)).text).toContain('scheduled');
  });

  describe('a button of the review', () => {
    const ADMIN = 'olena';
    const press = async (over: { name?: string; value?: string; team?: string; user?: string }) => {
      const running = await runHttp();
      const { local, store, post } = running;
      const record = await store.workspace(local.teamId);
      await plant(record, STARTER, MONDAY.toISOString());
      await fillQueue(record, { articles: 1, candidates: 2 });
      const response = await responseUrl();
      const payload = {
        type: 'block_actions',
        user: { id: local.control.user(over.user ?? ADMIN).id, team_id: over.team ?? local.teamId },
        team: { id: local.teamId, domain: 'local' },
        container: { type: 'message' },
        trigger_id: '1',
        response_url: response.url,
        actions: [
          {
            type: 'button',
            action_id: `review:${over.name ?? 'publish'}`,
            block_id: 'card C-1',
            value: over.value ?? JSON.stringify({ ref: 'C-1', seen: await versionOf(record, 'C-1') }),
            action_ts: '1',
          },
        ],
      };
      const { status } = await post(new URLSearchParams({ payload: JSON.stringify(payload) }).toString());
      await expect.poll(() => response.told.length).toBe(1);
      const { statements } = await record.counts();
      return {
        status,
        told: response.told[0],
        published: statements - STARTER.statements.length,
        ...running,
      };
    };

    it('publishes for a curator', async () => {
      expect(await press({})).toMatchObject({ status: 200, published: 1 });
    });

    it.each([
      ['somebody of another workspace', { team: 'T999' }, /other workspaces/],
      ['a guest', { user: 'guest' }, /Guests/],
      ['a member', { user: 'james' }, /Only curators/],
    ])('refuses %s, says why and logs it', async (_, over, why) => {
      const { told, published, refusals } = await press(over);
      expect(told).toMatch(why);
      expect(published).toBe(0);
      expect(refusals).toContain('a request was mistaken');
    });

    it.each([
      ['nothing', ''],
      ['no JSON', '<script>'],
      ['another shape', '{"ref":["C-1"],"seen":0}'],
      ['a ref of another kind', '{"ref":"S-1","seen":0}'],
      ['a version that cannot be', '{"ref":"C-1","seen":-1}'],
      ['a candidate that is not there', '{"ref":"C-999","seen":0}'],
      ['a version before the last', '{"ref":"C-1","seen":0}'],
      ['a version that is to come', '{"ref":"C-1","seen":77}'],
      ['no button of ours', '{"ref":"C-1","seen":0}', 'delete'],
    ])('that carries %s changes nothing', async (_, value, name = 'publish') => {
      const { told, published } = await press({ value, name });
      expect(told).toMatch(/older version|There is no C-999|Nothing was done/);
      expect(published).toBe(0);
    });
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
