import { reactionsJson } from '../state/json.ts';
import { directMessageOf, type WorkspaceState } from '../state/state.ts';
import { type Prompts, threadKey } from '../state/threads.ts';
import type { File, Message, User } from '../state/types.ts';
import { BUILT_IN } from './built-in.ts';
import { visible } from './control.ts';

/** What a channel opens with, as given by whoever starts the workspace. */
export interface Welcome {
  channel: string;
  title: string;
  text: string;
  /** Things to try; `send` goes through the composer as the person who clicks. */
  tries: { label: string; send: string }[];
}

/** A message as the page gets it. */
export type ShownMessage = Omit<Message, 'reactions' | 'files'> & {
  reactions: ReturnType<typeof reactionsJson>;
  /** Of the thread that it begins: what the app is doing, and what it calls it. */
  status: string | null;
  title: string | null;
  files: (Pick<File, 'id' | 'name' | 'mimetype' | 'altText'> & { size: number })[];
};

/** All that the page shows to one person. */
export interface Snapshot {
  me: string;
  bot: string;
  app: {
    name: string;
    commands: WorkspaceState['app']['commands'];
    shortcuts: NonNullable<WorkspaceState['app']['shortcuts']>;
    /** Whether something is there to answer. */
    connected: boolean;
  };
  users: User[];
  channels: {
    id: string;
    name: string;
    /** The other one of a direct message, or null for a channel. */
    im: string | null;
    isArchived: boolean;
    botIsMember: boolean;
    messages: ShownMessage[];
    prompts: Prompts | null;
  }[];
  modals: { id: string; content: Record<string, unknown> }[];
  home: { id: string; content: Record<string, unknown> } | null;
  welcome: Welcome | null;
}

/** The workspace as `user` sees it, by id or name; the first person when there is no such user. */
export function snapshot(
  state: WorkspaceState,
  welcome: Welcome | null,
  connected: boolean,
  user: string | null,
): Snapshot {
  const people = [...state.users.values()].filter((one) => !one.isBot);
  const me = (people.find((one) => one.id === user || one.name === user) ?? people[0])?.id ?? '';
  for (const other of state.users.keys()) if (other !== me) directMessageOf(state, me, other);
  return {
    me,
    bot: state.bot.id,
    app: {
      name: state.app.name,
      commands: [...state.app.commands, ...[...BUILT_IN].map(([command, about]) => ({ command, ...about }))],
      shortcuts: state.app.shortcuts ?? [],
      connected,
    },
    users: [...state.users.values()],
    channels: [...state.channels.values()]
      .filter((channel) => channel.members.has(me))
      .map((channel) => ({
        id: channel.id,
        name: channel.name,
        im: channel.im?.find((id) => id !== me) ?? null,
        isArchived: channel.isArchived,
        botIsMember: channel.members.has(state.bot.id),
        messages: visible(state, channel.id, me).map((message) => ({
          ...message,
          reactions: reactionsJson(message),
          status: statusOf(state, threadKey(channel.id, message.ts)),
          title: state.titles.get(threadKey(channel.id, message.ts)) ?? null,
          files: message.files.flatMap((id) => {
            const file = state.files.get(id);
            if (file === undefined) return [];
            const { bytes, user: _, ...shown } = file;
            return [{ ...shown, size: bytes.length }];
          }),
        })),
        prompts: state.prompts.get(channel.id) ?? null,
      })),
    modals: (state.modals.get(me) ?? []).map(({ id, content }) => ({ id, content })),
    home: state.homes.get(me) ?? null,
    welcome,
  };
}

function statusOf(state: WorkspaceState, key: string): string | null {
  const status = state.statuses.get(key);
  return status === undefined || status.until < state.clock() ? null : status.text;
}
