import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { boltApp } from './bolt-app.ts';
import { makePoster } from './digests/poster.ts';
import { makeContext } from './platform/context.ts';
import type { Deps } from './platform/deps.ts';
import { SocketReceiver } from './platform/socket-receiver.ts';

/** An app with a workspace of its own, which is nobody's; on loopback, until `close`. */
interface RehearsedApp {
  /** Sends a slash command as Slack does; resolves once it is acknowledged. */
  command(text: string): Promise<void>;
  /** Resolves when all that was sent is answered. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const USER = 'U1';
/** How long answers that still go on are waited for, in milliseconds. */
const SETTLE_MS = 10_000;

/** The whole way of a request, in front of a Slack that takes everything and keeps nothing. `team` has a record in the store. */
export async function rehearsedApp(deps: Deps, team: string): Promise<RehearsedApp> {
  const taken = JSON.stringify({
    ok: true,
    team_id: team,
    user_id: 'UBOT',
    bot_id: 'B1',
    user: { id: USER },
  });
  const slack = await serve((request, response) => {
    request.resume().on('end', () => response.setHeader('content-type', 'application/json').end(taken));
  });
  const access = { botToken: 'xoxb-rehearsal', apiUrl: `${slack.url}/api/` };
  const signingSecret = randomUUID();
  const context = makeContext(deps, access, makePoster);
  context.installations.add({ team, enterprise: null, whole: false });
  const delivery = { mode: 'http' as const, signingSecret, host: LOOPBACK, port: 0 };
  const { app, receiver } = boltApp({ ...access, delivery }, deps, context, () => true);
  if (receiver instanceof SocketReceiver) throw new TypeError('a rehearsal goes by HTTP');
  await app.init();
  const listened = await serve(receiver.requestListener);
  const send = async (body: string): Promise<void> => {
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const signed = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
    const response = await fetch(`${listened.url}/slack/events`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signed}`,
      },
    });
    await response.arrayBuffer();
  };
  return {
    command: (text) =>
      send(
        new URLSearchParams({
          ...{ command: deps.command, text, team_id: team, channel_id: 'C1', user_id: USER },
          ...{ response_url: `${slack.url}/answer`, trigger_id: '1' },
        }).toString(),
      ),
    async close() {
      await context.inFlight.settle(SETTLE_MS);
      for (const { server } of [listened, slack]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

/** Listens on loopback, at any port. */
async function serve(listener: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, LOOPBACK, resolve);
  });
  return { server, url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}` };
}
