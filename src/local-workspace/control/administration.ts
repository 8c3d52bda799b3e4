import { addChannel, addUser, type State } from '../state/state.ts';
import type { Channel, User } from '../state/types.ts';

/** What an admin of the workspace does. Channels and people go by their ids; a RangeError names one that is not there. */
export interface Administration {
  addChannel(name: string, members: readonly string[]): Channel;
  addUser(user: Pick<User, 'name'> & Partial<User>): User;
  archive(channel: string): void;
  invite(channel: string, user: string): void;
  kick(channel: string, user: string): void;
}

export function makeAdministration(state: State): Administration {
  const change = (id: string, how: (channel: Channel) => void): void => {
    const channel = state.channels.get(id);
    if (channel === undefined) throw new RangeError(`there is no channel ${id}`);
    how(channel);
    state.changed();
  };
  return {
    addChannel: (name, members) => addChannel(state, name, members),
    addUser: (user) => addUser(state, user),
    archive: (id) =>
      change(id, (channel) => {
        channel.isArchived = true;
      }),
    invite: (id, user) => change(id, ({ members }) => members.add(user)),
    kick: (id, user) => change(id, ({ members }) => members.delete(user)),
  };
}
