import { MOST_ENTRIES } from '../../exchange/atom.ts';
import { openDesk } from '../../recall/desk.ts';
import type { DevelopmentItem, StatementItem } from '../../recall/items.ts';
import { parseRef } from '../../record/refs.ts';
import type { WorkspaceStore } from '../../store/store.ts';

/** A published entry, and when it came onto the record and was last changed. */
export interface PublishedEntry {
  item: StatementItem | DevelopmentItem;
  published: string;
  updated: string;
}

/** The published entries that were changed last, latest first. */
export async function latestEntries(store: WorkspaceStore): Promise<PublishedEntry[]> {
  const times = new Map<string, { published: string; updated: string }>();
  for (const { subject, at } of await store.allRevisions()) {
    const { kind } = parseRef(subject) ?? {};
    if (kind === 'statement' || kind === 'development')
      times.set(subject, { published: times.get(subject)?.published ?? at, updated: at });
  }
  const entries: PublishedEntry[] = [];
  const latest = [...times].sort((a, b) => b[1].updated.localeCompare(a[1].updated));
  for (let from = 0; from < latest.length && entries.length < MOST_ENTRIES; from += MOST_ENTRIES) {
    const some = latest.slice(from, from + MOST_ENTRIES);
    const items = await publishedItems(
      store,
      some.map(([ref]) => ref),
    );
    for (const [ref, when] of some) {
      const item = items.get(ref);
      if (item !== undefined && entries.length < MOST_ENTRIES) entries.push({ item, ...when });
    }
  }
  return entries;
}

/** The published ones of these entries, by ref. */
export async function publishedItems(
  store: WorkspaceStore,
  refs: readonly string[],
): Promise<Map<string, StatementItem | DevelopmentItem>> {
  const desk = await openDesk(store);
  const of = (kind: 'statement' | 'development') => refs.filter((ref) => parseRef(ref)?.kind === kind);
  const statements = (await store.statements(of('statement'))).filter(({ status }) => status === 'published');
  const developments = (await store.developments(of('development'))).filter(
    ({ status }) => status === 'published',
  );
  return new Map<string, StatementItem | DevelopmentItem>([
    ...(await desk.statementItems(statements)).map((item) => [item.statement.ref, item] as const),
    ...(await desk.developmentItems(developments)).map((item) => [item.development.ref, item] as const),
  ]);
}
