import type { QueuePlace } from '../../curate/review-queue.ts';
import { lastChangeOf } from '../../curate/undo.ts';
import type { Revision } from '../../record/revision.ts';
import type { Handling } from '../platform/handling.ts';
import { placeValue } from '../queue/queue-place.ts';
import type { Lead } from '../undo/undo-block.ts';

/** Something that is only told. */
export const told = (text: string): Lead => ({ text, undo: null });

/** What the caller just did to `ref`, to be taken back at the place where it was done. */
export async function decided(
  { store, acting }: Pick<Handling, 'store' | 'acting'>,
  ref: string,
  text: string,
  place: QueuePlace,
): Promise<Lead> {
  const change = await lastChangeOf(store, ref, acting.by);
  return { text, undo: change === null ? null : JSON.stringify({ change, ...placeValue(place) }) };
}

const DID: Partial<Record<Revision['action'], string>> = {
  publish: 'published',
  merge: 'merged',
  reject: 'rejected',
  edit: 'edited',
  retract: 'retracted',
  reopen: 'reopened',
};

/** What somebody did to `ref` before the decision came, in mrkdwn. */
export const sayMeanwhile = (ref: string, { by, action }: Revision): string =>
  `<@${by}> ${DID[action] ?? 'changed'} ${ref} meanwhile.`;
