import { createServer, type Server, type ServerResponse } from 'node:http';
import type { CustomRoute } from '@slack/bolt';
import type { Store } from '../../store/store.ts';
import { sentenceFor } from '../../wording/errors.ts';
import type { Log } from './deps.ts';
import type { TokenWatch } from './tokens.ts';

/** What the app's health is read from. */
export interface Vitals {
  store: Pick<Store, 'ping'>;
  token: TokenWatch;
  /** Why nothing of Slack's can arrive just now; null while it can. */
  deaf: () => string | null;
  /** Whether it has started and is not stopping. */
  started: () => boolean;
  log: Log;
}

/** The addresses that tell it: `/healthz` whether the process lives, `/readyz` whether it can answer. */
export function healthRoutes(vitals: Vitals): CustomRoute[] {
  return [
    route('/healthz', async () => ({ status: 200, text: ['ok', ...(await refusal(vitals))].join('\n') })),
    route('/readyz', async () => {
      const troubles = await troublesOf(vitals);
      if (troubles.length === 0) return { status: 200, text: 'ready' };
      vitals.log.warn({ troubles }, 'not ready');
      return { status: 503, text: troubles.join('\n') };
    }),
  ];
}

async function troublesOf(vitals: Vitals): Promise<string[]> {
  if (!vitals.started()) return ['starting or stopping'];
  const deaf = vitals.deaf();
  const store = await vitals.store.ping().then(
    () => [],
    (error: unknown) => [`the record cannot be read: ${sentenceFor(error)}`],
  );
  return [...store, ...(deaf === null ? [] : [deaf]), ...(await refusal(vitals))];
}

async function refusal({ token, started }: Vitals): Promise<string[]> {
  const refused = started() ? await token.refused() : null;
  return refused === null ? [] : [sentenceFor(refused)];
}

function route(path: string, answer: () => Promise<{ status: number; text: string }>): CustomRoute {
  const respond = async (response: ServerResponse): Promise<void> => {
    const { status, text } = await answer();
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
  };
  return { path, method: ['GET'], handler: (_, response) => void respond(response) };
}

/** A server of these routes alone, for an app that listens to nothing else. Resolves when it listens. */
export async function serveRoutes(
  routes: readonly CustomRoute[],
  { host, port }: { host: string; port: number },
): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const known = routes.find(({ path }) => path === pathname);
    if (known === undefined || request.method !== 'GET') response.writeHead(404).end();
    else known.handler(Object.assign(request, { params: {} }), response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}
