import type { Transaction } from 'kysely';
import type { DevelopmentDraft } from '../record/development.ts';
import { refNumber } from '../record/refs.ts';
import type { Tables } from './tables.ts';

/** Writes down who acts and who is acted upon in the development of that number. */
export async function addParties(
  tx: Transaction<Tables>,
  id: number,
  number: number,
  { actors, recipients }: Pick<DevelopmentDraft, 'actors' | 'recipients'>,
): Promise<void> {
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
}
