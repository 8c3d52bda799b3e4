import type { Transaction } from 'kysely';
import { CodedError } from '../record/errors.ts';
import type { Status } from '../record/lifecycle.ts';
import { makeRef, parseRef, refNumber } from '../record/refs.ts';
import { developmentTerms, ENTRY_TERM, statementTerms } from '../record/search-terms.ts';
import type { Dialect } from './dialect.ts';
import { ownTerm } from './own-term.ts';
import { fromDevelopment, fromStatement, toDevelopment, toStatement } from './rows.ts';
import type { Searched, Writer } from './store.ts';
import type { Tables } from './tables.ts';

/** The changes that one transaction of the workspace `id` can make; the search index follows each of them. */
export function makeWriter(tx: Transaction<Tables>, dialect: Dialect, id: number): Writer {
  const nextNumber = async (table: 'sources' | 'actors' | 'statements' | 'developments'): Promise<number> => {
    const row = await tx
      .selectFrom(table)
      .select('number')
      .where('workspace_id', '=', id)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    return (row?.number ?? 0) + 1;
  };

  const countTerms = async (
    kind: Searched,
    entries: readonly (readonly string[])[],
    by: 1 | -1,
  ): Promise<void> => {
    const counts = new Map<string, number>();
    for (const term of entries.flatMap((terms) => [ENTRY_TERM, ...terms]))
      counts.set(term, (counts.get(term) ?? 0) + by);
    for (const [term, entries] of counts) {
      await tx
        .insertInto('terms')
        .values({ workspace_id: id, kind, term, entries })
        .onConflict((conflict) =>
          conflict
            .columns(['workspace_id', 'kind', 'term'])
            .doUpdateSet((e) => ({ entries: e('terms.entries', '+', entries) })),
        )
        .execute();
    }
  };

  const index = async (
    kind: Searched,
    entries: readonly { id: number; terms: string[] }[],
  ): Promise<void> => {
    await dialect.index(
      tx,
      kind,
      entries.map((entry) => ({ id: entry.id, terms: entry.terms.map((term) => ownTerm(id, term)) })),
    );
    await countTerms(
      kind,
      entries.map((entry) => entry.terms),
      1,
    );
  };

  const entryOf = async (
    ref: string,
  ): Promise<{ kind: Searched; id: number; status: string; terms: string[] }> => {
    const parsed = parseRef(ref);
    if (parsed?.kind === 'statement') {
      const row = await tx
        .selectFrom('statements')
        .selectAll()
        .where('workspace_id', '=', id)
        .where('number', '=', parsed.number)
        .executeTakeFirst();
      if (row)
        return { kind: 'statement', id: row.id, status: row.status, terms: statementTerms(toStatement(row)) };
    }
    if (parsed?.kind === 'development') {
      const row = await tx
        .selectFrom('developments')
        .selectAll()
        .where('workspace_id', '=', id)
        .where('number', '=', parsed.number)
        .executeTakeFirst();
      if (row) {
        return {
          kind: 'development',
          id: row.id,
          status: row.status,
          terms: developmentTerms(toDevelopment(row, [])),
        };
      }
    }
    throw new CodedError('ref_unknown', ref);
  };

  return {
    async addSource(draft) {
      const number = await nextNumber('sources');
      await tx
        .insertInto('sources')
        .values({ workspace_id: id, number, ...draft })
        .execute();
      return makeRef('source', number);
    },
    async addActor(draft) {
      const number = await nextNumber('actors');
      await tx
        .insertInto('actors')
        .values({
          workspace_id: id,
          number,
          kind: draft.kind,
          name: draft.name,
          anonymous: draft.anonymous ? 1 : 0,
          represents: draft.represents === null ? null : refNumber(draft.represents),
          wikidata: draft.wikidata,
          aliases: JSON.stringify(draft.aliases),
          roles: JSON.stringify(draft.roles),
        })
        .execute();
      return makeRef('actor', number);
    },
    async addStatements(drafts, status) {
      let number = await nextNumber('statements');
      const added: { ref: string; id: number; terms: string[] }[] = [];
      for (const draft of drafts) {
        const row = await tx
          .insertInto('statements')
          .values(fromStatement(draft, id, number, status))
          .returning('id')
          .executeTakeFirstOrThrow();
        added.push({ ref: makeRef('statement', number++), id: row.id, terms: statementTerms(draft) });
      }
      if (status === 'published') await index('statement', added);
      return added.map((entry) => entry.ref);
    },
    async addDevelopments(drafts, status) {
      let number = await nextNumber('developments');
      const added: { ref: string; id: number; terms: string[] }[] = [];
      for (const draft of drafts) {
        const row = await tx
          .insertInto('developments')
          .values(fromDevelopment(draft, id, number, status))
          .returning('id')
          .executeTakeFirstOrThrow();
        const parties = [
          ...draft.actors.map((ref, position) => ({ ref, position, role: 'actor' })),
          ...draft.recipients.map((ref, position) => ({ ref, position, role: 'recipient' })),
        ];
        for (const { ref, position, role } of parties) {
          await tx
            .insertInto('development_parties')
            .values({ workspace_id: id, development: number, position, actor: refNumber(ref), role })
            .execute();
        }
        added.push({ ref: makeRef('development', number++), id: row.id, terms: developmentTerms(draft) });
      }
      if (status === 'published') await index('development', added);
      return added.map((entry) => entry.ref);
    },
    async setStatus(ref: string, status: Status) {
      const entry = await entryOf(ref);
      if (entry.status === status) return;
      await tx
        .updateTable(entry.kind === 'statement' ? 'statements' : 'developments')
        .set({ status })
        .where('id', '=', entry.id)
        .execute();
      if (status === 'published') await index(entry.kind, [entry]);
      if (entry.status === 'published') {
        await dialect.unindex(tx, entry.kind, entry.id);
        await countTerms(entry.kind, [entry.terms], -1);
      }
    },
    async addRevisions(revisions) {
      for (const { after, ...revision } of revisions) {
        await tx
          .insertInto('revisions')
          .values({ workspace_id: id, ...revision, after: JSON.stringify(after) })
          .execute();
      }
    },
  };
}
