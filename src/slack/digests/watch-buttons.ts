import { sentenceMessage } from '../kit/message.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import { STOP_WATCHING } from './digest-message.ts';
import { endWatches } from './watch-command.ts';

/** *Stop watching*, under a post or in the list. */
export function watchButtons(context: Context): void {
  const id = new RegExp(`^${STOP_WATCHING}:`);
  onButton(context, { id, act: 'watch_for_oneself' }, async (handling, { action }) => {
    const watches = (await handling.store.watches()).filter((one) => one.id === Number(action.value));
    const said = watches.length === 0 ? 'That watch has already ended.' : await endWatches(handling, watches);
    await handling.respond({ replace_original: false, ...sentenceMessage(said) });
  });
}
