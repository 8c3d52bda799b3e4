import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import path from 'node:path';
import { announceBotMessages } from './control/announce.ts';
import { makeComposer } from './control/composer.ts';
import { type Control, makeControl } from './control/control.ts';
import { makeInteractions } from './control/interactions.ts';
import type { Welcome } from './control/snapshot.ts';
import { makeEvents } from './delivery/events.ts';
import { sendByHttp } from './delivery/http.ts';
import { type SocketMode, serveSocketMode } from './delivery/socket-mode.ts';
import { listen } from './http.ts';
import { type LocalFeed, localFeeds } from './news/serve.ts';
import { answerRequests } from './requests.ts';
import { makeResponseUrls } from './response-url.ts';
import { populate } from './state/populate.ts';
import { makeState } from './state/state.ts';
import type { AppManifest } from './state/types.ts';
import { makeWebApi } from './web-api/router.ts';
import { makeTrouble } from './web-api/trouble.ts';

/** How a workspace is started. */
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

  const server = createServer();
  const address = () => state.origin;
  const socket = serveSocketMode(server, state.appId, address, state.changed);
  const http = options.requestUrl === undefined ? null : sendByHttp(options.requestUrl, signingSecret, clock);
  const delivery = http ?? socket;
  const trouble = makeTrouble(clock);
  const webApi = makeWebApi(state, tokens, trouble, () => socket.newUrl());
  const responses = makeResponseUrls(state, address);
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
  server.on(
    'request',
    answerRequests({ state, webApi, control, responses, welcome, pageDir, botToken: tokens.bot }),
  );
  announceBotMessages(state, events);
  state.origin = await listen(server, options.port);

  return {
    url: state.origin,
    apiUrl: `${state.origin}/api/`,
    botToken: tokens.bot,
    appToken: tokens.app,
    signingSecret,
    teamId: state.teamId,
    admin: [...state.users.values()].find((user) => user.isAdmin)?.id ?? '',
    feeds: localFeeds(state.origin),
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
