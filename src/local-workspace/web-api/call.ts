import { directMessageOf, type WorkspaceState } from '../state/state.ts';
import type { Channel } from '../state/types.ts';
import { SlackError } from './errors.ts';

/** A call of a Web API method: its arguments as strings or JSON values, whichever way they came. */
export interface MethodCall {
  state: WorkspaceState;
  method: string;
  args: Record<string, unknown>;
}

export type Method = (call: MethodCall) => Record<string, unknown>;

/** A required argument. */
export function required({ args }: MethodCall, name: string): string {
  const value = args[name];
  if (typeof value !== 'string' || value === '') throw new SlackError('invalid_arguments', missing(name));
  return value;
}

const missing = (name: string) => ({
  response_metadata: { messages: [`[ERROR] missing required field: ${name}`] },
});

export const optional = ({ args }: MethodCall, name: string): string | null => {
  const value = args[name];
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;
};

/** Arguments may come as JSON strings in a form, or as values in a JSON body. */
export const truthy = (value: unknown): boolean =>
  value === true || value === 'true' || value === '1' || value === 1;

/** The channel of a call, in which the bot must be for `posting`. */
export function channelArgument(call: MethodCall, { posting = false } = {}): Channel {
  const { state } = call;
  const id = required(call, 'channel');
  const user = state.users.get(id);
  // A message may be sent to a person by their id; docs.slack.dev/reference/methods/chat.postMessage.
  const channel =
    user !== undefined && posting ? directMessageOf(state, user.id, state.bot.id) : state.channels.get(id);
  if (channel === undefined) throw new SlackError('channel_not_found');
  if (posting && channel.isArchived) throw new SlackError('is_archived');
  if (posting && !channel.members.has(state.bot.id)) throw new SlackError('not_in_channel');
  return channel;
}
