import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { sendJson } from '../http.ts';

/** What is to go wrong the next `times` times that `method` is called. */
export type Fault = { method: string; times: number } & (
  | { kind: 'error'; error: string }
  | { kind: 'status'; status: number }
  | { kind: 'rate-limit'; retryAfter: number }
  | { kind: 'delay'; ms: number }
  | { kind: 'drop' }
);

/** Slack’s moods: faults that a test asks for, and its rate limit for messages. */
export interface ApiTrouble {
  add(fault: Fault): void;
  /** One message a second and channel, as docs.slack.dev/apis/web-api/rate-limits has it. */
  limitMessages(on: boolean): void;
  /** Whether the call meets with trouble and has been answered (or dropped) accordingly. */
  meets(
    method: string,
    channel: string | null,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<boolean>;
}

const SECOND = 1_000;

/** `clock` is in milliseconds since 1970. */
export function makeTrouble(clock: () => number): ApiTrouble {
  const faults: Fault[] = [];
  const lastPost = new Map<string, number>();
  let limited = false;

  const overLimit = (method: string, channel: string | null): boolean => {
    if (!limited || method !== 'chat.postMessage' || channel === null) return false;
    const now = clock();
    if (now - (lastPost.get(channel) ?? 0) < SECOND) return true;
    lastPost.set(channel, now);
    return false;
  };
  const rateLimit = (response: ServerResponse, seconds: number) =>
    sendJson(response, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(seconds) });

  return {
    add: (fault) => faults.push({ ...fault }),
    limitMessages: (on) => {
      limited = on;
    },
    async meets(method, channel, request, response) {
      const fault = faults.find((one) => one.method === method && one.times > 0);
      if (fault === undefined) {
        if (!overLimit(method, channel)) return false;
        rateLimit(response, 1);
        return true;
      }
      fault.times--;
      switch (fault.kind) {
        case 'error':
          sendJson(response, 200, { ok: false, error: fault.error });
          return true;
        case 'status':
          response.writeHead(fault.status).end();
          return true;
        case 'rate-limit':
          rateLimit(response, fault.retryAfter);
          return true;
        case 'drop':
          request.socket.destroy();
          return true;
        case 'delay':
          await sleep(fault.ms);
          return false;
      }
    },
  };
}
