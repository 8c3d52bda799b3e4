import type { Kysely } from 'kysely';
import { makeRef } from '../record/refs.ts';
import type { NewsKeeping, UntoldNews } from './news.ts';
import type { Write } from './patience.ts';
import type { Tables } from './tables.ts';

type Telling = Pick<NewsKeeping, 'untoldNews' | 'newsToldAt' | 'tellNews'>;

/** What the curators of the workspace `id` were told of what feeds brought. */
export const newsTelling = (db: Kysely<Tables>, write: Write, id: number): Telling => ({
  async untoldNews(of, sure) {
    const told = await db
      .selectFrom('news_told')
      .select('candidate')
      .where('workspace_id', '=', id)
      .executeTakeFirst();
    const rows = await db
      .selectFrom('candidates')
      .leftJoin('news_items', (join) =>
        join
          .onRef('news_items.workspace_id', '=', 'candidates.workspace_id')
          .onRef('news_items.source', '=', 'candidates.source'),
      )
      .leftJoin('news_feeds', (join) =>
        join
          .onRef('news_feeds.workspace_id', '=', 'news_items.workspace_id')
          .onRef('news_feeds.number', '=', 'news_items.feed'),
      )
      .select(['candidates.number', 'candidates.source', 'confidence', 'news_feeds.name'])
      .where('candidates.workspace_id', '=', id)
      .where('status', '=', 'candidate')
      .where('candidates.number', '>', told?.candidate ?? 0)
      .$if(of === 'feeds', (query) => query.where('news_feeds.name', 'is not', null))
      .orderBy('candidates.number')
      .orderBy('news_feeds.number')
      .execute();
    return counted(rows, sure);
  },
  async newsToldAt() {
    const row = await db
      .selectFrom('news_told')
      .select('at')
      .where('workspace_id', '=', id)
      .executeTakeFirst();
    return row?.at ?? null;
  },
  async tellNews(at, upTo) {
    const row = { at, candidate: upTo };
    await write((one) =>
      one
        .insertInto('news_told')
        .values({ workspace_id: id, ...row })
        .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(row))
        .execute(),
    );
  },
});

/** A candidate that nobody was told of; `name` is that of the feed which brought its article, null where a person handed it in. */
interface UntoldRow {
  number: number;
  source: number;
  confidence: number | null;
  name: string | null;
}

/** What waits, in the order of its candidates; those of at least `sure` are counted apart. */
function counted(rows: readonly UntoldRow[], sure: number): UntoldNews {
  const candidates = new Map(rows.map((row) => [row.number, row]));
  const feedOf = new Map([...rows].reverse().map(({ source, name }) => [source, name]));
  const names = new Map<string, number>();
  for (const name of [...feedOf.values()].reverse())
    if (name !== null) names.set(name, (names.get(name) ?? 0) + 1);
  const [first] = rows;
  return {
    feeds: [...names].map(([name, articles]) => ({ name, articles })),
    articles: feedOf.size,
    handedIn: [...feedOf.values()].filter((name) => name === null).length,
    candidates: candidates.size,
    sure: [...candidates.values()].filter(({ confidence }) => (confidence ?? 0) >= sure).length,
    first: first === undefined ? null : makeRef('source', first.source),
    upTo: rows.at(-1)?.number ?? 0,
  };
}
