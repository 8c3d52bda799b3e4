import { refTyped } from '../../record/refs.ts';
import { ACTOR_FIND } from '../actors/actors-message.ts';
import { commandButtons } from '../kit/ask-buttons.ts';
import { actions } from '../kit/buttons.ts';
import { onChoice } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import { answerCommand } from './answer-command.ts';

/** Who was found in the directory of actors, with what curators can do there. */
export function actorFound(context: Context): void {
  onChoice(context, { id: ACTOR_FIND, act: 'ask' }, async (handling, value = '') => {
    const ref = refTyped(value);
    const message = await answerCommand(handling, { name: 'show', rest: ref }, '');
    if (message === null) return;
    const edits = (await handling.may('edit'))
      ? [
          { label: 'Edit', words: `edit ${ref}` },
          { label: 'History', words: `history ${ref}` },
        ]
      : [];
    await handling.respond({ ...message, blocks: [...message.blocks, ...actions(commandButtons(edits))] });
  });
}
