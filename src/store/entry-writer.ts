import type { Transaction } from 'kysely';
import type { Development, DevelopmentDraft } from '../record/development.ts';
import { CodedError } from '../record/errors.ts';
import { makeRef, refNumber } from '../record/refs.ts';
import type { Statement } from '../record/statement.ts';
import type { Computed } from './derived/computed.ts';
import type { Dialect } from './dialect.ts';
import { nextNumber } from './numbering.ts';
import { fromDevelopment, fromStatement } from './rows.ts';
import type { Writer } from './store.ts';
import type { Tables } from './tables.ts';
import { termIndex } from './term-index.ts';
import { dropVector } from './vector-keeping.ts';

type EntryWriter = Pick<Writer, 'addStatements' | 'addDevelopments' | 'putEntry'>;

/** Writes statements and developments of the workspace `id`; the search index holds what is published of them. */
export function entryWriter(
  tx: Transaction<Tables>,
  dialect: Dialect,
  { terms }: Pick<Computed, 'terms'>,
  id: number,
): EntryWriter {
  const stamp = { terms_version: terms.version, vector_version: '' };
  const index = termIndex(tx, dialect, id);

  const addParties = async (
    number: number,
    { actors, recipients }: Pick<DevelopmentDraft, 'actors' | 'recipients'>,
  ): Promise<void> => {
    const parties = [
      ...actors.map((ref, position) => ({ ref, position, role: 'actor' })),
      ...recipients.map((ref, position) => ({ ref, position, role: 'recipient' })),
    ];
    for (const { ref, position, role } of parties) {
      await tx
        .insertInto('development_parties')
        .values({ workspace_id: id, development: number, position, actor: refNumber(ref), role })
        .execute();
    }
  };

  const putStatement = async (statement: Statement): Promise<void> => {
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
  };

  const putDevelopment = async (development: Development): Promise<void> => {
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
    await addParties(number, development);
    await dropVector(tx, id, 'development', number);
    const indexed = development.status === 'published' ? terms.development(development) : null;
    await index.put('development', [{ id: row.id, terms: indexed }]);
  };

  return {
    async addStatements(drafts, status) {
      let number = await nextNumber(tx, id, 'statements');
      const added: { ref: string; id: number; terms: string[] }[] = [];
      for (const draft of drafts) {
        const row = await tx
          .insertInto('statements')
          .values({ workspace_id: id, number, ...fromStatement(draft, status), ...stamp })
          .returning('id')
          .executeTakeFirstOrThrow();
        added.push({ ref: makeRef('statement', number++), id: row.id, terms: terms.statement(draft) });
      }
      if (status === 'published') await index.put('statement', added);
      return added.map((entry) => entry.ref);
    },
    async addDevelopments(drafts, status) {
      let number = await nextNumber(tx, id, 'developments');
      const added: { ref: string; id: number; terms: string[] }[] = [];
      for (const draft of drafts) {
        const row = await tx
          .insertInto('developments')
          .values({ workspace_id: id, number, ...fromDevelopment(draft, status), ...stamp })
          .returning('id')
          .executeTakeFirstOrThrow();
        await addParties(number, draft);
        added.push({ ref: makeRef('development', number++), id: row.id, terms: terms.development(draft) });
      }
      if (status === 'published') await index.put('development', added);
      return added.map((entry) => entry.ref);
    },
    putEntry: (entry) => ('speaker' in entry ? putStatement(entry) : putDevelopment(entry)),
  };
}
