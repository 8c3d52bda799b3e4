import { createHmac } from 'node:crypto';
import { ACK_MS, type Delivery, type Outcome } from './delivery.ts';

/**
 * Signed HTTP as an app meets it; docs.slack.dev/authentication/verifying-requests-from-slack. `url` is the app's
 * one request URL; `clock` is in milliseconds since 1970.
 */
export function sendByHttp(url: string, signingSecret: string, clock: () => number): Delivery {
  return {
    connected: true,
    async send(kind, payload, retry): Promise<Outcome> {
      const json = kind === 'events_api';
      const body = json
        ? JSON.stringify(payload)
        : formOf(kind === 'interactive' ? { payload: JSON.stringify(payload) } : payload);
      const timestamp = String(Math.floor(clock() / 1_000));
      const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
      try {
        const response = await fetch(url, {
          method: 'POST',
          body,
          signal: AbortSignal.timeout(ACK_MS),
          headers: {
            'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded',
            'x-slack-request-timestamp': timestamp,
            'x-slack-signature': `v0=${signature}`,
            ...(retry !== null && {
              'x-slack-retry-num': String(retry.number),
              'x-slack-retry-reason': retry.reason,
            }),
          },
        });
        const text = await response.text();
        if (!response.ok) return { ok: false, reason: 'failed' };
        return { ok: true, body: text === '' ? null : bodyOf(text) };
      } catch (error) {
        return {
          ok: false,
          reason: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'failed',
        };
      }
    },
    async stop() {},
  };
}

const formOf = (values: Record<string, unknown>): string =>
  new URLSearchParams(
    Object.entries(values).map(([key, value]): [string, string] => [key, String(value ?? '')]),
  ).toString();

/** An ack may be JSON or, for a slash command, the words to show. */
function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
