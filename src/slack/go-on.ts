import { z } from 'zod';
import { CandidateRef, SourceRef } from '../record/refs.ts';
import { queueMessage } from './blocks/review.ts';
import { publishHome } from './events/home-opened.ts';
import type { Handling } from './platform/handling.ts';
import { respondTo } from './platform/respond.ts';
import { readQueue } from './queue.ts';

/** The queue that a form was opened from: in the message of a response URL, or in the Home tab (null). */
export const Back = z.object({
  responseUrl: z.string().nullable(),
  after: CandidateRef.nullable(),
  source: SourceRef.nullable(),
});
export type Back = z.infer<typeof Back>;

/** Shows the queue again where it was left for a form; `lead` tells what the form came to. */
export async function goOn(handling: Handling, back: Back, lead: string): Promise<void> {
  const { responseUrl, ...place } = back;
  if (responseUrl === null) return publishHome(handling, lead, place);
  const queue = await readQueue(handling.store, 1, place);
  try {
    await respondTo(responseUrl, { replace_original: true, ...queueMessage(queue, lead) });
  } catch (error) {
    // A response URL works for half an hour: docs.slack.dev/interactivity/handling-user-interaction
    handling.context.log.info({ err: error }, 'the queue that a form was opened from cannot be shown again');
    await handling.tell(lead);
  }
}
