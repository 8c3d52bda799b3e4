import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { ACK_MS, type Delivery, type Outcome } from './delivery.ts';

/** Socket Mode as an app meets it; docs.slack.dev/apis/events-api/using-socket-mode. */
export interface SocketMode extends Delivery {
  /** The address of a new connection, good for one. */
  newUrl(): string;
  /** Asks the app to connect anew, or breaks the connections. */
  disconnect(how: 'warning' | 'drop'): void;
  /** Sends a text as it is to all connections. */
  sendRaw(text: string): void;
}

/** What an app sends back for an envelope; anything else that it sends is not heard. */
const Ack = z.object({ envelope_id: z.string(), payload: z.unknown() }).partial();

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
  const sockets = new Set<WebSocket>();
  const waiting = new Map<string, (outcome: Outcome) => void>();
  const sockServer = new WebSocketServer({ noServer: true });

  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', 'ws://localhost');
    const ticket = url.searchParams.get('ticket') ?? '';
    if (url.pathname !== PATH || !tickets.delete(ticket)) {
      socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      return;
    }
    sockServer.handleUpgrade(request, socket, head, (ws) => {
      sockets.add(ws);
      changed();
      const ping = setInterval(() => ws.ping(), PING_MS);
      ws.on('close', () => {
        clearInterval(ping);
        sockets.delete(ws);
        changed();
      });
      ws.on('error', () => ws.terminate());
      ws.on('message', (data) => acknowledged(String(data)));
      ws.send(
        JSON.stringify({
          type: 'hello',
          num_connections: sockets.size,
          connection_info: { app_id: appId },
          debug_info: { host: 'local-workspace', approximate_connection_time: 3_600 },
        }),
      );
    });
  });

  const acknowledged = (data: string): void => {
    const ack = Ack.safeParse(json(data)).data ?? {};
    const resolve = waiting.get(ack.envelope_id ?? '');
    waiting.delete(ack.envelope_id ?? '');
    resolve?.({ ok: true, body: ack.payload ?? null });
  };

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
    send(kind, payload, retry) {
      const socket = newest();
      if (socket === undefined) return Promise.resolve({ ok: false, reason: 'not_connected' });
      const id = randomUUID();
      return new Promise<Outcome>((resolve) => {
        const timer = setTimeout(() => {
          waiting.delete(id);
          resolve({ ok: false, reason: 'timeout' });
        }, ACK_MS);
        waiting.set(id, (outcome) => {
          clearTimeout(timer);
          resolve(outcome);
        });
        socket.send(
          JSON.stringify({
            envelope_id: id,
            type: kind,
            payload,
            accepts_response_payload: kind !== 'events_api',
            ...(kind === 'events_api' && {
              retry_attempt: retry?.number ?? 0,
              retry_reason: retry?.reason ?? '',
            }),
          }),
        );
      });
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
      sockServer.close();
    },
  };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
