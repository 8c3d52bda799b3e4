import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import {
  type LocalWorkspace,
  type LocalWorkspaceOptions,
  startLocalWorkspace,
} from '../../src/local-workspace/index.ts';

export const MANIFEST: LocalWorkspaceOptions['app'] = {
  name: 'testbot',
  commands: [{ command: '/test', description: 'Test', usageHint: '[x]' }],
  shortcuts: [
    { type: 'message', name: 'Keep', callbackId: 'keep' },
    { type: 'global', name: 'New', callbackId: 'new' },
  ],
  scopes: ['chat:write', 'commands'],
  events: ['app_mention', 'message.im', 'app_home_opened'],
};

const quiet = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

type Options = Partial<LocalWorkspaceOptions>;

/** A workspace that stops with the test. */
export async function workspace(options: Options = {}): Promise<LocalWorkspace> {
  const local = await startLocalWorkspace({ port: 0, app: MANIFEST, ...options });
  onTestFinished(() => local.stop());
  return local;
}

/** What most tests need: the workspace, one person and the bot's channel. */
const about = (local: LocalWorkspace) => ({
  local,
  control: local.control,
  user: local.control.user('olena').id,
  channel: local.control.channel('testbot').id,
});

/** A small Bolt app over Socket Mode, in a workspace of its own. */
export async function joined(prepare: (app: App) => void, options: Options = {}) {
  const local = await workspace(options);
  const app = new App({
    token: local.botToken,
    appToken: local.appToken,
    socketMode: true,
    clientOptions: { slackApiUrl: local.apiUrl },
    logger: quiet,
  });
  prepare(app);
  await app.start();
  onTestFinished(async () => {
    await app.stop();
  });
  return about(local);
}

/** The same with Bolt's HTTP receiver. */
export async function joinedByHttp(prepare: (app: App) => void) {
  const port = await freePort();
  const local = await workspace({ requestUrl: `http://127.0.0.1:${port}/slack/events` });
  const app = new App({
    token: local.botToken,
    receiver: new HTTPReceiver({ signingSecret: local.signingSecret, logger: quiet }),
    clientOptions: { slackApiUrl: local.apiUrl },
    logger: quiet,
  });
  prepare(app);
  await app.start({ port, host: '127.0.0.1' });
  onTestFinished(async () => {
    await app.stop();
  });
  return about(local);
}

/** A server on loopback that answers requests with these statuses in turn, and keeps what it was sent. */
export async function answering(statuses: number[], headers: Record<string, string> = {}) {
  const requests: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    requests.push(request.headers);
    response.writeHead(statuses[requests.length - 1] ?? 200, headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { requests, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
