import type { BlockAction, ButtonAction } from '@slack/bolt';
import { CodedError } from '../../record/errors.ts';
import { MORE } from '../kit/buttons.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import { SHARE } from './buttons.ts';
import { type Again, decodeAgain } from './made-from.ts';
import { makeMessage } from './make-message.ts';

/** *More* and *Earlier*: the answer turns its page in place. */
export function answerPages(context: Context): void {
  onButton(context, { id: new RegExp(`^${MORE}:`), act: 'ask' }, async (handling, press) => {
    const ephemeral = isEphemeral(press.body);
    const message = await makeMessage(handling.store, againOf(press.action), ephemeral);
    await handling.respond({
      replace_original: true,
      response_type: ephemeral ? 'ephemeral' : 'in_channel',
      ...message,
    });
  });
}

/** *Share to channel*: the same page, for everybody, under the name of who shared it. */
export function shareAnswer(context: Context): void {
  onButton(context, { id: SHARE, act: 'ask' }, async (handling, { action }) => {
    const { blocks, text } = await makeMessage(handling.store, againOf(action), false);
    const shared = {
      type: 'context' as const,
      elements: [{ type: 'mrkdwn' as const, text: `Shared by <@${handling.caller.user}>` }],
    };
    await handling.respond({
      response_type: 'in_channel',
      replace_original: false,
      blocks: [shared, ...blocks],
      text,
    });
    await handling.respond({ delete_original: true, text: '' });
  });
}

const isEphemeral = ({ container }: BlockAction): boolean => container.is_ephemeral === true;

/** What the button's message is made from. Throws `button_stale`. */
export function againOf({ value }: ButtonAction): Again {
  const again = decodeAgain(value);
  if (again === null) throw new CodedError('button_stale');
  return again;
}
