import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readTokenKeys, type TokenKeys } from '../../src/vault/token-keys.ts';

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

/**
 * What goes wrong with a call: `error`: Slack has done it and says that it failed; `nothing`: it has not; `later`: it is
 * refused with 429.
 */
export type Trouble = 'error' | 'nothing' | 'later';

/** The Web API for many workspaces, as far as installing and answering goes; until `stop`. */
export async function startSlack({
  trouble = () => null,
  keepsCalls = true,
}: {
  trouble?: (method: string) => Trouble | null;
  /** Whether all that was called is kept. */
  keepsCalls?: boolean;
} = {}) {
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
  const posted = new Map<string, Posted[]>();
  const inChannel = (channel: unknown): Posted[] => posted.get(String(channel)) ?? [];
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
        return { messages: inChannel(args.channel) };
      case 'chat.postMessage': {
        const ts = `${++count}.000100`;
        const thread = args.thread_ts === undefined ? null : String(args.thread_ts);
        const message = { of, ts, thread, text: String(args.text), metadata: parsed(args.metadata) };
        posted.set(String(args.channel), [...inChannel(args.channel), message]);
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
    const wrong = trouble(method);
    if (wrong === 'later') return void response.writeHead(429, { 'retry-after': '1' }).end('{"ok":false}');
    const done =
      method === 'oauth.v2.access'
        ? access(args)
        : of === undefined
          ? { ok: false, error: 'invalid_auth' }
          : wrong === 'nothing'
            ? {}
            : answer(of, method, args);
    const result = wrong === null ? done : { ok: false, error: 'internal_error' };
    if (keepsCalls) calls.push({ of: of ?? '', method, args });
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ok: true, ...result }));
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    apiUrl: apiUrl(),
    reached: { apiUrl: apiUrl(), signingSecret: SECRET },
    stop: () => void server.close(),
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
      [...posted.values()]
        .flat()
        .filter(({ metadata }) => (metadata?.event_payload as Json | undefined)?.message === ts)
        .map(({ text }) => text),
    /** What was posted to a channel. */
    postedTo: (there: string): string[] => inChannel(there).map(({ text }) => text),
    /** How many digests, or watches, were posted to a channel; pictures in their threads do not count. */
    marked: (there: string, what: 'digest' | 'watch'): number =>
      inChannel(there).filter(({ metadata }) => metadata?.event_type === `ukraine_talks_${what}`).length,
    /** Every message that was posted, with its channel. */
    posts: () => [...posted].flatMap(([channel, all]) => all.map((one) => ({ channel, ...one }))),
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

interface Posted {
  of: string;
  ts: string;
  thread: string | null;
  text: string;
  metadata: Json | null;
}

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

export const eventBody = (team: string, event: Json, enterprise: string | null = null): string =>
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

/** What requests are signed with. */
export const SECRET = 'a-signing-secret-of-tests';

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
