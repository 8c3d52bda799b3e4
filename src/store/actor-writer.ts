import type { Transaction } from 'kysely';
import { makeRef, refNumber } from '../record/refs.ts';
import { putNames } from './derived/actor-names.ts';
import type { Computed } from './derived/computed.ts';
import { nextNumber } from './numbering.ts';
import { fromActor } from './rows.ts';
import type { Writer } from './store.ts';
import type { Tables } from './tables.ts';

/** Writes actors of the workspace `id`. */
export const actorWriter = (
  tx: Transaction<Tables>,
  { names }: Pick<Computed, 'names'>,
  id: number,
): Pick<Writer, 'addActor' | 'putActor' | 'setMerged'> => ({
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
