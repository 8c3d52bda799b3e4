import type { App } from '@slack/bolt';
import type { Context } from '../platform/context.ts';
import { type ArticleFields, articleForm, NO_FIELDS } from '../views/article-form.ts';
import { readUpload } from '../views/inputs.ts';

const ADD = 'add_article';
const ADD_MESSAGE = 'add_message';

/** *Add to the record* from anywhere. */
export function addShortcut(app: App, context: Context): void {
  app.shortcut({ callback_id: ADD, type: 'shortcut' }, async ({ ack, shortcut, client }) => {
    await ack();
    await context.surface.run(
      ADD,
      async () => {
        await client.views.open({ trigger_id: shortcut.trigger_id, view: articleForm(NO_FIELDS) });
      },
      (sentence) => client.chat.postMessage({ channel: shortcut.user.id, text: sentence }),
    );
  });
}

/** *Add to the record* of a message: its file, its link, or its text. */
export function addMessageShortcut(app: App, context: Context): void {
  app.shortcut({ callback_id: ADD_MESSAGE, type: 'message_action' }, async ({ ack, shortcut, client }) => {
    await ack();
    await context.surface.run(
      ADD_MESSAGE,
      async () => {
        await client.views.open({
          trigger_id: shortcut.trigger_id,
          view: articleForm({ ...NO_FIELDS, ...articleIn(shortcut.message) }),
        });
      },
      (sentence) => client.chat.postMessage({ channel: shortcut.user.id, text: sentence }),
    );
  });
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
