import { CodedError } from '../record/errors.ts';
import { makeMessage } from './answers/make-message.ts';
import { askThere } from './ask-there.ts';
import { askFromHome } from './home-asks.ts';
import { TRY } from './kit/ask-buttons.ts';
import { onButton } from './platform/buttons.ts';
import type { Context } from './platform/context.ts';

/**
 * A question to press: in direct messages it is answered in the thread, in a channel for who presses it, and from Home
 * in direct messages.
 */
export function tryButton(context: Context): void {
  onButton(context, { id: new RegExp(`^${TRY}:`), act: 'ask' }, async (handling, { action, body }) => {
    if (action.value === undefined) throw new CodedError('button_stale');
    const { caller, acting, clients, store } = handling;
    const { channel, user } = caller;
    if (channel === null || body.view !== undefined) return askFromHome(handling, action.value);
    const thread = caller.thread ?? caller.message;
    if (channel.startsWith('D') && thread !== null) {
      const message = await askThere(handling, { channel, user, text: action.value, thread, direct: true });
      await clients.tell.chat.postMessage({ channel, thread_ts: thread, unfurl_links: false, ...message });
      return handling.answered();
    }
    const again = {
      how: 'ask' as const,
      text: action.value,
      page: 0,
      at: acting.at,
      zone: await handling.timeZone(),
    };
    await handling.respond(await makeMessage(store, again, true));
  });
}
