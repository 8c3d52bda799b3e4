import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { SlackAccess } from './access.ts';
import { patientFetch } from './patient-fetch.ts';

/** Web API clients, by how long somebody can wait for what they call. None tries again behind anybody's back. */
export interface Clients {
  /** For what can do without an answer, or takes a default: 2 s, once. */
  lookUp: WebClient;
  /** For what a trigger allows: it is good for 3 s (docs.slack.dev/interactivity/handling-user-interaction). */
  open: WebClient;
  /** For what a person waits for: 8 s in all, in which 429 and 5xx are tried again. */
  tell: WebClient;
  /** For files, which take their time. */
  files: WebClient;
  /** For what must not be posted twice: see {@link POSTING}. */
  post: WebClient;
}

/** The clients of each token, made when they are first wanted. */
export type ClientsOf = (botToken: string) => Clients;

const LOOK_UP_MS = 2_000;
const OPEN_MS = 2_500;
const TELL_MS = 8_000;
const FILES_MS = 120_000;

const ONCE = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true } as const;

/** So many tokens' clients are kept; one that has become rare makes its own anew. */
const MOST_TOKENS = 1_000;

/** Nothing reaches out before a client is used. */
export function clientsByToken(access: Pick<SlackAccess, 'apiUrl'>, options: WebClientOptions): ClientsOf {
  const made = new Map<string, Clients>();
  return (botToken) => {
    const clients = made.get(botToken) ?? makeClients(botToken, access, options);
    if (made.size >= MOST_TOKENS) made.clear();
    made.set(botToken, clients);
    return clients;
  };
}

function makeClients(
  botToken: string,
  { apiUrl }: Pick<SlackAccess, 'apiUrl'>,
  options: WebClientOptions,
): Clients {
  const client = (timeout: number, own: WebClientOptions = {}) =>
    new WebClient(botToken, {
      ...(apiUrl !== null && { slackApiUrl: apiUrl }),
      ...options,
      ...ONCE,
      timeout,
      ...own,
    });
  return {
    lookUp: client(LOOK_UP_MS),
    open: client(OPEN_MS),
    tell: client(TELL_MS, { fetch: patientFetch(TELL_MS) }),
    files: client(FILES_MS, { fetch: patientFetch(FILES_MS) }),
    post: client(POSTING.timeout, POSTING),
  };
}

/** How a client for posting is made: it must not try again by itself, for a time-out may have posted. */
export const POSTING = {
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: 30_000,
} as const;
