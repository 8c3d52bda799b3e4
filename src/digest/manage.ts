import { openDesk } from '../recall/desk.ts';
import { CodedError } from '../record/errors.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { Subscription, Watch } from '../store/subscriptions.ts';
import type { Digest, Silence } from './content.ts';
import { readWatch, type Watching } from './matching.ts';
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

/** What words to watch for mean on this record. Throws `watch_unread` when nothing can be watched for in them. */
export async function understandWatch(store: WorkspaceStore, text: string, now: Date): Promise<Watching> {
  const { index } = await openDesk(store);
  const watching = readWatch(text, index, now);
  if (watching === null) throw new CodedError('watch_unread', text.slice(0, 80));
  return watching;
}

/** Whether just these words are watched in a channel; `paused`: they are, but nothing could be posted there. */
export async function watchStanding(
  store: WorkspaceStore,
  channel: string,
  text: string,
): Promise<'new' | 'on' | 'paused'> {
  const there = await store.watches(channel);
  if (!there.some((one) => one.text.toLowerCase() === text.toLowerCase())) return 'new';
  return (await store.subscription({ channel, kind: 'watch' }))?.state === 'on' ? 'on' : 'paused';
}

/** Watches from now on; what was paused in the channel goes on, with what came in meanwhile. */
export async function addWatch(
  store: WorkspaceStore,
  { channel, text, user }: { channel: string; text: string; user: string },
): Promise<void> {
  const standing = await watchStanding(store, channel, text);
  const others = await store.watches(channel);
  await store.setSubscription(
    { channel, kind: 'watch' },
    { setting: '{}', setBy: user, dueAt: '', lastSlot: '', restart: others.length === 0 },
  );
  if (standing === 'new') await store.addWatch({ channel, text, setBy: user });
}

/** Ends a watch; null when it was ended already. */
export async function endWatch(store: WorkspaceStore, id: number): Promise<Watch | null> {
  const ended = await store.removeWatch(id);
  if (ended !== null && (await store.watches(ended.channel)).length === 0)
    await store.stopSubscription({ channel: ended.channel, kind: 'watch' }, 'off', null, null);
  return ended;
}

/** The watches in a channel that words mean: by their text, or their number in the list, from 1; all for *all*. */
export async function watchesMeant(store: WorkspaceStore, channel: string, words: string): Promise<Watch[]> {
  const there = await store.watches(channel);
  const wanted = words.trim().toLowerCase();
  if (wanted === 'all' || (wanted === '' && there.length === 1)) return there;
  const named = there.filter(({ text }) => text.toLowerCase() === wanted);
  if (named.length > 0) return named;
  const nth = /^\d{1,3}$/.test(wanted) ? there[Number(wanted) - 1] : undefined;
  return nth === undefined ? [] : [nth];
}
