import type { AckOutcome, AppDelivery } from '../delivery/delivery.ts';
import type { Events } from '../delivery/events.ts';
import type { ResponseUrls } from '../response-url.ts';
import { addFile, addMessage, type WorkspaceState } from '../state/state.ts';
import type { Channel, File } from '../state/types.ts';
import { announceMessage } from './announce.ts';
import { type TypedLine, tellOnly } from './line.ts';
import { runSlashCommand } from './slash-command.ts';
import { escapeTyped, withMentions } from './typed.ts';

/** What people do with the composer: messages and slash commands, by the same box as in Slack. */
export interface ComposerActs {
  /** Resolves when the app has acknowledged what it was told, or cannot be reached. */
  send(line: TypedLine): Promise<void>;
  /** Keeps a file, to be sent or put into a form by the id that it returns. */
  upload(file: Omit<File, 'id'>): string;
}

/** Posts lines, runs commands, and tells the app of both. */
export function makeComposer(
  state: WorkspaceState,
  delivery: AppDelivery,
  events: Events,
  responses: ResponseUrls,
): ComposerActs {
  return {
    upload: (file) => addFile(state, file).id,
    async send(line) {
      const channel = state.channels.get(line.channel);
      if (channel === undefined || (line.text.trim() === '' && !line.files?.length)) return;
      if (channel.isArchived)
        tellOnly(state, line, 'This channel is archived, so nothing can be sent to it.');
      else if (line.text.startsWith('/'))
        await runSlashCommand(state, delivery, events, responses, line, channel);
      else await postLine(state, events, line, channel);
    },
  };
}

/** Posts a line, tells the app, and tells its author where the app does not hear of it. */
async function postLine(
  state: WorkspaceState,
  events: Events,
  line: TypedLine,
  channel: Channel,
): Promise<void> {
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
    tellOnly(state, line, `@${bot.name} is not in this channel. To add it, send: /invite @${bot.name}`);
  let told = false;
  await announceMessage(state, events, channel, posted, (outcome) => {
    if (!told) tellOnly(state, line, unreached(bot.name, outcome));
    told = true;
  });
}

/** Slack would say nothing; a person who tries an app wants to know. */
const unreached = (name: string, outcome: AckOutcome): string =>
  !outcome.ok && outcome.reason === 'timeout'
    ? `${name} did not acknowledge this within three seconds. Slack would send it again.`
    : `${name} cannot be reached: it is not connected to this workspace.`;
