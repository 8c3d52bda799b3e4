import type { WebClient } from '@slack/web-api';
import { isTimeZone } from '../../record/time-zone.ts';
import type { Deps } from './deps.ts';

const KEPT_MS = 3_600_000;
/** How long Slack is not asked again after it did not tell. */
const PAUSE_MS = 60_000;

/**
 * A person's time zone as Slack has it; the default one where Slack does not say, or not soon enough for `client`, or
 * the scope is not granted.
 */
export function timeZones({ defaultTimeZone, clock, log }: Deps) {
  const known = new Map<string, { zone: string; at: number }>();
  const keep = (userId: string, zone: string, at: number): string => {
    if (known.size > 10_000) known.clear();
    known.set(userId, { zone, at });
    return zone;
  };
  return async (client: WebClient, userId: string): Promise<string> => {
    const now = clock().getTime();
    const kept = known.get(userId);
    if (kept !== undefined && now - kept.at < KEPT_MS) return kept.zone;
    try {
      const { user } = await client.users.info({ user: userId });
      const zone = user?.tz;
      return keep(userId, zone !== undefined && isTimeZone(zone) ? zone : defaultTimeZone, now);
    } catch (cause) {
      log.debug(
        { userId, cause: String(cause) },
        'time zone not told, the one before or the default is used',
      );
      return keep(userId, kept?.zone ?? defaultTimeZone, now - KEPT_MS + PAUSE_MS);
    }
  };
}
