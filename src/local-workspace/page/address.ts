import type { Snapshot } from './api.ts';
import type { PagePlace } from './block-kit.ts';

/** What the page's address says after #: who one is, where, and which thread is open. Names outlive a restart. */
export interface Address {
  user: string | null;
  /** `home`, `#channel` or `@person`. */
  place: string | null;
  thread: string | null;
}

/** `hash` is the part of the address from # on. */
export function readAddress(hash: string): Address {
  const said = new URLSearchParams(hash.slice(1));
  return { user: said.get('as'), place: said.get('in'), thread: said.get('thread') };
}

/** The same the other way round. */
export function sayAddress({ user, place, thread }: Address): string {
  const given = Object.entries({ as: user, in: place, thread }).filter(([, value]) => value !== null);
  return `#${new URLSearchParams(given as [string, string][])}`;
}

/** What a place is called in an address. */
export function placeName({ users, channels }: Snapshot, place: PagePlace): string | null {
  if (place.kind === 'home') return 'home';
  const channel = channels.find(({ id }) => id === place.id);
  if (channel === undefined) return null;
  return channel.im === null ? `#${channel.name}` : `@${users.find(({ id }) => id === channel.im)?.name}`;
}

/** The place of that name, or null where there is none. */
export function placeNamed(snapshot: Snapshot, name: string | null): PagePlace | null {
  if (name === 'home') return { kind: 'home' };
  const channel = snapshot.channels.find(({ id }) => placeName(snapshot, { kind: 'channel', id }) === name);
  return channel === undefined ? null : { kind: 'channel', id: channel.id };
}
