import type { AckOutcome } from '../delivery/delivery.ts';
import type { Events } from '../delivery/events.ts';
import { filesJson } from '../state/json.ts';
import type { WorkspaceState } from '../state/state.ts';
import type { Channel, Message } from '../state/types.ts';

type Event = Record<string, unknown>;

const placeOf = (state: WorkspaceState, channel: Channel): Event => ({
  team: state.teamId,
  channel: channel.id,
  channel_type: channel.im === null ? 'channel' : 'im',
});

/** Whether an app is told of what happens in a channel: it is where its bot is a member. */
const isHeard = (state: WorkspaceState, channel: Channel): boolean => channel.members.has(state.bot.id);

/** Tells the app of a message, as its manifest subscribes to it; `failed` hears of a first failure. */
export async function announceMessage(
  state: WorkspaceState,
  events: Events,
  channel: Channel,
  message: Message,
  failed?: (outcome: AckOutcome) => void,
): Promise<void> {
  if (!isHeard(state, channel)) return;
  const { channel_type, ...place } = placeOf(state, channel);
  const base = {
    user: message.user,
    text: message.text,
    ts: message.ts,
    event_ts: message.ts,
    ...place,
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
    ...(message.threadTs !== null && { thread_ts: message.threadTs }),
    ...(message.files.length > 0 && { subtype: 'file_share', files: filesJson(state, message.files) }),
    ...(message.botId !== null && { bot_id: message.botId, app_id: state.appId }),
  };
  const mention = channel.im === null && message.text.includes(`<@${state.bot.id}>`);
  await Promise.all([
    events.send({ type: 'message', channel_type, ...base }, failed),
    ...(mention ? [events.send({ type: 'app_mention', ...base }, failed)] : []),
  ]);
}

/** What the bot posts in a direct message comes back to it as an event, as on Slack. */
export function announceBotMessages(state: WorkspaceState, events: Events): void {
  let announced = '';
  state.onChange(() => {
    const fresh = state.messages.filter((message) => message.ts > announced);
    announced = state.messages.at(-1)?.ts ?? announced;
    for (const message of fresh) {
      const channel = state.channels.get(message.channel);
      if (message.botId === null || message.ephemeralTo !== null || channel?.im == null) continue;
      void announceMessage(state, events, channel, message);
    }
  });
}

/** Tells the app that somebody has come in, perhaps it itself; docs.slack.dev/reference/events/member_joined_channel. */
export async function announceJoined(
  state: WorkspaceState,
  events: Events,
  channel: Channel,
  user: string,
  inviter: string | undefined,
): Promise<void> {
  if (!isHeard(state, channel) || !state.app.scopes.includes('channels:read')) return;
  await events.send({
    type: 'member_joined_channel',
    user,
    ...placeOf(state, channel),
    channel_type: 'C',
    ...(inviter !== undefined && { inviter }),
    event_ts: state.ids.ts(),
  });
}

/** Tells the app that a message has gone; docs.slack.dev/reference/events/message/message_deleted. */
export async function announceDeleted(
  state: WorkspaceState,
  events: Events,
  channel: Channel,
  message: Message,
): Promise<void> {
  if (!isHeard(state, channel)) return;
  await events.send({
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    ...placeOf(state, channel),
    ts: state.ids.ts(),
    deleted_ts: message.ts,
    previous_message: { type: 'message', user: message.user, text: message.text, ts: message.ts },
  });
}
