import { reactionsJson } from '../state/json.ts';
import { directMessage, type State } from '../state/state.ts';
import type { Message, User } from '../state/types.ts';
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
  files: { id: string; name: string; size: number }[];
};

/** All that the page shows to one person. */
export interface Snapshot {
  me: string;
  bot: string;
  app: {
    name: string;
    commands: State['app']['commands'];
    shortcuts: NonNullable<State['app']['shortcuts']>;
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
  }[];
  modals: { id: string; content: Record<string, unknown> }[];
  home: { id: string; content: Record<string, unknown> } | null;
  welcome: Welcome | null;
}

/** The workspace as `user` sees it; the first person when there is no such user. */
export function snapshot(
  state: State,
  welcome: Welcome | null,
  connected: boolean,
  user: string | null,
): Snapshot {
  const people = [...state.users.values()].filter((one) => !one.isBot);
  const me = (people.find((one) => one.id === user) ?? people[0])?.id ?? '';
  for (const other of state.users.keys()) if (other !== me) directMessage(state, me, other);
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
          files: message.files.flatMap((id) => {
            const file = state.files.get(id);
            return file === undefined ? [] : [{ id, name: file.name, size: file.bytes.length }];
          }),
        })),
      })),
    modals: (state.modals.get(me) ?? []).map(({ id, content }) => ({ id, content })),
    home: state.homes.get(me) ?? null,
    welcome,
  };
}
