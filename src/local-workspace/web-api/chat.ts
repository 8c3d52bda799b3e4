import { pingsOf, withIds } from '../state/blocks.ts';
import { messageJson } from '../state/json.ts';
import { addMessage } from '../state/state.ts';
import type { KitBlock, Message } from '../state/types.ts';
import { channelArgument, type Method, type MethodCall, optional, required, truthy } from './call.ts';
import { checkBlocks } from './checks/blocks.ts';
import { checkSlackFiles } from './checks/slack-files.ts';
import { SlackError } from './errors.ts';

/** `text` above this is refused; docs.slack.dev/reference/methods/chat.postMessage. */
const LONGEST_TEXT = 40_000;

function contentOf(call: MethodCall): { text: string; blocks: KitBlock[] } {
  const text = optional(call, 'text') ?? '';
  const blocks = checkBlocks(call.args.blocks, call.state.lacking);
  checkSlackFiles(call.state, blocks);
  if (text === '' && blocks.length === 0) throw new SlackError('no_text');
  if (text.length > LONGEST_TEXT) throw new SlackError('msg_too_long');
  return { text, blocks };
}

function metadataOf({ args }: MethodCall): unknown {
  if (args.metadata === undefined) return null;
  try {
    return typeof args.metadata === 'string' ? JSON.parse(args.metadata) : args.metadata;
  } catch {
    throw new SlackError('invalid_metadata_format');
  }
}

function unfurlsOf(call: MethodCall): { blocks?: unknown }[] {
  try {
    const given: unknown = JSON.parse(required(call, 'unfurls'));
    if (typeof given === 'object' && given !== null) return Object.values(given);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new SlackError('cannot_parse_attachment');
}

function own(call: MethodCall): Message {
  const channel = channelArgument(call);
  const ts = required(call, 'ts');
  const message = call.state.messages.find(
    (one) => one.channel === channel.id && one.ts === ts && one.ephemeralTo === null,
  );
  if (message === undefined) throw new SlackError('message_not_found');
  return message;
}

/** The `chat.*` methods; docs.slack.dev/reference/methods. */
export const chat: Record<string, Method> = {
  'chat.postMessage': (call) => {
    const { state } = call;
    const channel = channelArgument(call, { posting: true });
    const threadTs = optional(call, 'thread_ts');
    if (truthy(call.args.reply_broadcast) && threadTs === null) throw new SlackError('invalid_arguments');
    const message = addMessage(state, {
      ...contentOf(call),
      channel: channel.id,
      user: state.bot.id,
      botId: state.botId,
      threadTs,
      metadata: metadataOf(call),
    });
    return { channel: channel.id, ts: message.ts, message: messageJson(state, message) };
  },
  'chat.postEphemeral': (call) => {
    const { state } = call;
    const channel = channelArgument(call, { posting: true });
    const user = required(call, 'user');
    if (!channel.members.has(user)) throw new SlackError('user_not_in_channel');
    const message = addMessage(state, {
      ...contentOf(call),
      channel: channel.id,
      user: state.bot.id,
      botId: state.botId,
      threadTs: optional(call, 'thread_ts'),
      ephemeralTo: user,
    });
    return { message_ts: message.ts };
  },
  'chat.update': (call) => {
    const message = own(call);
    if (message.botId !== call.state.botId) throw new SlackError('cant_update_message');
    const { text, blocks } = contentOf(call);
    message.text = text;
    message.blocks = withIds(call.state.ids, blocks);
    message.pings = pingsOf(text, blocks);
    message.edited = true;
    if (call.args.metadata !== undefined) message.metadata = metadataOf(call);
    call.state.changed();
    return { channel: message.channel, ts: message.ts, text, message: messageJson(call.state, message) };
  },
  'chat.unfurl': (call) => {
    if (optional(call, 'unfurl_id') === null || optional(call, 'source') === null) {
      const channel = channelArgument(call);
      const ts = required(call, 'ts');
      if (!call.state.messages.some((one) => one.channel === channel.id && one.ts === ts))
        throw new SlackError('cannot_find_message');
    }
    for (const one of unfurlsOf(call)) checkBlocks(one.blocks, call.state.lacking);
    return {};
  },
  'chat.delete': (call) => {
    const message = own(call);
    if (message.botId !== call.state.botId) throw new SlackError('cant_delete_message');
    call.state.messages.splice(call.state.messages.indexOf(message), 1);
    call.state.changed();
    return { channel: message.channel, ts: message.ts };
  },
  'chat.getPermalink': (call) => {
    const channel = channelArgument(call);
    const ts = required(call, 'message_ts');
    if (!call.state.messages.some((one) => one.channel === channel.id && one.ts === ts))
      throw new SlackError('message_not_found');
    return {
      channel: channel.id,
      permalink: `https://local.slack.com/archives/${channel.id}/p${ts.replace('.', '')}`,
    };
  },
};
