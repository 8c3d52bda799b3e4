import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import type { AppDelivery } from './delivery.ts';
import { makeEnvelopes } from './envelopes.ts';

/** Socket Mode as an app meets it; docs.slack.dev/apis/events-api/using-socket-mode. */
export interface SocketMode extends AppDelivery {
  /** The address of a new connection, good for one. */
  newUrl(): string;
  /** Asks the app to connect anew, or breaks the connections. */
  disconnect(how: 'warning' | 'drop'): void;
  /** Sends a text as it is to all connections. */
  sendRaw(text: string): void;
}

const PATH = '/link';
const PING_MS = 10_000;

/** Serves sockets on the workspace's own server; `address` is known once it listens; `changed` hears of comings and goings. */
export function serveSocketMode(
  server: Server,
  appId: string,
  address: () => string,
  changed: () => void,
): SocketMode {
  const tickets = new Set<string>();
  const envelopes = makeEnvelopes();
  const { sockets, close } = acceptSockets(
    server,
    (url) => url.pathname === PATH && tickets.delete(url.searchParams.get('ticket') ?? ''),
    (socket, count) => {
      socket.on('message', (data) => envelopes.receive(String(data)));
      socket.send(hello(appId, count));
    },
    changed,
  );

  /** The connection that was opened last, of those that are open. */
  const newest = (): WebSocket | undefined =>
    [...sockets].findLast(({ readyState }) => readyState === WebSocket.OPEN);

  return {
    get connected() {
      return newest() !== undefined;
    },
    newUrl() {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `${address().replace(/^http/, 'ws')}${PATH}?ticket=${ticket}&app_id=${appId}`;
    },
    async send(...what) {
      const socket = newest();
      return socket === undefined ? { ok: false, reason: 'not_connected' } : envelopes.send(socket, ...what);
    },
    disconnect(how) {
      for (const socket of sockets) {
        if (how === 'drop') socket.terminate();
        else socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} }));
      }
    },
    sendRaw(text) {
      for (const socket of sockets) socket.send(text);
    },
    async stop() {
      for (const socket of sockets) socket.terminate();
      close();
    },
  };
}

/** Takes the connections whose address may come in; `opened` hears of each, and how many there are with it. */
function acceptSockets(
  server: Server,
  mayCome: (url: URL) => boolean,
  opened: (socket: WebSocket, count: number) => void,
  changed: () => void,
): { sockets: ReadonlySet<WebSocket>; close: () => void } {
  const sockets = new Set<WebSocket>();
  const socketServer = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, connection, head) => {
    if (!mayCome(new URL(request.url ?? '/', 'ws://localhost'))) {
      connection.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      return;
    }
    socketServer.handleUpgrade(request, connection, head, (socket) => {
      sockets.add(socket);
      changed();
      const ping = setInterval(() => socket.ping(), PING_MS);
      socket.on('close', () => {
        clearInterval(ping);
        sockets.delete(socket);
        changed();
      });
      socket.on('error', () => socket.terminate());
      opened(socket, sockets.size);
    });
  });
  return { sockets, close: () => socketServer.close() };
}

const hello = (appId: string, connections: number): string =>
  JSON.stringify({
    type: 'hello',
    num_connections: connections,
    connection_info: { app_id: appId },
    debug_info: { host: 'local-workspace', approximate_connection_time: 3_600 },
  });
