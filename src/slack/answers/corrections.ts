import { sayDate } from '../../recall/say-date.ts';
import type { WorkspaceStore } from '../../store/store.ts';

/** What was done to an entry after it was published, in a few words; null where nothing was. */
export async function correctionOf(store: WorkspaceStore, ref: string): Promise<string | null> {
  const revisions = await store.revisions(ref);
  const undone = new Set(revisions.flatMap(({ undoes }) => (undoes === null ? [] : [undoes])));
  const last = revisions.findLast(
    ({ action, change, undoes }) => action === 'edit' && undoes === null && !undone.has(change),
  );
  if (last === undefined) return null;
  const why = last.reason === null ? '' : `, ${last.reason.replace(/[.\s]+$/, '')}`;
  return `corrected ${sayDate(last.at.slice(0, 10))}${why}`;
}

/** The same of several, by ref; entries that nobody touched are left out. */
export async function correctionsOf(
  store: WorkspaceStore,
  refs: readonly string[],
): Promise<Map<string, string>> {
  const corrections = new Map<string, string>();
  for (const ref of refs) {
    const correction = await correctionOf(store, ref);
    if (correction !== null) corrections.set(ref, correction);
  }
  return corrections;
}
