import type { WorkspaceStore } from '../store/store.ts';
import type { Subscription } from '../store/subscriptions.ts';
import type { Digest, Silence } from './content.ts';
import { nextPost } from './next-post.ts';
import { presentFilter } from './present-filter.ts';
import { nextSlot } from './schedule.ts';
import { decodeSetting, defaultSetting, encodeSetting, type Setting } from './settings.ts';

/** A channel's digest as a person sees it. */
export interface DigestState {
  subscription: Subscription | null;
  /** Its setting, or what it would be. */
  setting: Setting;
}

/** The digest of a channel; `zone` is the asker's, for where nothing is set. */
export async function digestState(
  store: WorkspaceStore,
  channel: string,
  zone: string,
): Promise<DigestState> {
  const subscription = await store.subscription({ channel, kind: 'digest' });
  const kept = subscription === null ? null : decodeSetting(subscription.setting);
  if (kept === null) return { subscription, setting: defaultSetting(zone) };
  return { subscription, setting: { ...kept, filter: await presentFilter(store, kept.filter) } };
}

/** Turns a channel's digest on with this setting; what is on already is changed, what was paused goes on. */
export async function turnOn(
  store: WorkspaceStore,
  channel: string,
  { setting, user, now }: { setting: Setting; user: string; now: Date },
): Promise<void> {
  await store.setSubscription(
    { channel, kind: 'digest' },
    {
      setting: encodeSetting(setting),
      setBy: user,
      dueAt: nextSlot(setting, now).toISOString(),
      lastSlot: now.toISOString(),
      restart: false,
    },
  );
}

/** What would be posted if it were the digest's hour; for a channel without one, all that is on the record. */
export async function previewPost(
  store: WorkspaceStore,
  { subscription, setting }: DigestState,
  now: Date,
): Promise<Digest | Silence | null> {
  const from = subscription === null || subscription.state === 'off' ? null : subscription;
  const scope = { start: from?.startRevision ?? 0, after: from?.watermark ?? 0, to: await store.head() };
  const standing = from ?? { postedAt: null, silentSlots: 0 };
  return nextPost(store, standing, setting, { scope, now, hour: from !== null });
}
