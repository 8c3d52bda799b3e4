import type { State } from './state.ts';
import type { Channel, User } from './types.ts';

const PEOPLE: Omit<User, 'id' | 'isBot'>[] = [
  { name: 'olena', realName: 'Olena Marchenko', tz: 'Europe/Kyiv', isAdmin: true, isGuest: false },
  { name: 'james', realName: 'James Okafor', tz: 'America/New_York', isAdmin: false, isGuest: false },
  { name: 'mei', realName: 'Mei Tanaka', tz: 'Asia/Tokyo', isAdmin: false, isGuest: false },
  { name: 'guest', realName: 'Sam (guest)', tz: 'Europe/London', isAdmin: false, isGuest: true },
];

/** The people and channels that a new workspace has; the bot is in the first channel only. */
export function populate(state: State): void {
  for (const person of PEOPLE) {
    const id = state.ids.next('U');
    state.users.set(id, { id, isBot: false, ...person });
  }
  const people = [...state.users.values()].filter((user) => !user.isBot);
  const add = (name: string, members: readonly string[]): void => {
    const channel: Channel = {
      id: state.ids.next('C'),
      name,
      im: null,
      members: new Set(members),
      isArchived: false,
    };
    state.channels.set(channel.id, channel);
  };
  add(state.app.name, [state.bot.id, ...people.map((user) => user.id)]);
  add(
    'general',
    people.filter((user) => !user.isGuest).map((user) => user.id),
  );
}
