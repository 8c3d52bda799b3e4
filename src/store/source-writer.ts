import type { Transaction } from 'kysely';
import { makeRef, refNumber } from '../record/refs.ts';
import { putNames } from './derived/actor-names.ts';
import type { Computed } from './derived/computed.ts';
import { putMarks } from './mark-keeping.ts';
import { nextNumber } from './numbering.ts';
import { fromActor } from './rows.ts';
import type { SourceMarks, Writer } from './store.ts';
import type { Tables } from './tables.ts';

type SourceWriter = Pick<
  Writer,
  'addSource' | 'putSource' | 'setCited' | 'refreshCited' | 'addActor' | 'putActor' | 'setMerged'
>;

const UNMARKED: SourceMarks = { version: '', marks: [] };

/** Writes what entries point at: sources and actors of the workspace `id`. */
export const sourceWriter = (
  tx: Transaction<Tables>,
  { names }: Pick<Computed, 'names'>,
  id: number,
): SourceWriter => ({
  async addSource(draft, { marks = UNMARKED, cited = false } = {}) {
    const number = await nextNumber(tx, id, 'sources');
    await tx
      .insertInto('sources')
      .values({ workspace_id: id, number, ...draft, cited: cited ? 1 : 0, marks_version: marks.version })
      .execute();
    await putMarks(tx, id, number, marks.marks);
    return makeRef('source', number);
  },
  async putSource({ ref, ...known }, marks) {
    await tx
      .updateTable('sources')
      .set({ ...known, marks_version: marks.version })
      .where('workspace_id', '=', id)
      .where('number', '=', refNumber(ref))
      .execute();
    await putMarks(tx, id, refNumber(ref), marks.marks);
  },
  async setCited(ref) {
    await tx
      .updateTable('sources')
      .set({ cited: 1 })
      .where('workspace_id', '=', id)
      .where('number', '=', refNumber(ref))
      .execute();
  },
  async refreshCited(refs) {
    for (const ref of new Set(refs)) {
      const cites = `%"source":"${ref}"%`;
      const citing = (table: 'statements' | 'developments') =>
        tx
          .selectFrom(table)
          .select('number')
          .where('workspace_id', '=', id)
          .where('status', '=', 'published')
          .where('citations', 'like', cites)
          .limit(1)
          .executeTakeFirst();
      const cited = (await citing('statements')) ?? (await citing('developments'));
      await tx
        .updateTable('sources')
        .set({ cited: cited === undefined ? 0 : 1 })
        .where('workspace_id', '=', id)
        .where('number', '=', refNumber(ref))
        .execute();
    }
  },
  async addActor(draft) {
    const number = await nextNumber(tx, id, 'actors');
    await tx
      .insertInto('actors')
      .values({
        workspace_id: id,
        number,
        ...fromActor(draft),
        merged_into: null,
        names_version: names.version,
      })
      .execute();
    await putNames(tx, id, number, names.keysOf(draft));
    return makeRef('actor', number);
  },
  async putActor(actor) {
    await tx
      .updateTable('actors')
      .set({ ...fromActor(actor), names_version: names.version })
      .where('workspace_id', '=', id)
      .where('number', '=', refNumber(actor.ref))
      .execute();
    await putNames(tx, id, refNumber(actor.ref), names.keysOf(actor));
  },
  async setMerged(from, into) {
    await tx
      .updateTable('actors')
      .set({ merged_into: into === null ? null : refNumber(into) })
      .where('workspace_id', '=', id)
      .where('number', '=', refNumber(from))
      .execute();
  },
});
