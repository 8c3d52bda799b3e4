import { onTestFinished } from 'vitest';
import { openIntake } from '../../src/intake/index.ts';
import { createSlackApp } from '../../src/slack/app.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import type { TokenKeys } from '../../src/vault/token-keys.ts';
import { SUBMITTED_HERE } from './extractor.ts';
import { eventBody, freePort, keys, type Place, SECRET, signed, startSlack } from './slack-server.ts';
import { collectingLog } from './start-app.ts';

/** Slack for many workspaces, until the test ends. */
export async function manySlack() {
  const slack = await startSlack();
  onTestFinished(slack.stop);
  return slack;
}

/** The real app for many workspaces, installed by OAuth and called by signed HTTP. */
export async function runForMany(
  options: {
    store?: Store;
    clock?: () => Date;
    tokenKeys?: TokenKeys;
    slack?: Awaited<ReturnType<typeof manySlack>>;
  } = {},
) {
  const slack = options.slack ?? (await manySlack());
  const store = options.store ?? (await openStore('sqlite::memory:'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const lines: { facts: object; message: string }[] = [];
  const { log, logged } = collectingLog();
  const app = createSlackApp(
    {
      botToken: null,
      oauth: {
        clientId: '1.2',
        clientSecret: 'a-client-secret',
        stateSecret: 'a-state-secret',
        tokenKeys: options.tokenKeys ?? keys('k1'),
        scopes: ['chat:write', 'commands'],
        retentionDays: 30,
      },
      apiUrl: slack.apiUrl,
      delivery: { mode: 'http', signingSecret: SECRET, port, host: '127.0.0.1' },
    },
    {
      store,
      starter: STARTER,
      clock: options.clock ?? (() => new Date()),
      log: { ...log, info: (facts, message) => void lines.push({ facts, message }) },
      defaultTimeZone: 'UTC',
      intake: openIntake(),
      submissions: SUBMITTED_HERE,
      firstCurators: [],
      command: '/ukraine-talks',
    },
  );
  await app.start();
  let stopped = false;
  const stop = async (): Promise<void> => {
    if (!stopped) await app.stop();
    stopped = true;
  };
  onTestFinished(async () => {
    await stop();
    if (options.store === undefined) await store.close();
  });
  const event = (
    team: string,
    what: Record<string, unknown>,
    { enterprise }: { enterprise?: string } = {},
  ): Promise<Response> =>
    signed(port, { type: 'application/json', body: eventBody(team, what, enterprise ?? null) });
  return {
    slack,
    store,
    url,
    lines,
    logged,
    stop,
    event,
    mention: (team: string, text: string, more: { enterprise?: string; user?: string } = {}) =>
      event(
        team,
        {
          type: 'app_mention',
          user: more.user ?? 'UADMIN',
          channel: 'C1',
          ts: `${Date.now()}.${String(Math.random()).slice(2, 8)}`,
          text: `<@UBOT> ${text}`,
        },
        more,
      ),
    command: (team: string, text: string, responseUrl: string) =>
      signed(port, {
        type: 'application/x-www-form-urlencoded',
        body: new URLSearchParams({
          command: '/ukraine-talks',
          text,
          team_id: team,
          channel_id: 'C1',
          user_id: 'UADMIN',
          response_url: responseUrl,
          trigger_id: '1.1',
          is_enterprise_install: 'false',
        }).toString(),
      }),
    /** Installs it as a browser does; resolves with the last page's status. */
    async install(place: Place, { state }: { state?: string } = {}): Promise<number> {
      const begun = await fetch(`${url}/slack/install`);
      const page = (await begun.text()).replaceAll('&amp;', '&');
      const given = /[?&]state=([^"&]+)/.exec(page)?.[1] ?? '';
      const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      const back = new URL(`${url}/slack/oauth_redirect`);
      back.searchParams.set('code', slack.codeFor(place));
      back.searchParams.set('state', state ?? decodeURIComponent(given));
      return (await fetch(back, { headers: { cookie } })).status;
    },
  };
}
