import type { Kysely, Transaction } from 'kysely';
import { makeRef, refNumber, type SourceRef } from '../record/refs.ts';
import type { NewsKeeping, VersionWriter } from './news.ts';
import { toVersion } from './news-rows.ts';
import type { Write } from './patience.ts';
import { toCandidate } from './rows.ts';
import type { Tables } from './tables.ts';

type VersionKeeping = Pick<
  NewsKeeping,
  'versionOfSource' | 'latestVersion' | 'entriesCiting' | 'candidatesOf' | 'goneWords' | 'closeGoneWords'
>;

/** How versions of the articles of the workspace `id` are kept. */
export const versionKeeping = (db: Kysely<Tables>, write: Write, id: number): VersionKeeping => ({
  async versionOfSource(source) {
    const row = await db
      .selectFrom('source_versions')
      .selectAll()
      .where('workspace_id', '=', id)
      .where('source', '=', refNumber(source))
      .executeTakeFirst();
    return row === undefined ? null : toVersion(row);
  },
  latestVersion: (source) => latestVersion(db, id, source),
  async entriesCiting(source) {
    const citing = (table: 'statements' | 'developments', kind: 'statement' | 'development') =>
      db
        .selectFrom(table)
        .select('number')
        .where('workspace_id', '=', id)
        .where('status', '=', 'published')
        .where('citations', 'like', `%"source":"${source}"%`)
        .orderBy('number')
        .execute()
        .then((rows) => rows.map(({ number }) => makeRef(kind, number)));
    return [...(await citing('statements', 'statement')), ...(await citing('developments', 'development'))];
  },
  async candidatesOf(source) {
    const rows = await db
      .selectFrom('candidates')
      .selectAll()
      .where('workspace_id', '=', id)
      .where('source', '=', refNumber(source))
      .orderBy('number')
      .execute();
    return rows.map(toCandidate);
  },
  async goneWords(limit) {
    const open = db.selectFrom('gone_words').where('workspace_id', '=', id).where('open', '=', 1);
    const rows = await open.selectAll().orderBy('at').orderBy('entry').limit(limit).execute();
    const { n } = await open.select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
    return {
      gone: rows.map(({ entry, source, at }) => ({ entry, source: makeRef('source', source), at })),
      open: Number(n),
    };
  },
  async closeGoneWords(entry) {
    const { numUpdatedRows } = await write((one) =>
      one
        .updateTable('gone_words')
        .set({ open: 0 })
        .where('workspace_id', '=', id)
        .where('entry', '=', entry)
        .where('open', '=', 1)
        .executeTakeFirst(),
    );
    return numUpdatedRows > 0n;
  },
});

/** An article is corrected a few times; more hops than that are a circle. */
const MOST_VERSIONS = 100;

async function latestVersion(db: Kysely<Tables>, id: number, source: SourceRef): Promise<SourceRef> {
  let latest = refNumber(source);
  for (let hop = 0; hop < MOST_VERSIONS; hop++) {
    const row = await db
      .selectFrom('source_versions')
      .select('source')
      .where('workspace_id', '=', id)
      .where('corrects', '=', latest)
      .orderBy('source', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) break;
    latest = row.source;
  }
  return makeRef('source', latest);
}

/** Writes versions of the articles of the workspace `id`. */
export const versionWriter = (tx: Transaction<Tables>, id: number): VersionWriter => ({
  async addVersion({ source, corrects, changes, at }) {
    await tx
      .insertInto('source_versions')
      .values({
        workspace_id: id,
        source: refNumber(source),
        corrects: refNumber(corrects),
        changes: JSON.stringify(changes),
        at,
      })
      .execute();
  },
  async addGoneWords({ entry, source, at }) {
    const row = { workspace_id: id, entry, source: refNumber(source), open: 1, at };
    await tx
      .insertInto('gone_words')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
});
