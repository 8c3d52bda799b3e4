import { addChannel, addUser, type WorkspaceState } from './state.ts';
import type { User } from './types.ts';

const PEOPLE: Omit<User, 'id' | 'isBot'>[] = [
  { name: 'olena', realName: 'Olena Marchenko', tz: 'Europe/Kyiv', isAdmin: true, isGuest: false },
  { name: 'james', realName: 'James Okafor', tz: 'America/New_York', isAdmin: false, isGuest: false },
  { name: 'mei', realName: 'Mei Tanaka', tz: 'Asia/Tokyo', isAdmin: false, isGuest: false },
  { name: 'guest', realName: 'Sam (guest)', tz: 'Europe/London', isAdmin: false, isGuest: true },
];

/** The people and channels that a new workspace has; the bot is in the first channel only. */
export function populate(state: WorkspaceState): void {
  for (const person of PEOPLE) addUser(state, person);
  const people = [...state.users.values()].filter((user) => !user.isBot);
  addChannel(state, state.app.name, [state.bot.id, ...people.map((user) => user.id)]);
  addChannel(
    state,
    'general',
    people.filter((user) => !user.isGuest).map((user) => user.id),
  );
}
