import type { WorkspaceState } from './state.ts';
import type { Channel, File, Message, User, View } from './types.ts';
import type { Values } from './values.ts';

/** A message as the Web API and interaction payloads give it. */
export const messageJson = (state: WorkspaceState, message: Message): Record<string, unknown> => ({
  type: 'message',
  user: message.user,
  text: message.text,
  ts: message.ts,
  team: state.teamId,
  blocks: message.blocks,
  ...(message.botId !== null && { bot_id: message.botId, app_id: state.appId }),
  ...(message.threadTs !== null && {
    thread_ts: message.threadTs,
    parent_user_id: parentUser(state, message),
  }),
  ...(message.files.length > 0 && { files: filesJson(state, message.files), upload: true }),
  ...(message.reactions.size > 0 && { reactions: reactionsJson(message) }),
  ...(message.edited && { edited: { user: message.user, ts: message.ts } }),
  ...replies(state, message),
});

/** Files by their ids; docs.slack.dev/reference/objects/file-object */
export const filesJson = (state: WorkspaceState, ids: readonly string[]): Record<string, unknown>[] =>
  ids.flatMap((id) => {
    const file = state.files.get(id);
    return file === undefined ? [] : [fileJson(state, file)];
  });

const fileJson = (
  state: WorkspaceState,
  { id, name, mimetype, user, bytes, altText }: File,
): Record<string, unknown> => {
  const url = `${state.origin}/files/${id}/${encodeURIComponent(name)}`;
  return {
    id,
    name,
    title: name,
    mimetype,
    filetype: name.split('.').at(-1)?.toLowerCase() ?? '',
    user,
    size: bytes.length,
    mode: 'hosted',
    is_external: false,
    ...(altText !== undefined && { alt_txt: altText }),
    permalink: url,
    url_private: url,
    url_private_download: `${url}?download=1`,
  };
};

/** What inputs hold, with files in full where a view holds their ids. */
const withFiles = (state: WorkspaceState, values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([block, elements]) => [
      block,
      Object.fromEntries(
        Object.entries(elements).map(([action, held]) => [
          action,
          isFileInput(held) ? { ...held, files: filesJson(state, held.files) } : held,
        ]),
      ),
    ]),
  );

const isFileInput = (held: unknown): held is { type: 'file_input'; files: string[] } =>
  typeof held === 'object' &&
  held !== null &&
  'type' in held &&
  held.type === 'file_input' &&
  'files' in held &&
  Array.isArray(held.files);

/** As `reactions` of a message has them. */
export const reactionsJson = ({ reactions }: Message) =>
  [...reactions].map(([name, users]) => ({ name, users: [...users], count: users.size }));

const parentUser = (state: WorkspaceState, { channel, threadTs }: Message): string | undefined =>
  state.messages.find((one) => one.channel === channel && one.ts === threadTs)?.user;

function replies(state: WorkspaceState, { channel, ts }: Message): Record<string, unknown> {
  const own = state.messages.filter(
    (one) => one.channel === channel && one.threadTs === ts && one.ephemeralTo === null,
  );
  return own.length === 0 ? {} : { thread_ts: ts, reply_count: own.length, latest_reply: own.at(-1)?.ts };
}

export const userJson = (state: WorkspaceState, user: User): Record<string, unknown> => ({
  id: user.id,
  team_id: user.home?.team ?? state.teamId,
  ...(user.home?.enterprise !== undefined && {
    enterprise_user: { enterprise_id: user.home.enterprise, teams: user.home.teams ?? [user.home.team] },
  }),
  name: user.name,
  deleted: false,
  real_name: user.realName,
  tz: user.tz,
  tz_offset: offsetOf(user.tz, state.clock()),
  is_admin: user.isAdmin,
  is_owner: false,
  is_bot: user.isBot,
  is_restricted: user.isGuest,
  is_ultra_restricted: false,
  profile: { real_name: user.realName, display_name: user.name },
});

/** Seconds east of UTC in an IANA zone at a time in milliseconds. */
function offsetOf(tz: string, now: number): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: tz, timeZoneName: 'longOffset' });
  const name = format.formatToParts(now).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3_600 + Number(minutes) * 60);
}

export const channelJson = (state: WorkspaceState, channel: Channel): Record<string, unknown> => ({
  id: channel.id,
  name: channel.name,
  is_channel: channel.im === null,
  is_im: channel.im !== null,
  is_archived: channel.isArchived,
  is_private: false,
  is_member: channel.members.has(state.bot.id),
  ...(channel.im !== null && { user: channel.im.find((id) => id !== state.bot.id) }),
});

export const viewJson = (
  state: WorkspaceState,
  view: View,
  values: Values = {},
): Record<string, unknown> => ({
  ...view.content,
  id: view.id,
  team_id: state.teamId,
  hash: view.hash,
  app_id: state.appId,
  bot_id: state.bot.id,
  state: { values: withFiles(state, values) },
  root_view_id: stackOf(state, view)[0]?.id ?? view.id,
  previous_view_id: stackOf(state, view)[stackOf(state, view).indexOf(view) - 1]?.id ?? null,
});

const stackOf = (state: WorkspaceState, view: View): View[] => state.modals.get(view.user) ?? [];
