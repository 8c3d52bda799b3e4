import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { openIntake } from '../../src/intake/index.ts';
import { createSlackApp } from '../../src/slack/app.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { readTokenKeys, type TokenKeys } from '../../src/vault/token-keys.ts';
import { HERE } from './extractor.ts';
import { collectingLog } from './start-app.ts';

type Json = Record<string, unknown>;

/** A call of the Web API with a workspace's token. */
interface Call {
  /** Whose token it was. */
  of: string;
  method: string;
  args: Json;
}

/** Whoever somebody is who installs: in a workspace, or for an organisation. */
export interface Place {
  team?: string;
  enterprise?: string;
  user?: string;
  /** Whether tokens end and are exchanged. */
  expires?: number;
}

/** The Web API for many workspaces, as far as installing and answering goes. */
export async function manySlack() {
  const calls: Call[] = [];
  const tokens = new Map<string, string>();
  const codes = new Map<string, Place>();
  const give = (of: string): string => {
    const token = `xoxb-${of}-${randomUUID()}`;
    tokens.set(token, of);
    return token;
  };
  const access = ({ code, refresh_token: refresh }: Json): Json => {
    if (typeof refresh === 'string') {
      const of = refresh.replace('xoxe-1-', '');
      return { token_type: 'bot', access_token: give(of), refresh_token: refresh, expires_in: 43_200 };
    }
    const place = codes.get(String(code));
    if (place === undefined) return { ok: false, error: 'invalid_code' };
    const { team, enterprise, user = 'UINSTALLER', expires } = place;
    const of = team ?? enterprise ?? '';
    return {
      app_id: 'A1',
      authed_user: { id: user },
      scope: 'chat:write',
      token_type: 'bot',
      access_token: give(of),
      ...(expires !== undefined && { refresh_token: `xoxe-1-${of}`, expires_in: expires }),
      bot_user_id: 'UBOT',
      team: team === undefined ? null : { id: team, name: `Desk ${team}` },
      enterprise: enterprise === undefined ? null : { id: enterprise, name: `House ${enterprise}` },
      is_enterprise_install: team === undefined,
    };
  };
  let count = 0;
  const files = new Map<string, { name: string; content: string }>();
  const posted: { channel: string; ts: string; text: string; metadata: Json | null }[] = [];
  const answer = (of: string, method: string, args: Json): Json => {
    switch (method) {
      case 'auth.test':
        return { user_id: 'UBOT', bot_id: 'B1', team_id: of };
      case 'users.info':
        return { user: { id: args.user, team_id: of, is_admin: args.user === 'UADMIN', tz: 'UTC' } };
      case 'conversations.open':
        return { channel: { id: `D${args.users}` } };
      case 'conversations.history':
      case 'conversations.replies':
        return { messages: posted.filter(({ channel }) => channel === args.channel) };
      case 'chat.postMessage': {
        const ts = `${++count}.000100`;
        posted.push({
          channel: String(args.channel),
          ts,
          text: String(args.text),
          metadata: parsed(args.metadata),
        });
        return { ts, channel: args.channel };
      }
      case 'files.info': {
        const { name = '', content = '' } = files.get(String(args.file)) ?? {};
        const size = Buffer.byteLength(content);
        const address = `${apiUrl().replace(/api\/$/, 'files/')}${args.file}`;
        return { file: { id: args.file, name, size, mimetype: 'text/csv', url_private_download: address } };
      }
      default:
        return {};
    }
  };
  const apiUrl = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const file = /^\/files\/(.+)$/.exec(request.url ?? '')?.[1];
    if (file !== undefined) return void response.end(files.get(file)?.content);
    const method = (request.url ?? '').replace('/api/', '');
    const args = await bodyOf(request);
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const of = tokens.get(token);
    const result =
      method === 'oauth.v2.access'
        ? access(args)
        : of === undefined
          ? { ok: false, error: 'invalid_auth' }
          : answer(of, method, args);
    calls.push({ of: of ?? '', method, args });
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ok: true, ...result }));
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return {
    apiUrl: apiUrl(),
    calls,
    tokenFor: give,
    signingSecret: SECRET,
    mention: (team: string, ts: string, text: string): Payload => ({
      type: 'application/json',
      body: eventBody(team, {
        type: 'app_mention',
        user: 'UADMIN',
        channel: 'CASKED',
        ts,
        text: `<@UBOT> ${text}`,
      }),
    }),
    article: (team: string, fields: { text: string; publisher: string }): Payload => ({
      type: 'application/x-www-form-urlencoded',
      body: formBody(team, fields),
    }),
    importing: (team: string, name: string, content: string): Payload => {
      const id = `F${randomUUID()}`;
      files.set(id, { name, content });
      return {
        type: 'application/x-www-form-urlencoded',
        body: viewBody(team, 'import_form', '', {
          file: { file: { type: 'file_input', files: [{ id, name }] } },
        }),
      };
    },
    /** What was posted in answer to a message. */
    answersTo: (ts: string): string[] =>
      posted
        .filter(({ metadata }) => (metadata?.event_payload as Json | undefined)?.message === ts)
        .map(({ text }) => text),
    /** What was posted to a channel. */
    postedTo: (there: string): string[] =>
      posted.filter(({ channel }) => channel === there).map(({ text }) => text),
    codeFor: (place: Place): string => {
      const code = randomUUID();
      codes.set(code, place);
      return code;
    },
    revoke: (of: string): void => {
      for (const [token, whose] of tokens) if (whose === of) tokens.delete(token);
    },
    posted: (of: string): string[] =>
      calls
        .filter((one) => one.of === of && one.method === 'chat.postMessage')
        .map(({ args }) => String(args.text)),
  };
}

const parsed = (value: unknown): Json | null =>
  typeof value === 'string' ? (JSON.parse(value) as Json) : ((value as Json | undefined) ?? null);

/** What Slack sends to the request URL. */
export interface Payload {
  type: string;
  body: string;
}

/** Sends it with Slack's signature to the app on `port`. */
export function signed(port: number, { body, type }: Payload): Promise<Response> {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  return fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    body,
    signal: AbortSignal.timeout(3_000),
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  });
}

const eventBody = (team: string, event: Json, enterprise: string | null = null): string =>
  JSON.stringify({
    type: 'event_callback',
    team_id: team,
    ...(enterprise !== null && { enterprise_id: enterprise }),
    api_app_id: 'A1',
    event_id: `Ev${randomUUID()}`,
    event_time: 0,
    authorizations: [
      {
        enterprise_id: enterprise,
        team_id: team,
        user_id: 'UBOT',
        is_bot: true,
        is_enterprise_install: enterprise !== null,
      },
    ],
    event,
  });

function formBody(team: string, fields: { text: string; publisher: string }): string {
  const typed = (name: string, value: string | null) => ({
    [name]: { [name]: { type: 'plain_text_input', value } },
  });
  return viewBody(team, 'article_form', JSON.stringify({ file: null }), {
    ...typed('url', null),
    ...typed('text', fields.text),
    ...typed('publisher', fields.publisher),
    ...typed('title', null),
    ...typed('published', null),
  });
}

/** A form that `UADMIN` sends, with what stands in its fields. */
function viewBody(team: string, form: string, kept: string, values: Json): string {
  const payload = {
    type: 'view_submission',
    trigger_id: '1.1',
    team: { id: team, domain: 'desk' },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: 'UADMIN', username: 'x', name: 'x', team_id: team },
    response_urls: [],
    view: {
      id: 'V1',
      type: 'modal',
      team_id: team,
      callback_id: form,
      private_metadata: kept,
      blocks: [],
      state: { values },
    },
  };
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text.startsWith('{') ? (JSON.parse(text) as Json) : Object.fromEntries(new URLSearchParams(text));
}

const SECRET = 'a-signing-secret-of-tests';

/** Keys for tests. */
export const keys = (...ids: string[]): TokenKeys =>
  readTokenKeys(ids.map((id) => `${id}:${Buffer.alloc(32, id).toString('base64')}`).join(',')) ?? [];

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
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
      extractor: HERE,
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
  const event = (team: string, what: Json, { enterprise }: { enterprise?: string } = {}): Promise<Response> =>
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
