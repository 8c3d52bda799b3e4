import type { Context } from '../platform/context.ts';
import { onMessageShortcut, onShortcut } from '../platform/shortcuts.ts';
import { articleForm, NO_FIELDS } from './article-form.ts';
import { articleInMessage } from './from-message.ts';

/** *Add to the record* from anywhere. */
export function addShortcut(context: Context): void {
  onShortcut(context, { id: 'add_article', act: 'ask' }, (handling) =>
    handling.open(articleForm({ fields: NO_FIELDS, responseUrl: '' })),
  );
}

/** *Add to the record* of a message: its file, its link, or its text. */
export function addMessageShortcut(context: Context): void {
  onMessageShortcut(context, { id: 'add_message', act: 'ask' }, (handling, message) =>
    handling.open(articleForm({ fields: { ...NO_FIELDS, ...articleInMessage(message) }, responseUrl: '' })),
  );
}
