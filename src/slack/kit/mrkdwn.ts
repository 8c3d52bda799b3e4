/**
 * Escapes what Slack's mrkdwn would read as a mention, a link or an entity, so that nothing quoted can ping or forge
 * a link (docs.slack.dev/messaging/formatting-message-text#escaping).
 */
export const escapeMrkdwn = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const MARKS = /[*_~`]/g;

/** Escaped, and with a zero-width space after every formatting mark, so that the words stay plain words. */
export const plain = (text: string): string => escapeMrkdwn(text).replace(MARKS, '$&\u200b');

/** Bold, unless there is nothing to show. */
export const bold = (text: string): string => (text === '' ? '' : `*${plain(text)}*`);

/** A link; the text alone when there is no address. */
export const link = (url: string | null, text: string): string =>
  url === null ? plain(text) : `<${escapeMrkdwn(url).replace(/\|/g, '%7C')}|${plain(text)}>`;
