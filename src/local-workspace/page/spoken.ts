import type { ShownMessage, Snapshot } from './api.ts';

/** Who wrote a message. */
export const authorOf = ({ users }: Snapshot, { user }: ShownMessage): string =>
  users.find(({ id }) => id === user)?.realName ?? 'Slackbot';

/** A message as it is read out: its author, and its text without marks. */
export function spoken(snapshot: Snapshot, message: ShownMessage): string {
  const text = message.text.replace(/<([^<>|]+)(?:\|([^<>]*))?>/g, (_, target: string, label?: string) =>
    label !== undefined && label !== '' ? label : nameOf(snapshot, target),
  );
  return `${authorOf(snapshot, message)}: ${decode(text)}`;
}

/** What a mention or a link without a label is called. */
function nameOf({ users, channels }: Snapshot, target: string): string {
  const id = target.slice(1);
  if (target.startsWith('@')) return `@${users.find((user) => user.id === id)?.name ?? id}`;
  if (target.startsWith('#')) return `#${channels.find((channel) => channel.id === id)?.name ?? id}`;
  return target;
}

const decode = (text: string): string =>
  text
    .replace(/(?<![\p{L}\p{N}])[*_~]|[*_~](?![\p{L}\p{N}])/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
