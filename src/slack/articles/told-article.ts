import type { Submitted } from '../../curate/submit.ts';
import type { SourceRef } from '../../record/refs.ts';
import { actions, button } from '../kit/buttons.ts';
import type { Message } from '../kit/message.ts';
import { section } from '../kit/sections.ts';
import type { Handling } from '../platform/handling.ts';
import { respondTo } from '../platform/respond.ts';
import { REVIEW } from '../queue/card.ts';
import { saySubmitted } from './add-article.ts';

/** What is told of an article that was handed in. */
interface Told {
  /** Mrkdwn. */
  text: string;
  /** The article that whoever is told can review now; null for who may not, and where nothing waits. */
  review: SourceRef | null;
}

/** What its person is told of an article. */
export async function toldOf(
  { store, context, may }: Pick<Handling, 'store' | 'may'> & { context: { command: string } },
  submitted: Submitted,
): Promise<Told> {
  const decides = await may('decide');
  const { text, waits } = await saySubmitted(store, submitted, { command: context.command, decides });
  return { text, review: decides && waits ? submitted.source : null };
}

/** The same as a message; *Review now* puts the queue of that article in its place. */
export const toldMessage = ({ text, review }: Told): Message => ({
  blocks: [
    section(text),
    ...actions(
      review === null
        ? []
        : [
            {
              ...button('Review now', `${REVIEW}:open`, JSON.stringify({ source: review })),
              style: 'primary',
            },
          ],
    ),
  ],
  text,
});

/** Sends a message to where a form was opened, or into direct messages: a response URL works for half an hour. */
export async function sendThere(
  { clients, caller, context, answered }: Handling,
  responseUrl: string,
  message: Message,
): Promise<void> {
  answered();
  const directly = () => clients.tell.chat.postMessage({ channel: caller.user, ...message });
  if (responseUrl === '') return void (await directly());
  await respondTo(responseUrl, { replace_original: false, ...message }).catch(async (error: unknown) => {
    context.log.info({ err: error }, 'where a form was opened nothing can be said any more');
    await directly();
  });
}
