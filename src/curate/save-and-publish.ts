import { indexActors } from '../record/actor-index.ts';
import type { Candidate } from '../record/candidate.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { type Acting, type DecisionOutcome, versionOf } from './acting.ts';
import { editCandidate, type Fields } from './edit.ts';
import { withKnownParties } from './known-parties.ts';
import { publish } from './publish.ts';
import { sameEntries } from './same-entry.ts';

/** What became of a candidate that was saved to be published. */
export interface SavedAndPublished {
  candidate: Candidate;
  /** The entry that it became; null where it waits, saved. */
  entry: string | null;
  /** The entry of the record that it may be the same as, which a curator is asked about first. */
  same: string | null;
}

/**
 * Gives a waiting candidate other fields and puts it on the record, unless the record may have it already: then it is
 * saved, and waits. Throws what {@link editCandidate} and {@link publish} throw.
 */
export async function saveAndPublish(
  store: WorkspaceStore,
  ref: string,
  seen: number,
  fields: Fields,
  acting: Acting,
): Promise<DecisionOutcome<SavedAndPublished>> {
  const saved = await editCandidate(store, ref, seen, fields, acting);
  if (!saved.ok) return saved;
  const candidate = saved.value;
  const proposal = withKnownParties(indexActors(await store.actors()), candidate.proposal);
  const [same] = await sameEntries(store, { proposal });
  if (same !== undefined) return { ok: true, value: { candidate, entry: null, same: same.entry.ref } };
  const published = await publish(store, ref, await versionOf(store, ref), acting);
  if (!published.ok) return published;
  return { ok: true, value: { candidate, entry: published.value, same: null } };
}
