import type { WorkspaceState } from '../state/state.ts';

/** Slack escapes what people type; docs.slack.dev/messaging/formatting-message-text. */
export const escapeTyped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** `@name` becomes a mention, as when it is picked from Slack's list; `named` ones carry the name too. */
export function withMentions(state: WorkspaceState, text: string, style: 'bare' | 'named' = 'bare'): string {
  const byName = new Map([...state.users.values()].map((user) => [user.name, user.id]));
  return text.replace(/@([\w.-]*\w)/g, (whole, name: string) => {
    const id = byName.get(name);
    if (id === undefined) return whole;
    return style === 'named' ? `<@${id}|${name}>` : `<@${id}>`;
  });
}
