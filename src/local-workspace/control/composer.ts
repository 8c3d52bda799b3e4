import type { Delivery } from '../delivery/delivery.ts';
import type { Events } from '../delivery/events.ts';
import type { ResponseUrls } from '../response-url.ts';
import { addMessage, makeTrigger, type State } from '../state/state.ts';
import type { Channel, Message } from '../state/types.ts';

/** A line that a person sends. */
interface Line {
  user: string;
  channel: string;
  text: string;
  threadTs?: string | null | undefined;
}

/** What people do with the composer: messages and slash commands, by the same box as in Slack. */
export interface Composer {
  send(line: Line): Promise<void>;
}

export function makeComposer(
  state: State,
  delivery: Delivery,
  events: Events,
  responses: ResponseUrls,
): Composer {
  /** What Slack itself tells a person, only to them. */
  const tell = (line: Line, text: string) =>
    addMessage(state, {
      channel: line.channel,
      user: 'USLACKBOT',
      text,
      threadTs: line.threadTs ?? null,
      ephemeralTo: line.user,
    });

  const slash = async (line: Line, channel: Channel): Promise<void> => {
    const [command = '', ...words] = line.text.trim().split(' ');
    if (!state.app.commands.some((one) => one.command === command)) {
      tell(line, `${command} is not a valid command. Type / to see those that there are.`);
      return;
    }
    if (line.threadTs != null) {
      tell(line, `${command} is not supported in threads. Sorry!`);
      return;
    }
    const outcome = await delivery.send(
      'slash_commands',
      {
        token: 'local',
        team_id: state.teamId,
        team_domain: 'local',
        channel_id: channel.id,
        channel_name: channel.im === null ? channel.name : 'directmessage',
        user_id: line.user,
        user_name: state.users.get(line.user)?.name ?? '',
        command,
        text: escapeTyped(words.join(' ')),
        api_app_id: state.appId,
        is_enterprise_install: 'false',
        response_url: responses.make({ channel: channel.id, user: line.user, threadTs: null, message: null }),
        trigger_id: makeTrigger(state, line.user),
      },
      null,
    );
    if (!outcome.ok) {
      const why = outcome.reason === 'timeout' ? 'operation_timeout' : 'dispatch_failed';
      tell(line, `${command} failed with the error "${why}"`);
    } else if (typeof outcome.body === 'string' && outcome.body !== '') {
      addMessage(state, {
        channel: channel.id,
        user: state.bot.id,
        botId: state.botId,
        text: outcome.body,
        ephemeralTo: line.user,
      });
    }
  };

  const message = async (line: Line, channel: Channel): Promise<void> => {
    const text = withMentions(state, escapeTyped(line.text));
    const posted = addMessage(state, {
      channel: channel.id,
      user: line.user,
      text,
      threadTs: line.threadTs ?? null,
    });
    await announce(state, events, channel, posted);
  };

  return {
    async send(line) {
      const channel = state.channels.get(line.channel);
      if (channel === undefined || line.text.trim() === '') return;
      if (line.text.startsWith('/')) await slash(line, channel);
      else await message(line, channel);
    },
  };
}

/** Tells the app of a message, as its manifest subscribes to it. */
export async function announce(
  state: State,
  events: Events,
  channel: Channel,
  message: Message,
): Promise<void> {
  const base = {
    user: message.user,
    text: message.text,
    ts: message.ts,
    event_ts: message.ts,
    team: state.teamId,
    channel: channel.id,
    ...(message.threadTs !== null && { thread_ts: message.threadTs }),
    ...(message.botId !== null && { bot_id: message.botId }),
  };
  if (channel.im?.includes(state.bot.id)) {
    await events.send({ type: 'message', channel_type: 'im', ...base });
  } else if (
    channel.im === null &&
    channel.members.has(state.bot.id) &&
    message.text.includes(`<@${state.bot.id}>`)
  ) {
    await events.send({ type: 'app_mention', ...base });
  }
}

/** Slack escapes what people type. */
const escapeTyped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** `@name` becomes a mention, as when it is picked from Slack's list. */
function withMentions(state: State, text: string): string {
  const byName = new Map([...state.users.values()].map((user) => [user.name, user.id]));
  return text.replace(/@([\w.-]*\w)/g, (whole, name: string) => {
    const id = byName.get(name);
    return id === undefined ? whole : `<@${id}>`;
  });
}
