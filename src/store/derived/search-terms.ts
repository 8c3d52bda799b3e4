import type { Kysely, Transaction } from 'kysely';
import type { Dialect } from '../dialect.ts';
import { patientTransaction } from '../patience.ts';
import { daysOfDevelopment, daysOfStatement, toDevelopment, toStatement } from '../rows.ts';
import type { Searched } from '../searched.ts';
import type { Tables } from '../tables.ts';
import { type IndexedEntry, termIndex } from '../term-index.ts';
import type { Computed } from './computed.ts';
import type { DerivedKind } from './derived-kind.ts';
import { isOutdated } from './outdated.ts';

/** The terms under which entries are searched and the days by which they are listed, of all workspaces. */
export const searchTerms = (
  db: Kysely<Tables>,
  dialect: Dialect,
  terms: Computed['terms'],
): DerivedKind[] => [
  kindOf(db, dialect, terms.version, 'statement', async (tx, limit, of) => {
    const rows = await claimStatements(tx, terms.version, limit, of);
    for (const row of rows) {
      const days = daysOfStatement({ saidOn: row.said_on });
      if (days.said_from !== row.said_from || days.said_to !== row.said_to)
        await tx.updateTable('statements').set(days).where('id', '=', row.id).execute();
    }
    return rows.map((row) => ({
      workspace: row.workspace_id,
      id: row.id,
      terms: row.status === 'published' ? terms.statement(toStatement(row)) : null,
    }));
  }),
  kindOf(db, dialect, terms.version, 'development', async (tx, limit, of) => {
    const rows = await claimDevelopments(tx, terms.version, limit, of);
    for (const row of rows) {
      const days = daysOfDevelopment(row);
      if (days.date_from !== row.date_from || days.date_to !== row.date_to)
        await tx.updateTable('developments').set(days).where('id', '=', row.id).execute();
    }
    const parties = await partiesOf(tx, rows);
    return rows.map((row) => ({
      workspace: row.workspace_id,
      id: row.id,
      terms:
        row.status === 'published'
          ? terms.development(toDevelopment(row, parties.get(row.workspace_id) ?? []))
          : null,
    }));
  }),
];

type Claimed = IndexedEntry & { workspace: number };

function kindOf(
  db: Kysely<Tables>,
  dialect: Dialect,
  version: string,
  kind: Searched,
  claimed: (tx: Transaction<Tables>, limit: number, of: readonly number[]) => Promise<Claimed[]>,
): DerivedKind {
  return {
    name: `terms and days of ${kind}s`,
    version,
    async outdated() {
      const { rows } = await db
        .selectFrom(`${kind}s`)
        .select((e) => e.fn.countAll<number>().as('rows'))
        .where(isOutdated('terms_version', version))
        .executeTakeFirstOrThrow();
      return Number(rows);
    },
    rebuild: (limit) =>
      patientTransaction(
        db,
        dialect,
      )(async (tx) => {
        const of = await countAsChange(tx, kind, version, limit);
        const entries = of.length === 0 ? [] : await claimed(tx, limit, of);
        for (const workspace of new Set(entries.map((entry) => entry.workspace))) {
          const own = entries.filter((entry) => entry.workspace === workspace);
          await termIndex(tx, dialect, workspace).put(kind, own);
        }
        return entries.length;
      }),
  };
}

// Rows whose terms a transaction makes; it writes them first, so that no other process makes them too.
const claimStatements = (tx: Transaction<Tables>, version: string, limit: number, of: readonly number[]) =>
  tx
    .updateTable('statements')
    .set({ terms_version: version })
    .where(isOutdated('terms_version', version))
    .where('id', 'in', (e) =>
      e
        .selectFrom('statements')
        .select('id')
        .where(isOutdated('terms_version', version))
        .where('workspace_id', 'in', of)
        .limit(limit),
    )
    .returningAll()
    .execute();

const claimDevelopments = (tx: Transaction<Tables>, version: string, limit: number, of: readonly number[]) =>
  tx
    .updateTable('developments')
    .set({ terms_version: version })
    .where(isOutdated('terms_version', version))
    .where('id', 'in', (e) =>
      e
        .selectFrom('developments')
        .select('id')
        .where(isOutdated('terms_version', version))
        .where('workspace_id', 'in', of)
        .limit(limit),
    )
    .returningAll()
    .execute();

/**
 * What others keep of a workspace's index for as long as its version stays is no longer true. Written first, as by every
 * change of a record, so that neither waits for what the other holds. Resolves with the workspaces' ids.
 */
async function countAsChange(
  tx: Transaction<Tables>,
  kind: Searched,
  version: string,
  limit: number,
): Promise<number[]> {
  const changed = await tx
    .updateTable('workspaces')
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('id', 'in', (e) =>
      e
        .selectFrom(`${kind}s`)
        .select('workspace_id')
        .where(isOutdated('terms_version', version))
        .limit(limit),
    )
    .returning('id')
    .execute();
  return changed.map(({ id }) => id);
}

/** Parties of the developments in `rows`, by workspace. */
async function partiesOf(
  tx: Transaction<Tables>,
  rows: readonly { workspace_id: number; number: number }[],
): Promise<Map<number, Tables['development_parties'][]>> {
  const parties = new Map<number, Tables['development_parties'][]>();
  for (const workspace of new Set(rows.map((row) => row.workspace_id))) {
    const numbers = rows.filter((row) => row.workspace_id === workspace).map((row) => row.number);
    parties.set(
      workspace,
      await tx
        .selectFrom('development_parties')
        .selectAll()
        .where('workspace_id', '=', workspace)
        .where('development', 'in', numbers)
        .execute(),
    );
  }
  return parties;
}
