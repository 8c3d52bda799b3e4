/**
 * What a person typed, out of what Slack makes of it: tokens between angle brackets, emoji codes, escaped characters and
 * marks of formatting (docs.slack.dev/messaging/formatting-message-text).
 */

/** Slack escapes these three in the text of messages and commands. */
export const unescaped = (text: string): string =>
  text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

/** A token: `@U…` a person, `#C…` a channel, `!…` a group, date or broadcast, else an address; a label may follow. */
const TOKEN = /<([@#!]?)([^|<>\n]+)(?:\|([^<>\n]*))?>/g;

/** A code of an emoji, not the minutes of a time of day. */
const EMOJI = /(?<![\p{L}\p{N}]):(?=[^:\s]*[a-z+])[\p{Ll}\p{N}_+'-]+:(?![\p{L}\p{N}])/gu;
/** Emoji as characters, with what varies and joins them. */
const PICTOGRAPH =
  /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u200d|\ufe0f|\u20e3)+/gu;
/** Bold, italic, struck through and code, around words. */
const MARKS = /(?<![\p{L}\p{N}])[*_~`]+(?=\S)|(?<=\S)[*_~`]+(?![\p{L}\p{N}])/gu;

/** The words of a message or command: no mention, no address, no emoji, nothing escaped. */
export const typedWords = (text: string): string =>
  tidied(unescaped(withoutEmoji(text.replace(TOKEN, (_, kind, what, label) => labelOf(kind, what, label)))));

/** The same with the addresses that it holds, for commands that take one. */
export const typedCommand = (text: string): string =>
  tidied(
    unescaped(
      withoutEmoji(
        text.replace(TOKEN, (_, kind: string, what: string, label?: string) =>
          kind === '' ? what : kind === '@' ? `<@${what}>` : labelOf(kind, what, label),
        ),
      ),
    ),
  );

const withoutEmoji = (text: string): string => text.replace(EMOJI, ' ').replace(PICTOGRAPH, ' ');

const tidied = (text: string): string =>
  text
    .replace(MARKS, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();

/** What a token says in words: the label of a link that has its own, the fallback of a date; others say nothing. */
function labelOf(kind: string, what: string, label = ''): string {
  if (kind === '!') return what.startsWith('date^') ? label : ' ';
  if (kind !== '') return ' ';
  return isAddress(label) || what.includes(label) ? ' ' : label;
}

const isAddress = (label: string): boolean => label === '' || /^[a-z][a-z\d+.-]*:\/\//i.test(label);
