import { CodedError } from '../record/errors.ts';
import { decide } from '../record/lifecycle.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { type Acting, revise } from './acting.ts';
import { entryIn } from './look-up.ts';

/**
 * Takes an entry off the record: it is never quoted again, and who asks for it is told `reason`. Throws
 * `ref_unknown`, `decision_not_possible`, `reason_missing`.
 */
export async function retract(
  store: WorkspaceStore,
  ref: string,
  reason: string,
  acting: Acting,
): Promise<void> {
  if (reason.trim() === '') throw new CodedError('reason_missing', ref);
  await store.write(async (writer) => {
    const entry = await entryIn(writer.read, ref);
    if (decide(entry.status, 'retract') === null)
      throw new CodedError('decision_not_possible', `${ref} has already been retracted`);
    const retracted = { ...entry, status: 'retracted' as const };
    await writer.putEntry(retracted);
    await writer.refreshCited(retracted.citations.map(({ source }) => source));
    await writer.addRevisions([revise(acting, 'retract', retracted, reason.trim())]);
  });
}
