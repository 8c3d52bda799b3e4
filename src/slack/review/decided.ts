import type { QueuePlace } from '../../curate/review-queue.ts';
import { lastChangeOf } from '../../curate/undo.ts';
import type { Revision } from '../../record/revision.ts';
import type { Message } from '../kit/message.ts';
import type { Handling } from '../platform/handling.ts';
import { UNDO, undoBlock } from '../undo/undo-block.ts';
import type { Lead } from './queue-message.ts';
import { placeValue } from './queue-place.ts';

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

/** Tells the caller in a direct message what they just did to `ref`, with *Undo* beside it. */
export async function tellDone(
  { caller, clients, answered, store, acting }: Handling,
  ref: string,
  text: string,
): Promise<void> {
  answered();
  const message = await doneMessage({ store, acting }, ref, text);
  await clients.tell.chat.postMessage({ channel: caller.user, ...message });
}

/** What the caller just did to `ref`, in mrkdwn, with *Undo* beside it. */
export async function doneMessage(
  { store, acting }: Pick<Handling, 'store' | 'acting'>,
  ref: string,
  text: string,
): Promise<Message> {
  const change = await lastChangeOf(store, ref, acting.by);
  return { blocks: [undoBlock(text, UNDO, change === null ? null : JSON.stringify({ change }))], text };
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
