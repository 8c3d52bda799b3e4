import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { announce } from './control/announce.ts';
import { makeComposer } from './control/composer.ts';
import { type Control, makeControl } from './control/control.ts';
import { makeInteractions } from './control/interactions.ts';
import { handleControl } from './control/routes.ts';
import type { Welcome } from './control/snapshot.ts';
import { makeEvents } from './delivery/events.ts';
import { sendByHttp } from './delivery/http.ts';
import { type SocketMode, serveSocketMode } from './delivery/socket-mode.ts';
import { readBody, sendJson } from './http.ts';
import { type LocalFeed, localFeeds, serveNews } from './news/serve.ts';
import { servePage } from './page-files.ts';
import { makeResponseUrls } from './response-url.ts';
import { populate } from './state/populate.ts';
import { makeState } from './state/state.ts';
import type { AppManifest } from './state/types.ts';
import { download, fillUpload, giveFile, takeUpload } from './stored-files.ts';
import { SlackError } from './web-api/errors.ts';
import { makeWebApi } from './web-api/router.ts';
import { makeTrouble } from './web-api/trouble.ts';

export interface LocalWorkspaceOptions {
  /** 0 for any free one. */
  port: number;
  /** What the app's manifest declares. */
  app: AppManifest;
  welcome?: Welcome;
  /** The app's request URL, for signed HTTP; without it, Socket Mode. */
  requestUrl?: string;
  /** When an unacknowledged event is sent again, in milliseconds; Slack's own times by default. */
  retryMs?: readonly number[];
  /** Milliseconds since 1970. */
  clock?: () => number;
  /** Where the built page is. */
  pageDir?: string;
}

/** A running workspace, and what an app needs to join it. */
export interface LocalWorkspace {
  url: string;
  /** For `SLACK_API_URL`. */
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  teamId: string;
  /** Somebody who may do everything here, by Slack user id. */
  admin: string;
  /** Feeds of invented news, at addresses of this workspace. */
  feeds: readonly LocalFeed[];
  control: Control;
  socket: SocketMode;
  /** Whether the app's request URL answers Slack's challenge; false in Socket Mode. */
  verifyRequestUrl(): Promise<boolean>;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';

/**
 * Starts a small Slack on loopback: Web API, Socket Mode or signed HTTP, response URLs, a page for people and a
 * control API for tests. Everything is in memory. Rejects with the system's error when the port is taken.
 */
export async function startLocalWorkspace(options: LocalWorkspaceOptions): Promise<LocalWorkspace> {
  const { clock = Date.now, welcome = null, pageDir = path.join(import.meta.dirname, 'page') } = options;
  const state = makeState(options.app, clock);
  populate(state);
  const tokens = { bot: `xoxb-local-${secret()}`, app: `xapp-local-${secret()}` };
  const signingSecret = secret();
  let url = '';
  const started = clock();

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      const status = error instanceof SyntaxError || error instanceof RangeError ? 400 : 500;
      if (!response.headersSent) sendJson(response, status, { ok: false, error: String(error) });
    });
  });
  const socket = serveSocketMode(server, state.appId, () => url, state.changed);
  const http = options.requestUrl === undefined ? null : sendByHttp(options.requestUrl, signingSecret, clock);
  const delivery = http ?? socket;
  const trouble = makeTrouble(clock);
  const webApi = makeWebApi(state, tokens, trouble, () => socket.newUrl());
  const responses = makeResponseUrls(state, () => url);
  const events = makeEvents(state, delivery, options.retryMs);
  const control = makeControl(
    state,
    makeComposer(state, delivery, events, responses),
    makeInteractions(state, delivery, events, responses),
    events,
    delivery,
    trouble,
    webApi,
  );

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, first = '', ...rest] = pathname.split('/');
    if (!isOurs(request)) return sendJson(response, 403, { error: 'only on loopback' });
    if (first === 'api') return webApi.handle(rest.join('/'), request, response);
    if (first === 'response') return respond(rest.join('/'), request, response);
    if (first === 'upload') return fillUpload(state, rest[0] ?? '', request, response);
    if (first === 'files') return giveFile(state, rest[0] ?? '', mayRead(request), response);
    if (pathname === '/control/upload') return takeUpload(control, request, response);
    if (pathname.startsWith('/control/files/')) return download(state, rest[1] ?? '', response);
    if (first === 'control') return handleControl(control, welcome, rest.join('/'), request, response);
    if (serveNews(request, response, { origin: url, started, now: clock() })) return;
    if (await servePage(pageDir, pathname, response)) return;
    sendJson(response, 404, { error: 'not found' });
  }

  const mayRead = ({ headers }: IncomingMessage): boolean =>
    headers.authorization === `Bearer ${tokens.bot}` && state.app.scopes.includes('files:read');

  async function respond(token: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    try {
      responses.use(token, body);
      response.writeHead(200).end('ok');
    } catch (error) {
      if (!(error instanceof SlackError)) throw error;
      sendJson(response, error.code.endsWith('_url') ? 404 : 400, {
        ok: false,
        error: error.code,
        ...error.extra,
      });
    }
  }

  // What the bot posts in a direct message comes back to it as an event, as on Slack.
  let announced = '';
  state.onChange(() => {
    const fresh = state.messages.filter((message) => message.ts > announced);
    announced = state.messages.at(-1)?.ts ?? announced;
    for (const message of fresh) {
      const channel = state.channels.get(message.channel);
      if (message.botId === null || message.ephemeralTo !== null || channel?.im == null) continue;
      void announce(state, events, channel, message);
    }
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, HOST, resolve);
  });
  url = `http://${HOST}:${(server.address() as AddressInfo).port}`;
  state.origin = url;

  return {
    url,
    apiUrl: `${url}/api/`,
    botToken: tokens.bot,
    appToken: tokens.app,
    signingSecret,
    teamId: state.teamId,
    admin: [...state.users.values()].find((user) => user.isAdmin)?.id ?? '',
    feeds: localFeeds(url),
    control,
    socket,
    verifyRequestUrl: async () => (await http?.verify()) ?? false,
    async stop() {
      await delivery.stop();
      await socket.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const secret = (): string => randomBytes(16).toString('hex');

/** A page of another site must not reach in, neither by a name that resolves to loopback nor by a form. */
function isOurs({ headers: { host = '', origin } }: IncomingMessage): boolean {
  const isLoopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host);
  return isLoopback && (origin === undefined || origin === `http://${host}`);
}
