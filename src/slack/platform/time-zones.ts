import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { isTimeZone } from '../../record/time-zone.ts';
import type { Profile } from '../../store/profiles.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { Deps } from './deps.ts';

/** Slack is asked again after this, where the app is not told of changes: it may be installed with an older manifest. */
const KEPT_MS = 3_600_000;
/** How long Slack is not asked again after it did not tell. */
const PAUSE_MS = 60_000;
/** So many people are remembered of whom Slack did not tell. */
const MOST = 10_000;

const User = z.object({ tz: z.string().nullish(), updated: z.number().nullish() });

/** What a user of `users.info`, or of the event `user_change`, says that is kept. Throws where it is no user. */
export function profileOf(user: unknown, now: Date): Profile {
  const { tz, updated } = User.parse(user);
  const timeZone = tz != null && isTimeZone(tz) ? tz : null;
  return { timeZone, version: Math.floor(updated ?? 0), toldAt: now.toISOString() };
}

/**
 * A person's time zone as Slack has it, kept in the store with the version of their profile, which `user_change` renews for
 * all processes; the default one where Slack does not say, or not soon enough for `client`, or the scope is not granted.
 */
export function timeZones({ defaultTimeZone, clock, log }: Pick<Deps, 'defaultTimeZone' | 'clock' | 'log'>) {
  const untold = new Map<string, number>();
  const ask = async (client: WebClient, store: WorkspaceStore, user: string): Promise<Profile | null> => {
    const name = `${store.teamId} ${user}`;
    const now = clock();
    if (Math.abs(now.getTime() - (untold.get(name) ?? Number.NEGATIVE_INFINITY)) < PAUSE_MS) return null;
    try {
      const told = profileOf((await client.users.info({ user })).user, now);
      untold.delete(name);
      // Nobody waits for it to be written down: who comes next asks once more.
      store
        .putProfile(user, told)
        .catch((cause: unknown) => log.debug({ user, cause: String(cause) }, 'a time zone is not kept'));
      return told;
    } catch (cause) {
      log.debug({ user, cause: String(cause) }, 'time zone not told, the one before or the default is used');
      if (untold.size >= MOST) untold.clear();
      untold.set(name, now.getTime());
      return null;
    }
  };
  return async (client: WebClient, store: WorkspaceStore, user: string): Promise<string> => {
    const kept = await store.profile(user);
    const isFresh = kept !== null && Math.abs(clock().getTime() - Date.parse(kept.toldAt)) < KEPT_MS;
    const profile = isFresh ? kept : ((await ask(client, store, user)) ?? kept);
    return profile?.timeZone ?? defaultTimeZone;
  };
}
