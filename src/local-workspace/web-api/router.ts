import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody, sendJson } from '../http.ts';
import type { WorkspaceState } from '../state/state.ts';
import { assistant } from './assistant.ts';
import { type Method, optional } from './call.ts';
import { canvases } from './canvases.ts';
import { chat } from './chat.ts';
import { conversations } from './conversations.ts';
import { SlackError } from './errors.ts';
import { files } from './files.ts';
import { reactions } from './reactions.ts';
import { scopeOf } from './scopes.ts';
import { team } from './team.ts';
import type { ApiTrouble } from './trouble.ts';
import { views } from './views.ts';

const METHODS: Record<string, Method> = {
  ...team,
  ...chat,
  ...canvases,
  ...conversations,
  ...reactions,
  ...files,
  ...views,
  ...assistant,
};

/** One call that the app made, for tests to look at. */
export interface ApiCall {
  method: string;
  args: Record<string, unknown>;
  ok: boolean;
  error: string | null;
}

/** The Web API as the app calls it. */
export interface WebApi {
  /** Answers a request for `/api/<method>`. */
  handle(method: string, request: IncomingMessage, response: ServerResponse): Promise<void>;
  readonly calls: ApiCall[];
}

/** What the Web API takes as proof of who calls. */
export interface Tokens {
  bot: string;
  app: string;
}

/** How many calls are kept for tests to look at. */
const KEPT_CALLS = 10_000;

/** Slack's Web API for the one app of this workspace; `socketUrl` makes the address of a new socket. */
export function makeWebApi(
  state: WorkspaceState,
  tokens: Tokens,
  trouble: ApiTrouble,
  socketUrl: () => string,
): WebApi {
  const calls: ApiCall[] = [];

  const run = (method: string, token: string, args: Record<string, unknown>): Record<string, unknown> => {
    if (token === '') throw new SlackError('not_authed');
    if (method === 'apps.connections.open') {
      if (token !== tokens.app) throw new SlackError('not_allowed_token_type');
      return { url: socketUrl() };
    }
    if (token !== tokens.bot) throw new SlackError('invalid_auth');
    const known = METHODS[method];
    if (known === undefined) throw new SlackError('unknown_method', { req_method: method });
    const needed = scopeOf(method, optional({ state, method, args }, 'channel'));
    if (needed !== null && !state.app.scopes.includes(needed)) {
      throw new SlackError('missing_scope', { needed, provided: state.app.scopes.join(',') });
    }
    return known({ state, method, args });
  };

  return {
    calls,
    async handle(method, request, response) {
      const args = await readBody(request);
      const token =
        /^Bearer (\S+)/.exec(request.headers.authorization ?? '')?.[1] ?? String(args.token ?? '');
      const channel = optional({ state, method, args }, 'channel');
      if (await trouble.meets(method, channel, request, response)) {
        calls.push({ method, args, ok: false, error: 'trouble' });
        return;
      }
      let error: string | null = null;
      let answer: Record<string, unknown>;
      try {
        answer = { ok: true, ...run(method, token, args) };
      } catch (thrown) {
        if (!(thrown instanceof SlackError)) throw thrown;
        error = thrown.code;
        answer = { ok: false, error, ...thrown.extra };
      }
      calls.push({ method, args, ok: error === null, error });
      if (calls.length > KEPT_CALLS) calls.shift();
      sendJson(response, 200, answer, { 'x-oauth-scopes': state.app.scopes.join(',') });
    },
  };
}
