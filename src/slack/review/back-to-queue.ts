import { z } from 'zod';
import { type QueuePlace, readQueue } from '../../curate/review-queue.ts';
import { publishHome } from '../home/home-opened.ts';
import type { Handling } from '../platform/handling.ts';
import { respondTo } from '../platform/respond.ts';
import { queueMessage } from '../queue/queue-message.ts';
import { PlaceValue as Place, type PlaceValue, placeOf, placeValue } from '../queue/queue-place.ts';
import type { Lead } from '../undo/undo-block.ts';

/** The queue that a form was opened from: in the message of a response URL, or in the Home tab (null). */
export const Back = Place.extend({ responseUrl: z.string().nullable() });
export type Back = z.infer<typeof Back>;

/** What a form carries of where it was opened. */
export const backTo = (responseUrl: string | null, place: QueuePlace): Back => ({
  responseUrl,
  ...(placeValue(place) satisfies PlaceValue),
});

/** Shows the queue again where it was left for a form; `lead` tells what the form came to. */
export async function showQueueAgain(handling: Handling, back: Back, lead: Lead): Promise<void> {
  const { responseUrl, ...place } = back;
  if (responseUrl === null) return publishHome(handling, lead, placeOf(place));
  const queue = await readQueue(handling.store, 1, placeOf(place));
  try {
    await respondTo(responseUrl, { replace_original: true, ...queueMessage(queue, lead) });
  } catch (error) {
    // A response URL works for half an hour: docs.slack.dev/interactivity/handling-user-interaction
    handling.context.log.info({ err: error }, 'the queue that a form was opened from cannot be shown again');
    await handling.tell(lead.text);
  }
}
