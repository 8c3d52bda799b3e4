import type { WorkspaceStore } from '../store/store.ts';
import type { Subscription } from '../store/subscriptions.ts';
import { type Digest, isNews, type Silence } from './content.ts';
import { gatherDigest, type Scope } from './gather.ts';
import { isFiltered, type Setting } from './settings.ts';

/**
 * What a channel's digest posts of a part of the record's history; null for nothing. The scheduled post, *Send now*
 * and the preview all ask here. `hour`: at the digest's own hour, at which also silence is told.
 */
export async function nextPost(
  store: WorkspaceStore,
  subscription: Pick<Subscription, 'postedAt' | 'silentSlots'>,
  setting: Setting,
  { scope, now, hour }: { scope: Scope; now: Date; hour: boolean },
): Promise<Digest | Silence | null> {
  // A time that has not come is of a clock that was ahead.
  const postedAt =
    subscription.postedAt !== null && subscription.postedAt > now.toISOString()
      ? null
      : subscription.postedAt;
  const digest = await gatherDigest(store, scope, setting, { now, since: postedAt });
  if (isNews(digest)) return digest;
  if (!hour || subscription.silentSlots + 1 !== setting.silence) return null;
  const filtered = isFiltered(setting.filter);
  return {
    kind: 'silence',
    slots: setting.silence,
    since: postedAt ?? (filtered ? null : await store.lastPublishedAt()),
    filtered,
    lastSourceAt: await store.lastSourceAt(),
    zone: setting.zone,
  };
}
