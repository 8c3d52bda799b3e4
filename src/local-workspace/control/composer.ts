import type { Delivery, Outcome } from '../delivery/delivery.ts';
import type { Events } from '../delivery/events.ts';
import type { ResponseUrls } from '../response-url.ts';
import { addFile, addMessage, makeTrigger, type State } from '../state/state.ts';
import type { Channel, File } from '../state/types.ts';
import { announce, announceJoined } from './announce.ts';
import { BUILT_IN, runBuiltIn } from './built-in.ts';
import { escapeTyped, withMentions } from './typed.ts';

/** A line that a person sends. */
interface Line {
  user: string;
  channel: string;
  text: string;
  threadTs?: string | null | undefined;
  /** The ids of what was uploaded for it. */
  files?: string[] | undefined;
}

/** What people do with the composer: messages and slash commands, by the same box as in Slack. */
export interface Composer {
  /** Resolves when the app has acknowledged what it was told, or cannot be reached. */
  send(line: Line): Promise<void>;
  /** Keeps a file, to be sent or put into a form by the id that it returns. */
  upload(file: Omit<File, 'id'>): string;
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
    const [name = '', ...words] = line.text.trim().split(' ');
    const text = words.join(' ');
    if (BUILT_IN.has(name)) {
      const joined = (user: string) => void announceJoined(state, events, channel, user, line.user);
      tell(line, runBuiltIn(state, name, channel, text, joined));
      return;
    }
    const command = state.app.commands.find((one) => one.command === name);
    if (command === undefined) {
      tell(line, `${name} is not a valid command. Type / to see those that there are.`);
      return;
    }
    if (line.threadTs != null) {
      tell(line, `${name} is not supported in threads. Sorry!`);
      return;
    }
    const typed = escapeTyped(text);
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
        command: name,
        // Mentions are ids only where the manifest says should_escape; docs.slack.dev/interactivity/implementing-slash-commands
        text: command.shouldEscape === true ? withMentions(state, typed, 'named') : typed,
        api_app_id: state.appId,
        is_enterprise_install: 'false',
        response_url: responses.make({ channel: channel.id, user: line.user, threadTs: null, message: null }),
        trigger_id: makeTrigger(state, line.user),
      },
      null,
    );
    if (outcome.ok) acknowledged(line, outcome.body);
    else {
      const why = outcome.reason === 'timeout' ? 'operation_timeout' : 'dispatch_failed';
      tell(line, `${name} failed with the error "${why}"`);
    }
  };

  /** An ack may carry the answer itself; docs.slack.dev/interactivity/implementing-slash-commands */
  const acknowledged = (line: Line, body: unknown): void => {
    if (typeof body === 'string' ? body === '' : !isAnswer(body)) return;
    const url = responses.make({ channel: line.channel, user: line.user, threadTs: null, message: null });
    const answer: Record<string, unknown> = typeof body === 'string' ? { text: body } : { ...Object(body) };
    responses.use(url.split('/').at(-1) ?? '', answer);
  };

  const message = async (line: Line, channel: Channel): Promise<void> => {
    const text = withMentions(state, escapeTyped(line.text));
    const posted = addMessage(state, {
      channel: channel.id,
      user: line.user,
      text,
      threadTs: line.threadTs ?? null,
      files: line.files ?? [],
    });
    const { bot } = state;
    if (text.includes(`<@${bot.id}>`) && !channel.members.has(bot.id))
      tell(line, `@${bot.name} is not in this channel. To add it, send: /invite @${bot.name}`);
    let told = false;
    await announce(state, events, channel, posted, (outcome) => {
      if (!told) tell(line, unreached(bot.name, outcome));
      told = true;
    });
  };

  return {
    upload: (file) => addFile(state, file).id,
    async send(line) {
      const channel = state.channels.get(line.channel);
      if (channel === undefined || (line.text.trim() === '' && !line.files?.length)) return;
      if (channel.isArchived) tell(line, 'This channel is archived: nothing can be sent to it.');
      else if (line.text.startsWith('/')) await slash(line, channel);
      else await message(line, channel);
    },
  };
}

const isAnswer = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && ('text' in body || 'blocks' in body);

/** Slack would say nothing; a person who tries an app wants to know. */
const unreached = (name: string, outcome: Outcome): string =>
  !outcome.ok && outcome.reason === 'timeout'
    ? `${name} did not acknowledge this within three seconds. Slack would send it again.`
    : `${name} was not reached: it is not connected to this workspace.`;
