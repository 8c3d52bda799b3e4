import { pingsOf, withIds } from './blocks.ts';
import { type Ids, makeIds } from './ids.ts';
import { type Prompts, type ThreadStatus, threadKey } from './threads.ts';
import type { AppManifest, Channel, File, Message, User, View } from './types.ts';
import type { Values } from './values.ts';

/** The whole workspace, in memory. Whoever changes it calls `changed`. */
export interface WorkspaceState {
  readonly teamId: string;
  /** The Enterprise Grid organisation that the workspace belongs to. */
  enterpriseId: string | null;
  readonly appId: string;
  readonly botId: string;
  readonly bot: User;
  readonly app: AppManifest;
  /** Types of blocks that this workspace does not have yet, as Slack rolls them out. */
  lacking: ReadonlySet<string>;
  readonly ids: Ids;
  readonly clock: () => number;
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  readonly messages: Message[];
  readonly files: Map<string, File>;
  /** The stack of open modals by user; the last is on top. */
  readonly modals: Map<string, View[]>;
  readonly homes: Map<string, View>;
  /** What people have put into the elements of messages and views: by `heldKey`. */
  readonly held: Map<string, Values>;
  /** Of threads, by `threadKey`: what the app is doing, and what it calls them. */
  readonly statuses: Map<string, ThreadStatus>;
  readonly titles: Map<string, string>;
  /** By channel. */
  readonly prompts: Map<string, Prompts>;
  /** Trigger ids that have not been used: for whom, and until when. */
  readonly triggers: Map<string, { user: string; expires: number }>;
  /** Where the workspace is served; empty until it is. */
  origin: string;
  changed(): void;
  onChange(listener: () => void): () => void;
}

const TRIGGER_MS = 3_000;

/** An empty workspace with its bot user. */
export function makeState(app: AppManifest, clock: () => number): WorkspaceState {
  const ids = makeIds(clock);
  const listeners = new Set<() => void>();
  const bot: User = {
    id: ids.next('U'),
    name: app.name,
    realName: app.name,
    tz: 'UTC',
    isAdmin: false,
    isGuest: false,
    isBot: true,
  };
  return {
    teamId: ids.next('T'),
    enterpriseId: null,
    appId: ids.next('A'),
    botId: ids.next('B'),
    bot,
    app,
    lacking: new Set(),
    ids,
    clock,
    users: new Map([[bot.id, bot]]),
    channels: new Map(),
    messages: [],
    files: new Map(),
    modals: new Map(),
    homes: new Map(),
    held: new Map(),
    statuses: new Map(),
    titles: new Map(),
    prompts: new Map(),
    triggers: new Map(),
    origin: '',
    changed: () => {
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The direct message of two users; opened when there is none. */
export function directMessageOf(state: WorkspaceState, one: string, other: string): Channel {
  for (const channel of state.channels.values()) {
    if (channel.im?.includes(one) && channel.im.includes(other)) return channel;
  }
  const id = state.ids.next('D');
  const channel: Channel = {
    id,
    name: '',
    im: [one, other],
    members: new Set([one, other]),
    isArchived: false,
  };
  state.channels.set(id, channel);
  return channel;
}

/** Lets a person in: a member in UTC, unless told otherwise. */
export function addUser(state: WorkspaceState, given: Pick<User, 'name'> & Partial<User>): User {
  const user: User = {
    id: state.ids.next('U'),
    realName: given.name,
    tz: 'UTC',
    isAdmin: false,
    isGuest: false,
    isBot: false,
    ...given,
  };
  state.users.set(user.id, user);
  state.changed();
  return user;
}

/** Opens a channel with these members. */
export function addChannel(state: WorkspaceState, name: string, members: readonly string[]): Channel {
  const id = state.ids.next('C');
  const channel: Channel = { id, name, im: null, members: new Set(members), isArchived: false };
  state.channels.set(id, channel);
  state.changed();
  return channel;
}

/** Keeps a new message and gives it its ts. */
export function addMessage(
  state: WorkspaceState,
  message: Pick<Message, 'channel' | 'user' | 'text'> & Partial<Omit<Message, 'ts' | 'pings' | 'reactions'>>,
): Message {
  const blocks = withIds(state.ids, message.blocks ?? []);
  const added: Message = {
    botId: null,
    threadTs: null,
    ephemeralTo: null,
    edited: false,
    metadata: null,
    files: [],
    ...message,
    blocks,
    ts: state.ids.ts(),
    pings: pingsOf(message.text, blocks),
    reactions: new Map(),
  };
  state.messages.push(added);
  if (added.botId !== null) endStatus(state, added);
  state.changed();
  return added;
}

/** A status lasts until the app says something in its thread. */
function endStatus(state: WorkspaceState, { channel, threadTs }: Message): void {
  if (threadTs !== null) state.statuses.delete(threadKey(channel, threadTs));
  else if (state.channels.get(channel)?.im != null)
    for (const key of state.statuses.keys())
      if (key.startsWith(threadKey(channel, ''))) state.statuses.delete(key);
}

/** Keeps a file that somebody uploaded. */
export function addFile(state: WorkspaceState, file: Omit<File, 'id'>): File {
  const added = { ...file, id: state.ids.next('F') };
  state.files.set(added.id, added);
  state.changed();
  return added;
}

/** A trigger id for `user`, good for one modal within three seconds (docs.slack.dev/interactivity). */
export function makeTrigger(state: WorkspaceState, user: string): string {
  const id = `${state.ids.next('')}.${state.ids.next('')}`;
  state.triggers.set(id, { user, expires: state.clock() + TRIGGER_MS });
  return id;
}
