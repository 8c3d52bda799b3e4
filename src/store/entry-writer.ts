import type { Transaction } from 'kysely';
import type { Development } from '../record/development.ts';
import { isStatement } from '../record/entry.ts';
import { CodedError } from '../record/errors.ts';
import { makeRef, refNumber } from '../record/refs.ts';
import type { Statement } from '../record/statement.ts';
import { portions } from './batches.ts';
import type { Computed } from './derived/computed.ts';
import type { Dialect } from './dialect.ts';
import { nextNumber } from './numbering.ts';
import { addParties } from './party-writer.ts';
import { fromDevelopment, fromStatement } from './rows.ts';
import type { Writer } from './store.ts';
import type { Tables } from './tables.ts';
import { type IndexedEntry, termIndex } from './term-index.ts';
import { dropVector } from './vector-keeping.ts';

type EntryWriter = Pick<Writer, 'addStatements' | 'addDevelopments' | 'putEntry'>;

/** What writing entries of a workspace works with. */
interface Writing {
  tx: Transaction<Tables>;
  /** Of the workspace. */
  id: number;
  terms: Computed['terms'];
  index: ReturnType<typeof termIndex>;
  stamp: { terms_version: string; vector_version: string };
}

/** Writes statements and developments of the workspace `id`; the search index holds what is published of them. */
export function entryWriter(
  tx: Transaction<Tables>,
  dialect: Dialect,
  { terms }: Pick<Computed, 'terms'>,
  id: number,
): EntryWriter {
  const stamp = { terms_version: terms.version, vector_version: '' };
  const writing = { tx, id, terms, index: termIndex(tx, dialect, id), stamp };
  const statements = statementWriter(writing);
  const developments = developmentWriter(writing);
  return {
    addStatements: statements.add,
    addDevelopments: developments.add,
    putEntry: (entry) => (isStatement(entry) ? statements.put(entry) : developments.put(entry)),
  };
}

function statementWriter({ tx, id, terms, index, stamp }: Writing): {
  add: Writer['addStatements'];
  put(statement: Statement): Promise<void>;
} {
  return {
    async add(drafts, status) {
      const first = await nextNumber(tx, id, 'statements');
      const rows: Added[] = [];
      for (const some of portions(numbered(drafts, first))) {
        const values = some.map(([number, draft]) => ({
          workspace_id: id,
          number,
          ...fromStatement(draft, status),
          ...stamp,
        }));
        rows.push(
          ...(await tx.insertInto('statements').values(values).returning(['id', 'number']).execute()),
        );
      }
      if (status === 'published') await index.put('statement', indexed(rows, drafts, first, terms.statement));
      return drafts.map((_, n) => makeRef('statement', first + n));
    },
    async put(statement: Statement) {
      const row = await tx
        .selectFrom('statements')
        .select('id')
        .where('workspace_id', '=', id)
        .where('number', '=', refNumber(statement.ref))
        .executeTakeFirst();
      if (row === undefined) throw new CodedError('ref_unknown', statement.ref);
      await tx
        .updateTable('statements')
        .set({ ...fromStatement(statement, statement.status), ...stamp })
        .where('id', '=', row.id)
        .execute();
      await dropVector(tx, id, 'statement', refNumber(statement.ref));
      const indexed = statement.status === 'published' ? terms.statement(statement) : null;
      await index.put('statement', [{ id: row.id, terms: indexed }]);
    },
  };
}

function developmentWriter({ tx, id, terms, index, stamp }: Writing): {
  add: Writer['addDevelopments'];
  put(development: Development): Promise<void>;
} {
  return {
    async add(drafts, status) {
      const first = await nextNumber(tx, id, 'developments');
      const rows: Added[] = [];
      for (const some of portions(numbered(drafts, first))) {
        const values = some.map(([number, draft]) => ({
          workspace_id: id,
          number,
          ...fromDevelopment(draft, status),
          ...stamp,
        }));
        rows.push(
          ...(await tx.insertInto('developments').values(values).returning(['id', 'number']).execute()),
        );
        for (const [number, draft] of some) await addParties(tx, id, number, draft);
      }
      if (status === 'published')
        await index.put('development', indexed(rows, drafts, first, terms.development));
      return drafts.map((_, n) => makeRef('development', first + n));
    },
    async put(development: Development) {
      const number = refNumber(development.ref);
      const row = await tx
        .selectFrom('developments')
        .select('id')
        .where('workspace_id', '=', id)
        .where('number', '=', number)
        .executeTakeFirst();
      if (row === undefined) throw new CodedError('ref_unknown', development.ref);
      await tx
        .updateTable('developments')
        .set({ ...fromDevelopment(development, development.status), ...stamp })
        .where('id', '=', row.id)
        .execute();
      await tx
        .deleteFrom('development_parties')
        .where('workspace_id', '=', id)
        .where('development', '=', number)
        .execute();
      await addParties(tx, id, number, development);
      await dropVector(tx, id, 'development', number);
      const indexed = development.status === 'published' ? terms.development(development) : null;
      await index.put('development', [{ id: row.id, terms: indexed }]);
    },
  };
}

/** A row that was added, in no order. */
type Added = Pick<Tables['statements'], 'number'> & { id: number };

const numbered = <T>(drafts: readonly T[], first: number): [number, T][] =>
  drafts.map((draft, n) => [first + n, draft]);

/** What the search index is to have of rows that were added, numbered from `first`. */
const indexed = <T>(
  rows: readonly Added[],
  drafts: readonly T[],
  first: number,
  termsOf: (draft: T) => string[],
): IndexedEntry[] =>
  rows.flatMap(({ id, number }) => {
    const draft = drafts[number - first];
    return draft === undefined ? [] : [{ id, terms: termsOf(draft) }];
  });
