import { citedWords } from '../../record/citation.ts';
import type { Development } from '../../record/development.ts';
import { isStatement } from '../../record/entry.ts';
import type { Revision } from '../../record/revision.ts';
import type { Statement } from '../../record/statement.ts';
import type { Writer } from '../../store/store.ts';
import { type Acting, revise } from '../acting.ts';
import { runsOf } from './archive.ts';
import { entryDay, type HeldEntries, heldEntries } from './held-entries.ts';
import { type Imported, NOTHING } from './imported.ts';
import { pausingBetween } from './items-in-turns.ts';
import { takeIn } from './take-in-entry.ts';

export type RecordEntry = Statement | Development;

/** An entry of an archive, with the record's refs of its parties and sources; its retraction there, if it has one. */
export interface BroughtEntry {
  entry: RecordEntry;
  retraction: Revision | null;
}

/** An entry that says what is there already: on the record (its ref), or as the fresh one of that number. */
interface Again {
  entry: RecordEntry;
  same: string | number;
}

/**
 * Puts on the record what it does not have of `brought`, statements before developments; what it has, by `known`, may get
 * further sources.
 */
export async function mergeEntries(
  writer: Writer,
  brought: readonly BroughtEntry[],
  known: HeldEntries,
  acting: Acting,
): Promise<Imported> {
  const { fresh, again } = await sortEntries(brought, known);
  const added = await addEntries(writer, fresh, acting);
  const imported = { ...NOTHING };
  for (const entry of added) imported[broughtAs(entry)]++;
  for (const { entry, same } of again) {
    const ref = typeof same === 'string' ? same : (added[same]?.ref ?? '');
    imported[await takeIn(writer, ref, entry, acting)]++;
  }
  return imported;
}

const isDevelopment = (entry: RecordEntry): entry is Development => !isStatement(entry);

const broughtAs = (entry: RecordEntry): keyof Imported =>
  entry.status === 'retracted' ? 'withdrawn' : isStatement(entry) ? 'statements' : 'developments';

/** What tells an entry from others: its parties with its words, in each of its citations. */
export function keysOf(entry: RecordEntry): string[] {
  const parties = isStatement(entry)
    ? ['S', entry.polarity, entry.speaker]
    : ['D', ...entry.actors, '>', ...entry.recipients];
  return entry.citations.map((citation) => [...parties, citedWords(citation)].join(' '));
}

/** Parts what is new from what is there, on the record or further up in the archive. */
async function sortEntries(brought: readonly BroughtEntry[], known: HeldEntries) {
  const above = heldEntries([], keysOf);
  const fresh: BroughtEntry[] = [];
  const again: Again[] = [];
  for await (const one of pausingBetween(brought)) {
    const { entry } = one;
    const keys = keysOf(entry);
    const held = keys.map((key) => known.find(key, entryDay(entry))).find((ref) => ref !== null);
    const further = keys.map((key) => above.find(key, entryDay(entry))).find((n) => n !== null);
    if (held != null) again.push({ entry, same: held });
    else if (further != null) again.push({ entry, same: Number(further) });
    else {
      for (const key of keys) above.add(key, { ref: String(fresh.length), day: entryDay(entry) });
      fresh.push(one);
    }
  }
  return { fresh, again };
}

/** Entries with the refs that they got. */
async function addEntries(
  writer: Writer,
  brought: readonly BroughtEntry[],
  acting: Acting,
): Promise<RecordEntry[]> {
  const entries = brought.map(({ entry }) => entry);
  const refs: string[] = [];
  for await (const { status, drafts } of pausingBetween(runsOf(entries.filter(isStatement)), 1))
    refs.push(...(await writer.addStatements(drafts, status)));
  for await (const { status, drafts } of pausingBetween(runsOf(entries.filter(isDevelopment)), 1))
    refs.push(...(await writer.addDevelopments(drafts, status)));
  const added = entries.map((entry, n): RecordEntry => ({ ...entry, ref: refs[n] ?? '' }));
  await writer.addRevisions(
    added.flatMap((entry, n) => {
      const retraction = brought[n]?.retraction ?? null;
      return [
        revise(acting, 'import', entry),
        ...(retraction === null
          ? []
          : [revise({ ...acting, at: retraction.at }, 'retract', entry, retraction.reason)]),
      ];
    }),
  );
  const published = added.filter(({ status }) => status === 'published');
  for (const ref of new Set(published.flatMap(({ citations }) => citations.map(({ source }) => source))))
    await writer.setCited(ref);
  return added;
}
