import type { ActorIndex } from '../record/actor-index.ts';
import { Development } from '../record/development.ts';
import { isStatementRef } from '../record/refs.ts';
import { Statement } from '../record/statement.ts';
import type { EarlierVersion, NumberedRevision } from '../store/subscriptions.ts';
import { type Changed, type Entry, refOf, statusOf } from './content.ts';
import { differences } from './differences.ts';
import { type Bare, passes } from './matching.ts';
import type { Filter } from './settings.ts';

/** A stretch of the record's history, with what it touched as it is now and as it was before. */
export interface Stretch {
  /** Where the channel's digest starts; what was published before is no news to it. */
  start: number;
  changes: readonly NumberedRevision[];
  entries: ReadonlyMap<string, Entry>;
  /** What was published before the stretch, as it was then. */
  earlier: ReadonlyMap<string, EarlierVersion>;
}

/** What a stretch of history is to a channel. */
export interface Sorted {
  published: Entry[];
  corrected: Changed[];
  retracted: Changed[];
}

/**
 * Sorts what is different after a stretch of history: what was changed and changed back is nothing, and only what an
 * earlier digest held is corrected or retracted, also where the filter would keep it out by now. Pure.
 */
export function sortChanges(
  { start, changes, entries, earlier }: Stretch,
  filter: Filter,
  index: ActorIndex,
): Sorted {
  const sorted: Sorted = { published: [], corrected: [], retracted: [] };
  for (const entry of entries.values()) {
    const ref = refOf(entry);
    const was = earlier.get(ref);
    const before = versionOf(ref, was?.version);
    const wasOn = before?.status === 'published';
    if (wasOn && (was?.published ?? 0) <= start) continue;
    const wasShown = wasOn && (before.entry === null || passes(filter, before.entry, index));
    const isOn = statusOf(entry) === 'published';
    if (!wasShown) {
      if (isOn && passes(filter, entry, index)) sorted.published.push(entry);
      continue;
    }
    const different = before.entry === null ? [] : differences(before.entry, entry, index);
    const changed = (action: string): Changed => ({
      entry,
      reason: lastReason(changes, ref, action),
      different,
    });
    if (!isOn) sorted.retracted.push(changed('retract'));
    else if (different.length > 0) sorted.corrected.push(changed('edit'));
  }
  return sorted;
}

/** Null when it was not on the record yet; `entry` null for a version that cannot be read. */
function versionOf(ref: string, after: unknown): { status: string; entry: Bare | null } | null {
  if (after === undefined) return null;
  if (isStatementRef(ref)) {
    const statement = Statement.safeParse(after).data;
    return {
      status: statement?.status ?? 'published',
      entry: statement ? { kind: 'statement', statement } : null,
    };
  }
  const development = Development.safeParse(after).data;
  return {
    status: development?.status ?? 'published',
    entry: development ? { kind: 'development', development } : null,
  };
}

const lastReason = (changes: readonly NumberedRevision[], ref: string, action: string): string | null =>
  changes.findLast((change) => change.subject === ref && change.action === action)?.reason ?? null;
