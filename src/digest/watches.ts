import { openDesk } from '../recall/desk.ts';
import { CodedError } from '../record/errors.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { Watch } from '../store/subscriptions.ts';
import { readWatch, type Watching } from './matching.ts';

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

/** So many words may be watched in one channel. */
const MOST_WATCHES = 40;

/** Throws `watches_too_many` where no more words can be watched. */
export async function requireRoom(store: WorkspaceStore, channel: string): Promise<void> {
  if ((await store.watches(channel)).length >= MOST_WATCHES)
    throw new CodedError('watches_too_many', String(MOST_WATCHES));
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
