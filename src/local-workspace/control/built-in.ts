import type { WorkspaceState } from '../state/state.ts';
import type { Channel } from '../state/types.ts';

/** Slack's own commands that a person needs to try an app; what each says when it is done. */
export const BUILT_IN = new Map([
  ['/invite', { description: 'Add someone, or an app, to this channel', usageHint: '@name' }],
  ['/remove', { description: 'Take someone, or an app, out of this channel', usageHint: '@name' }],
]);

/** Does it, and says what came of it. */
export function runBuiltIn(
  state: WorkspaceState,
  command: string,
  channel: Channel,
  text: string,
  joined: (user: string) => void,
): string {
  const name = text.trim().replace(/^@/, '');
  const user = [...state.users.values()].find((one) => one.name === name);
  if (user === undefined) return `Who? ${command} @name`;
  if (channel.im !== null) return `${command} is for channels.`;
  const isMember = channel.members.has(user.id);
  if (command === '/invite') {
    if (isMember) return `@${name} is in this channel already.`;
    channel.members.add(user.id);
    joined(user.id);
    return `@${name} was added to #${channel.name}.`;
  }
  if (!isMember) return `@${name} is not in this channel.`;
  channel.members.delete(user.id);
  return `@${name} was removed from #${channel.name}.`;
}
