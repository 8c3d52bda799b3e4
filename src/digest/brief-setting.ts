import type { WorkspaceStore } from '../store/store.ts';
import { readDigestRequest } from './read-setting.ts';
import { nextSlot } from './schedule.ts';
import { decodeSetting, defaultSetting, encodeSetting, type Setting } from './settings.ts';

/** What the words after *brief* ask for where they are about its hour. */
export type BriefRequest =
  | { kind: 'show' }
  | { kind: 'off' }
  /** What is not said stays as it is. */
  | { kind: 'on'; change: Partial<Pick<Setting, 'time' | 'days' | 'zone'>> };

/** Reads `on 08:30 Europe/Kyiv weekdays`, `off`, `setting`; null for what is no matter of the hour. */
export function readBriefRequest(words: string): BriefRequest | null {
  if (!/^(?:on\s+(?:at\s+)?\S*\d|on$|off$|stop$|setting$|settings$|status$)/i.test(words)) return null;
  const request = readDigestRequest(words);
  if (request.kind === 'on') return request;
  if (request.kind === 'off') return { kind: 'off' };
  return request.kind === 'show' ? { kind: 'show' } : null;
}

/** How a channel's brief stands; `zone` is the asker's, for where nothing is set. */
export async function briefState(
  store: WorkspaceStore,
  channel: string,
  zone: string,
): Promise<{ isOn: boolean; setting: Setting }> {
  const subscription = await store.subscription({ channel, kind: 'brief' });
  const kept = subscription === null ? null : decodeSetting(subscription.setting);
  return { isOn: subscription?.state === 'on', setting: kept ?? defaultSetting(zone) };
}

/** Turns a channel's brief on with this setting; what is on already is changed. */
export async function turnBriefOn(
  store: WorkspaceStore,
  channel: string,
  { setting, user, now }: { setting: Setting; user: string; now: Date },
): Promise<void> {
  await store.setSubscription(
    { channel, kind: 'brief' },
    {
      setting: encodeSetting(setting),
      setBy: user,
      dueAt: nextSlot(setting, now).toISOString(),
      lastSlot: now.toISOString(),
      restart: false,
    },
  );
}
