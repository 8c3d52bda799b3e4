import type { WorkspaceStore } from '../store/store.ts';
import { type Digest, isNews } from './content.ts';
import { gatherDigest } from './gather.ts';
import type { Setting } from './settings.ts';

const WEEK_MS = 7 * 24 * 3_600_000;

/** When the last seven days began. */
export const weekBefore = (now: Date): string => new Date(now.getTime() - WEEK_MS).toISOString();

/** What came onto the record in the last seven days, as a digest of this setting tells of it; null for nothing. */
export async function lastWeek(store: WorkspaceStore, setting: Setting, now: Date): Promise<Digest | null> {
  const since = weekBefore(now);
  const scope = { start: 0, after: await store.headAt(since), to: await store.head() };
  const digest = await gatherDigest(store, scope, setting, { now, since });
  return isNews(digest) ? digest : null;
}
