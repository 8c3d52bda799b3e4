import { z } from 'zod';
import { undo } from '../../curate/undo.ts';
import { sentenceMessage } from '../kit/message.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import { carried } from '../platform/values.ts';
import { tellSubmitters } from '../submitters/tell-submitters.ts';
import { sayUndone, UNDO } from './undo-block.ts';

const Change = z.object({ change: z.int().positive() });

/** *Undo* beside what was just done. */
export function undoButton(context: Context): void {
  onButton(context, { id: UNDO, act: 'undo' }, async (handling, { action }) => {
    const { change } = carried(Change, action.value);
    const undone = await undo(handling.store, handling.acting, change);
    await handling.respond({ replace_original: true, ...sentenceMessage(sayUndone(undone)) });
    await tellSubmitters(handling, undone.subjects);
  });
}
