/** How often feeds are asked, in milliseconds. */
export interface Pace {
  /** Between two requests at least, whatever a site allows. */
  floorMs: number;
  /** Between two requests at most, whatever a site asks for. */
  ceilingMs: number;
  /** How long what failed waits the first time; twice as long each time that it fails again. */
  backoffMs: number;
}

const MINUTE = 60_000;

export const PACE: Pace = { floorMs: 10 * MINUTE, ceilingMs: 24 * 60 * MINUTE, backoffMs: 10 * MINUTE };

/** What a site says of when to ask again. */
interface Wishes {
  cacheControl: string | null;
  retryAfter: string | null;
  everyMinutes: number | null;
}

/** So much later at most a feed is asked than it could be, so that not all are asked at once: 0..1 of its interval. */
const JITTER = 0.1;

/**
 * When a feed is asked again: not before any of its wishes (RFC 9111, 5.2.2.1; RFC 9110, 10.2.3; RSS `ttl`), and later
 * the more often it has failed. `chance` is 0..1.
 */
export function nextPoll(
  now: Date,
  { cacheControl, retryAfter, everyMinutes }: Wishes,
  failures: number,
  pace: Pace,
  chance: number,
): Date {
  const wait = Math.max(
    pace.floorMs,
    maxAge(cacheControl) * 1_000,
    (everyMinutes ?? 0) * MINUTE,
    retryAfterMs(retryAfter, now),
    failures === 0 ? 0 : pace.backoffMs * 2 ** Math.min(failures - 1, 20),
  );
  const bounded = Math.min(wait, pace.ceilingMs);
  return new Date(now.getTime() + Math.round(bounded * (1 + JITTER * chance)));
}

function maxAge(cacheControl: string | null): number {
  if (cacheControl === null || /\bno-(?:cache|store)\b/i.test(cacheControl)) return 0;
  return Number(/\bmax-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl)?.[1] ?? 0);
}

/** Seconds, or an HTTP date. */
function retryAfterMs(retryAfter: string | null, now: Date): number {
  if (retryAfter === null) return 0;
  if (/^\s*\d{1,9}\s*$/.test(retryAfter)) return Number(retryAfter) * 1_000;
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now.getTime());
}
