import type { WebClient } from '@slack/web-api';
import type { Deps } from './deps.ts';

const KEPT_MS = 3_600_000;

/** A person's time zone as Slack has it; the default one where Slack does not say or the scope is not granted. */
export function timeZones({ defaultTimeZone, clock, log }: Deps) {
  const known = new Map<string, { zone: string; at: number }>();
  return async (client: WebClient, userId: string): Promise<string> => {
    const now = clock().getTime();
    const kept = known.get(userId);
    if (kept !== undefined && now - kept.at < KEPT_MS) return kept.zone;
    const zone = await client.users.info({ user: userId }).then(
      ({ user }) => (isTimeZone(user?.tz) ? user.tz : defaultTimeZone),
      (cause: unknown) => {
        log.debug({ userId, cause: String(cause) }, 'time zone not told, the default is used');
        return defaultTimeZone;
      },
    );
    if (known.size > 10_000) known.clear();
    known.set(userId, { zone, at: now });
    return zone;
  };
}

function isTimeZone(zone: string | undefined): zone is string {
  try {
    return zone !== undefined && new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}
