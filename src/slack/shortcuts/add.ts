import type { App } from '@slack/bolt';
import type { Context } from '../platform/context.ts';
import { onMessageShortcut, onShortcut } from '../platform/shortcuts.ts';
import { type ArticleFields, articleForm, NO_FIELDS } from '../views/article-form.ts';
import { readUpload } from '../views/inputs.ts';

/** *Add to the record* from anywhere. */
export function addShortcut(app: App, context: Context): void {
  onShortcut(app, context, { id: 'add_article', act: 'ask' }, (handling) =>
    handling.open(articleForm(NO_FIELDS)),
  );
}

/** *Add to the record* of a message: its file, its link, or its text. */
export function addMessageShortcut(app: App, context: Context): void {
  onMessageShortcut(app, context, { id: 'add_message', act: 'ask' }, (handling, message) =>
    handling.open(articleForm({ ...NO_FIELDS, ...articleIn(message) })),
  );
}

/** A message with a file gives that, one that is little more than a link its address, and another one its text. */
function articleIn(message: { text?: string; files?: unknown }): Partial<ArticleFields> {
  const [file = null] = Array.isArray(message.files) ? message.files.map(readUpload) : [];
  const { text = '' } = message;
  if (file !== null) return { file };
  const [, url = ''] =
    /<(https?:\/\/[^|>\s]+)(?:\|[^>]*)?>/.exec(text) ?? /^\s*(https?:\/\/\S+)\s*$/.exec(text) ?? [];
  const rest = text.replace(/<[^>]*>/g, '').trim();
  if (url !== '' && rest.length < 200) return { url: unescaped(url) };
  return { text: unescaped(text.replace(/<(?:https?:[^|>]*\|)?([^>]*)>/g, '$1')) };
}

/** Slack escapes these three in the text of messages (docs.slack.dev/messaging/formatting-message-text#escaping). */
const unescaped = (text: string): string =>
  text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
