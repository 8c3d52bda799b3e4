import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { ACK_MS, type AckOutcome, type AppDelivery } from './delivery.ts';

/** What is sent over sockets and has to be acknowledged. */
export interface Envelopes {
  /** Resolves when the app has acknowledged, or with why it has not. */
  send(socket: WebSocket, ...what: Parameters<AppDelivery['send']>): Promise<AckOutcome>;
  /** Takes what an app has sent; anything but an ack is not heard. */
  receive(data: string): void;
}

/** What an app sends back for an envelope. */
const Ack = z.object({ envelope_id: z.string(), payload: z.unknown() }).partial();

/** Gives up on an ack after {@link ACK_MS}. */
export function makeEnvelopes(): Envelopes {
  const waiting = new Map<string, (outcome: AckOutcome) => void>();
  return {
    send(socket, kind, payload, retry) {
      const id = randomUUID();
      return new Promise<AckOutcome>((resolve) => {
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
    receive(data) {
      const { envelope_id: id = '', payload = null } = Ack.safeParse(json(data)).data ?? {};
      const resolve = waiting.get(id);
      waiting.delete(id);
      resolve?.({ ok: true, body: payload });
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
