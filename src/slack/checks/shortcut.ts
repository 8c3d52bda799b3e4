import { CodedError } from '../../record/errors.ts';
import { articleInMessage } from '../articles/from-message.ts';
import type { Context } from '../platform/context.ts';
import { onMessageShortcut } from '../platform/shortcuts.ts';
import { checkedDraft } from './check-draft.ts';
import { NO_DRAFT } from './check-form.ts';

/** *Check the quotations* of a message: its file, the page that it links to, or its own text; told to the asker alone. */
export function checkMessageShortcut(context: Context): void {
  onMessageShortcut(context, { id: 'check_message', act: 'check' }, async (handling, message) => {
    const { text = '', file = null, url = '' } = articleInMessage(message);
    if (text + url === '' && file === null) throw new CodedError('draft_empty');
    await handling.respond(await checkedDraft(handling, { ...NO_DRAFT, text, file, url }));
  });
}
