import { setTimeout as sleep } from 'node:timers/promises';

/** How often something is tried again that Slack refused for now. */
const TRIES = 3;
const PAUSE_MS = 500;

/**
 * `fetch` that waits out 429 as long as Slack asks for, and tries 5xx again, while that fits into `ms`. The client's own
 * way holds up everybody's calls for as long as one was refused.
 */
export function patientFetch(ms: number): typeof fetch {
  return async (input, init) => {
    for (let waited = 0, tried = 1; ; tried++) {
      const response = await fetch(input, init);
      const pause = pauseOf(response, tried);
      if (pause === null || waited + pause >= ms) return response;
      await response.body?.cancel();
      await sleep(pause, undefined, { signal: init?.signal ?? undefined });
      waited += pause;
    }
  };
}

/** Milliseconds after which to try again, or null for an answer that stands. */
function pauseOf({ status, headers }: Response, tried: number): number | null {
  if (tried > TRIES) return null;
  if (status === 429) return Number(headers.get('retry-after') ?? 1) * 1_000;
  return status >= 500 ? PAUSE_MS * tried : null;
}
