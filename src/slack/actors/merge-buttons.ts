import { z } from 'zod';
import { mergeActors } from '../../curate/actors.ts';
import { lastChangeOf } from '../../curate/undo.ts';
import { CodedError } from '../../record/errors.ts';
import { ActorRef } from '../../record/refs.ts';
import { sentenceMessage } from '../kit/message.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import { carried } from '../platform/values.ts';
import { MERGE, mergedMessage } from './merge-message.ts';

const Merging = z.object({ from: ActorRef, into: ActorRef });

/** *Merge* and *Cancel* under what a merge would come to. */
export function mergeButtons(context: Context): void {
  onButton(context, { id: new RegExp(`^${MERGE}:`), act: 'edit' }, async (handling, { action }) => {
    const { from, into } = carried(Merging, action.value);
    const { store, acting } = handling;
    if (action.action_id === `${MERGE}:cancel`) {
      const left = sentenceMessage(`${from} and ${into} stay separate.`);
      return handling.respond({ replace_original: true, ...left });
    }
    if (action.action_id !== `${MERGE}:do`) throw new CodedError('button_stale');
    const actor = await mergeActors(store, from, into, acting);
    const change = await lastChangeOf(store, from, acting.by);
    const taken = change === null ? null : JSON.stringify({ change });
    await handling.respond({ replace_original: true, ...mergedMessage(from, actor, taken) });
  });
}
