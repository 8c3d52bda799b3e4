import { channelArgument, type Method, required } from './call.ts';
import { SlackError } from './errors.ts';

export const reactions: Record<string, Method> = {
  'reactions.add': (call) => {
    const { state } = call;
    const channel = channelArgument(call, { posting: true });
    const name = required(call, 'name');
    const ts = required(call, 'timestamp');
    const message = state.messages.find((one) => one.channel === channel.id && one.ts === ts);
    if (message === undefined || message.ephemeralTo !== null) throw new SlackError('message_not_found');
    const users = message.reactions.get(name) ?? new Set<string>();
    if (users.has(state.bot.id)) throw new SlackError('already_reacted');
    message.reactions.set(name, users.add(state.bot.id));
    state.changed();
    return {};
  },
};
