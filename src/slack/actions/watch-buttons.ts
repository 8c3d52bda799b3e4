import type { App } from '@slack/bolt';
import { endWatch } from '../../digest/manage.ts';
import { STOP_WATCHING } from '../blocks/digest.ts';
import { sentenceMessage } from '../blocks/record.ts';
import { endedText } from '../commands/watch.ts';
import type { Context } from '../platform/context.ts';
import { onButton } from './digest-buttons.ts';

/** *Stop watching*, under a post or in the list. */
export function watchButtons(app: App, context: Context): void {
  onButton(app, context, new RegExp(`^${STOP_WATCHING}:`), async ({ store }, _, action) => {
    const ended = await endWatch(store, Number(action.value));
    return sentenceMessage(ended === null ? 'That watch was ended already.' : endedText([ended]));
  });
}
