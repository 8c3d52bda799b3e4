import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { Citation } from '../record/citation.ts';
import { makeRef } from '../record/refs.ts';
import { isOutdated } from './derived/outdated.ts';
import type { Transact } from './patience.ts';
import type { Tables } from './tables.ts';
import type { DueEntry, OwnVectors, Vectors } from './vectors.ts';

const KINDS = ['statement', 'development'] as const;
const Citations = z.array(Citation);

/** How vectors are made and kept. */
export const vectorsOf = (db: Kysely<Tables>, transact: Transact): Vectors => ({
  async outdated(version) {
    let rows = 0;
    for (const kind of KINDS) {
      const found = await db
        .selectFrom(`${kind}s`)
        .select((e) => e.fn.countAll<number>().as('rows'))
        .where(isOutdated('vector_version', version))
        .executeTakeFirstOrThrow();
      rows += Number(found.rows);
    }
    return rows;
  },
  async due(version, limit) {
    const due: DueEntry[] = [];
    for (const kind of KINDS) {
      const rows = await db
        .selectFrom(`${kind}s`)
        .select(['id', 'workspace_id', 'number', 'status', 'headline', 'citations'])
        .where(isOutdated('vector_version', version))
        .limit(limit - due.length)
        .execute();
      due.push(...rows.map((row) => dueEntry(kind, row)));
      if (due.length >= limit) break;
    }
    return due;
  },
  put: (version, made) =>
    transact(async (tx) => {
      for (const { entry, sense } of made) {
        if (!(await stamp(tx, version, entry))) continue;
        await dropVector(tx, entry.workspaceId, entry.kind, entry.number);
        if (sense === null) continue;
        await tx
          .insertInto('vectors')
          .values({
            workspace_id: entry.workspaceId,
            kind: entry.kind,
            number: entry.number,
            version,
            vector: bytesOf(sense.vector),
            pieces: bytesOf(sense.pieces),
          })
          .execute();
      }
    }),
});

const bytesOf = ({ buffer, byteOffset, byteLength }: Int8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

function dueEntry(
  kind: DueEntry['kind'],
  row: Pick<Tables['statements'], 'workspace_id' | 'number' | 'status' | 'headline' | 'citations'> & {
    id: number;
  },
): DueEntry {
  return {
    kind,
    id: row.id,
    workspaceId: row.workspace_id,
    number: row.number,
    published: row.status === 'published',
    headline: row.headline,
    citations: Citations.parse(JSON.parse(row.citations)),
    stood: { status: row.status, headline: row.headline, citations: row.citations },
  };
}

/** Marks an entry as done; false when it changed since it was read, so that it is done again. */
async function stamp(
  tx: Transaction<Tables>,
  version: string,
  { kind, id, stood }: DueEntry,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable(`${kind}s`)
    .set({ vector_version: version })
    .where('id', '=', id)
    .where('status', '=', stood.status)
    .where('headline', '=', stood.headline)
    .where('citations', '=', stood.citations)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes out the vector of an entry that changed. */
export async function dropVector(
  tx: Transaction<Tables>,
  id: number,
  kind: DueEntry['kind'],
  number: number,
): Promise<void> {
  await tx
    .deleteFrom('vectors')
    .where('workspace_id', '=', id)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .execute();
}

/** The vectors of the workspace `id`. */
export const ownVectors = (db: Kysely<Tables>, id: number): OwnVectors => ({
  async vectorsAfter(after, version, limit) {
    const rows = await db
      .selectFrom('vectors')
      .select(['id', 'vector'])
      .where('workspace_id', '=', id)
      .where('id', '>', after)
      .where('version', '=', version)
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({ id: row.id, vector: new Int8Array(row.vector) }));
  },
  async entriesOfVectors(ids, version) {
    if (ids.length === 0) return new Map();
    const rows = await db
      .selectFrom('vectors')
      .select(['id', 'kind', 'number', 'pieces'])
      .where('workspace_id', '=', id)
      .where('id', 'in', [...ids])
      .where('version', '=', version)
      .execute();
    return new Map(
      rows.map((row) => [
        row.id,
        {
          ref: makeRef(row.kind === 'statement' ? 'statement' : 'development', row.number),
          pieces: new Int8Array(row.pieces ?? []),
        },
      ]),
    );
  },
  async vectorCount(version) {
    const { rows } = await db
      .selectFrom('vectors')
      .select((e) => e.fn.countAll<number>().as('rows'))
      .where('workspace_id', '=', id)
      .where('version', '=', version)
      .executeTakeFirstOrThrow();
    return Number(rows);
  },
});
