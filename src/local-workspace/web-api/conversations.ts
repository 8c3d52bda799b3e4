import { channelJson, messageJson, userJson } from '../state/json.ts';
import { directMessageOf } from '../state/state.ts';
import type { Message } from '../state/types.ts';
import { channelArgument, type Method, type MethodCall, optional, required, truthy } from './call.ts';
import { SlackError } from './errors.ts';

const PAGE = 100;

/** Messages newest first, between `oldest` and `latest`, a page at a time. */
function page(call: MethodCall, messages: readonly Message[]): Record<string, unknown> {
  const oldest = optional(call, 'oldest') ?? '0';
  const latest = optional(call, 'latest');
  const inclusive = truthy(call.args.inclusive);
  const limit = Math.min(Number(optional(call, 'limit') ?? PAGE), 999);
  const cursor = optional(call, 'cursor');
  const wanted = messages
    .filter(({ ts }) => (inclusive ? ts >= oldest : ts > oldest))
    .filter(({ ts }) => latest === null || (inclusive ? ts <= latest : ts < latest))
    .filter(({ ts }) => cursor === null || ts < cursor);
  const shown = wanted.slice(0, limit);
  const more = wanted.length > shown.length;
  const withMetadata = truthy(call.args.include_all_metadata);
  return {
    messages: shown.map((one) => ({
      ...messageJson(call.state, one),
      ...(withMetadata && one.metadata !== null && { metadata: one.metadata }),
    })),
    has_more: more,
    response_metadata: { next_cursor: more ? (shown.at(-1)?.ts ?? '') : '' },
  };
}

const newestFirst = (a: Message, b: Message): number => b.ts.localeCompare(a.ts);

function readable(call: MethodCall) {
  const channel = channelArgument(call);
  if (!channel.members.has(call.state.bot.id)) throw new SlackError('not_in_channel');
  return channel;
}

/** The `conversations.*` methods; docs.slack.dev/reference/methods. */
export const conversations: Record<string, Method> = {
  'conversations.info': (call) => ({ channel: channelJson(call.state, channelArgument(call)) }),
  'conversations.history': (call) => {
    const { id } = readable(call);
    const top = call.state.messages.filter(
      (one) => one.channel === id && one.threadTs === null && one.ephemeralTo === null,
    );
    return page(call, top.sort(newestFirst));
  },
  'conversations.replies': (call) => {
    const { id } = readable(call);
    const ts = required(call, 'ts');
    const thread = call.state.messages.filter(
      (one) => one.channel === id && (one.ts === ts || one.threadTs === ts) && one.ephemeralTo === null,
    );
    if (thread.length === 0) throw new SlackError('thread_not_found');
    return page(
      call,
      thread.sort((a, b) => a.ts.localeCompare(b.ts)),
    );
  },
  'conversations.open': (call) => {
    const user = required(call, 'users');
    if (!call.state.users.has(user)) throw new SlackError('user_not_found');
    return { channel: channelJson(call.state, directMessageOf(call.state, user, call.state.bot.id)) };
  },
  'users.info': (call) => {
    const user = call.state.users.get(required(call, 'user'));
    if (user === undefined) throw new SlackError('user_not_found');
    return { user: userJson(call.state, user) };
  },
  'users.list': ({ state }) => ({ members: [...state.users.values()].map((user) => userJson(state, user)) }),
};
