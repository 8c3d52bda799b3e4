import type { Events } from '../delivery/events.ts';
import { addChannel, addUser, type WorkspaceState } from '../state/state.ts';
import type { Channel, User } from '../state/types.ts';
import { announceJoined } from './announce.ts';

/** What an admin of the workspace does. Channels and people go by their ids; a RangeError names one that is not there. */
export interface Administration {
  addChannel(name: string, members: readonly string[]): Channel;
  addUser(user: Pick<User, 'name'> & Partial<User>): User;
  archive(channel: string): void;
  /** The app is told of it, as its manifest subscribes to it; `inviter` is whoever did it. */
  invite(channel: string, user: string, inviter?: string): Promise<void>;
  kick(channel: string, user: string): void;
}

/** Changes the workspace as an admin would; the app is told where it subscribes. */
export function makeAdministration(state: WorkspaceState, events: Events): Administration {
  const change = (id: string, how: (channel: Channel) => void): Channel => {
    const channel = state.channels.get(id);
    if (channel === undefined) throw new RangeError(`there is no channel ${id}`);
    how(channel);
    state.changed();
    return channel;
  };
  return {
    addChannel: (name, members) => addChannel(state, name, members),
    addUser: (user) => addUser(state, user),
    archive: (id) =>
      void change(id, (channel) => {
        channel.isArchived = true;
      }),
    async invite(id, user, inviter) {
      const channel = change(id, ({ members }) => members.add(user));
      await announceJoined(state, events, channel, user, inviter);
    },
    kick: (id, user) => void change(id, ({ members }) => members.delete(user)),
  };
}
