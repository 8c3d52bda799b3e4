import type { WorkspaceStore } from '../store/store.ts';
import type { Subscription, SubscriptionKind, SubscriptionSlot } from '../store/subscriptions.ts';
import type { Content } from './content.ts';
import { gatherWatched } from './gather.ts';
import { nextPost } from './next-post.ts';
import { scheduledBrief } from './scheduled-brief.ts';
import { decodeSetting } from './settings.ts';

/** One posting whose content is wanted. */
interface Posting {
  kind: SubscriptionKind;
  subscription: Subscription;
  slot: Pick<SubscriptionSlot, 'fromRevision' | 'toRevision'>;
  now: Date;
  /** At the subscription's own hour. */
  hour: boolean;
}

/** What there is to post; null for nothing. */
export type ContentOf = (store: WorkspaceStore, posting: Posting) => Promise<Content | null>;

/** Makes it anew. */
export const contentOf: ContentOf = async (store, { kind, subscription, slot, now, hour }) => {
  const scope = { start: subscription.startRevision, after: slot.fromRevision, to: slot.toRevision };
  if (kind === 'watch') {
    const watched = await gatherWatched(store, subscription.channel, scope, now);
    return watched.matches.length > 0 ? watched : null;
  }
  const setting = decodeSetting(subscription.setting);
  if (setting === null) return null;
  if (kind === 'brief')
    return scheduledBrief(store, { now, zone: setting.zone, since: subscription.postedAt });
  // What is sent again is from before the last post.
  const postedAt = slot.fromRevision < subscription.watermark ? null : subscription.postedAt;
  return nextPost(store, { ...subscription, postedAt }, setting, { scope, now, hour });
};

/** So many are kept; each is for all channels that are told the same. */
const MOST = 64;

/**
 * Makes what several channels get alike once, of the record as it stands: a change of it makes everything anew. Instants
 * are taken to the minute, as they are told.
 */
export function sharedContents(): ContentOf {
  const made = new Map<string, Promise<Content | null>>();
  return async (store, posting) => {
    if (posting.kind === 'watch') return contentOf(store, posting);
    const told = toTheMinute(posting);
    const key = JSON.stringify([store.teamId, await store.version(), ...whatMakes(told)]);
    const known = made.get(key);
    if (known !== undefined) return known;
    const [oldest] = made.keys();
    if (made.size >= MOST && oldest !== undefined) made.delete(oldest);
    const content = contentOf(store, told);
    made.set(key, content);
    content.catch(() => made.delete(key));
    return content;
  };
}

/** All that a content depends on beside the record. */
const whatMakes = ({ kind, subscription, slot, now, hour }: Posting) => [
  ...[kind, hour, now, slot.fromRevision, slot.toRevision],
  ...[subscription.setting, subscription.startRevision, subscription.watermark],
  ...[subscription.postedAt, subscription.silentSlots],
];

const MINUTE = 60_000;

function toTheMinute({ subscription, now, ...posting }: Posting): Posting {
  const minute = (at: Date): Date => new Date(Math.floor(at.getTime() / MINUTE) * MINUTE);
  const { postedAt } = subscription;
  return {
    ...posting,
    now: minute(now),
    subscription: {
      ...subscription,
      postedAt: postedAt === null ? null : minute(new Date(postedAt)).toISOString(),
    },
  };
}
