import { createHmac, randomUUID } from 'node:crypto';
import { ACK_MS, type AckOutcome, type AppDelivery } from './delivery.ts';

/** Signed HTTP, with Slack's test of whether a request URL is the app's. */
export interface HttpDelivery extends AppDelivery {
  /** Sends `url_verification` and says whether the challenge came back; docs.slack.dev/reference/events/url_verification */
  verify(): Promise<boolean>;
}

/** What Slack calls a reason to try again; docs.slack.dev/apis/events-api/#retries. */
const REASONS: Record<string, string> = {
  timeout: 'http_timeout',
  unreachable: 'connection_failed',
  failed: 'http_error',
};

/**
 * Signed HTTP as an app meets it; docs.slack.dev/authentication/verifying-requests-from-slack. `url` is the app's
 * one request URL; `clock` is in milliseconds since 1970.
 */
export function sendByHttp(url: string, signingSecret: string, clock: () => number): HttpDelivery {
  const post = (body: string, type: string, headers: Record<string, string>): Promise<Response> => {
    const timestamp = String(Math.floor(clock() / 1_000));
    const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
    return fetch(url, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(ACK_MS),
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signature}`,
        ...headers,
      },
    });
  };
  return {
    connected: true,
    async send(kind, payload, retry): Promise<AckOutcome> {
      const json = kind === 'events_api';
      const body = json
        ? JSON.stringify(payload)
        : formOf(kind === 'interactive' ? { payload: JSON.stringify(payload) } : payload);
      try {
        const response = await post(body, json ? 'application/json' : 'application/x-www-form-urlencoded', {
          ...(retry !== null && {
            'x-slack-retry-num': String(retry.number),
            'x-slack-retry-reason': REASONS[retry.reason] ?? retry.reason,
          }),
        });
        const text = await response.text();
        if (response.ok) return { ok: true, body: text === '' ? null : bodyOf(text) };
        return {
          ok: false,
          reason: response.headers.get('x-slack-no-retry') === '1' ? 'no_retry' : 'failed',
        };
      } catch (error) {
        const late = error instanceof Error && error.name === 'TimeoutError';
        return { ok: false, reason: late ? 'timeout' : 'unreachable' };
      }
    },
    async verify() {
      const challenge = randomUUID();
      const body = JSON.stringify({ token: 'local', challenge, type: 'url_verification' });
      try {
        const answer = await (await post(body, 'application/json', {})).text();
        return answer === challenge || Object(bodyOf(answer)).challenge === challenge;
      } catch {
        return false;
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
