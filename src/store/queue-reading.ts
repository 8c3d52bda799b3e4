import type { ExpressionBuilder, Kysely } from 'kysely';
import { LIKELY } from '../record/candidate.ts';
import { refNumber } from '../record/refs.ts';
import { inBatches, inOrder } from './batches.ts';
import type { QueueReading } from './queue.ts';
import { toCandidate, toFeedback } from './rows.ts';
import { sourceReading } from './source-reading.ts';
import type { Tables } from './tables.ts';

/** Reported words that are rather right than wrong; what a person typed is. */
const isLikely = (e: ExpressionBuilder<Tables, 'candidates'>) =>
  e.and([e('attitude', '=', 'speech'), e.or([e('confidence', 'is', null), e('confidence', '>=', LIKELY)])]);

/** What can be read of the queue of the workspace `id`. */
export const queueReading = (db: Kysely<Tables>, id: number): QueueReading => ({
  ...candidateReading(db, id),
  ...queueCounts(db, id),
  ...feedbackReading(db, id),
  async curators() {
    const rows = await db
      .selectFrom('curators')
      .select('user_id')
      .where('workspace_id', '=', id)
      .orderBy('user_id')
      .execute();
    return rows.map((row) => row.user_id);
  },
});

const candidateReading = (
  db: Kysely<Tables>,
  id: number,
): Pick<QueueReading, 'candidates' | 'allCandidates' | 'queue'> => ({
  async candidates(refs) {
    const rows = await inBatches(refs, (numbers) =>
      db
        .selectFrom('candidates')
        .selectAll()
        .where('workspace_id', '=', id)
        .where('number', 'in', numbers)
        .execute(),
    );
    return inOrder(refs, rows.map(toCandidate));
  },
  async allCandidates() {
    const rows = await db
      .selectFrom('candidates')
      .selectAll()
      .where('workspace_id', '=', id)
      .orderBy('number')
      .execute();
    return rows.map(toCandidate);
  },
  async queue({ source, after, least, likely, limit }) {
    let query = db
      .selectFrom('candidates')
      .selectAll()
      .where('workspace_id', '=', id)
      .where('status', '=', 'candidate');
    if (source !== undefined) query = query.where('source', '=', refNumber(source));
    if (least !== undefined) query = query.where('confidence', '>=', least);
    if (likely !== undefined) query = query.where((e) => (likely ? isLikely(e) : e.not(isLikely(e))));
    if (after !== undefined) {
      const article = refNumber(after.source);
      query = query.where((e) =>
        e.or([
          e('source', '>', article),
          e.and([e('source', '=', article), e('number', '>', refNumber(after.ref))]),
        ]),
      );
    }
    const rows = await query.orderBy('source').orderBy('number').limit(limit).execute();
    return rows.map(toCandidate);
  },
});

const queueCounts = (
  db: Kysely<Tables>,
  id: number,
): Pick<QueueReading, 'queuedSources' | 'waiting' | 'progress'> => ({
  async queuedSources(limit) {
    const rows = await db
      .selectFrom('candidates')
      .select(['source', (e) => e.fn.countAll<number>().as('waiting')])
      .where('workspace_id', '=', id)
      .where('status', '=', 'candidate')
      .groupBy('source')
      .orderBy('source')
      .execute();
    const waiting = new Map(rows.map((row) => [`N-${row.source}`, Number(row.waiting)]));
    const sources = await sourceReading(db, id).sourcesCited([...waiting.keys()].slice(0, limit));
    return {
      sources: sources.map((source) => ({ source, waiting: waiting.get(source.ref) ?? 0 })),
      waiting: [...waiting.values()].reduce((sum, n) => sum + n, 0),
      articles: rows.length,
    };
  },
  async waiting(source) {
    let query = db
      .selectFrom('candidates')
      .select((e) => [
        e.fn.countAll<number>().as('waiting'),
        e.fn.sum<number>(e.case().when(isLikely(e)).then(e.lit(0)).else(e.lit(1)).end()).as('unlikely'),
      ])
      .where('workspace_id', '=', id)
      .where('status', '=', 'candidate');
    if (source !== null) query = query.where('source', '=', refNumber(source));
    const row = await query.executeTakeFirstOrThrow();
    return { waiting: Number(row.waiting), unlikely: Number(row.unlikely ?? 0) };
  },
  async progress(source) {
    const rows = await db
      .selectFrom('candidates')
      .select(['status', (e) => e.fn.countAll<number>().as('n')])
      .where('workspace_id', '=', id)
      .where('source', '=', refNumber(source))
      .groupBy('status')
      .execute();
    const total = rows.reduce((sum, row) => sum + Number(row.n), 0);
    const waiting = Number(rows.find((row) => row.status === 'candidate')?.n ?? 0);
    return { reviewed: total - waiting, total };
  },
});

const feedbackReading = (
  db: Kysely<Tables>,
  id: number,
): Pick<QueueReading, 'openFeedback' | 'allFeedback'> => ({
  async openFeedback(limit) {
    const open = db.selectFrom('feedback').where('workspace_id', '=', id).where('open', '=', 1);
    const rows = await open.selectAll().orderBy('number').limit(limit).execute();
    const { n } = await open.select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
    return { feedback: rows.map(toFeedback), open: Number(n) };
  },
  async allFeedback() {
    const rows = await db
      .selectFrom('feedback')
      .selectAll()
      .where('workspace_id', '=', id)
      .orderBy('number')
      .execute();
    return rows.map(toFeedback);
  },
});
