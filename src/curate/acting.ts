import type { Revision, RevisionDraft } from '../record/revision.ts';
import type { Reading } from '../store/store.ts';

/** Who changes the record, and when. */
export interface Acting {
  /** A Slack user id, or a name for what no person did. */
  by: string;
  /** ISO 8601 instant, UTC. */
  at: string;
}

/**
 * What a decision came to. When somebody changed the thing after the decider last saw it, nothing is done, and
 * `meanwhile` is what was.
 */
export type DecisionOutcome<T> = { ok: true; value: T } | { ok: false; meanwhile: Revision };

/** A revision by `acting`; `after` is the whole thing as it is then. */
export const revise = <T extends { ref: string }>(
  { by, at }: Acting,
  action: Revision['action'],
  after: T,
  reason: string | null = null,
): RevisionDraft => ({ subject: after.ref, at, by, action, reason, after });

/** What a card or form carries of the thing it shows, so that a later change is noticed: the number of its last change. */
export async function versionOf(read: Reading, ref: string): Promise<number> {
  return (await read.revisions(ref)).at(-1)?.change ?? 0;
}

/** The change of `ref` that was made after the version `seen`, or null. */
export async function changedSince(read: Reading, ref: string, seen: number): Promise<Revision | null> {
  const last = (await read.revisions(ref)).at(-1);
  return last !== undefined && last.change !== seen ? last : null;
}

/**
 * The change that stands against a decision by `by` on a card of the version `seen`, or null: whoever edited a thing
 * decides on what they made of it.
 */
export async function changedBesides(
  read: Reading,
  ref: string,
  seen: number,
  by: string,
): Promise<Revision | null> {
  const history = await read.revisions(ref);
  const last = history.at(-1);
  // A version that is still to come was seen before the database was put back to an older copy.
  if (last !== undefined && last.change < seen) return last;
  const later = history.filter(({ change }) => change > seen);
  return later.findLast((one) => one.by !== by || one.action !== 'edit') ?? null;
}
