import { lastChangeOf } from '../../curate/undo.ts';
import type { Message } from '../kit/message.ts';
import type { Handling } from '../platform/handling.ts';
import { UNDO, undoBlock } from './undo-block.ts';
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
