import { useEffect, useRef } from 'react';
import { placeName, sayAddress } from './address.ts';
import { post, type Snapshot } from './api.ts';
import type { PagePlace } from './block-kit.ts';

/** Keeps the page's address at where one is, so that a reload comes back to it; opens Home where it says so at first. */
export function useAddress(snapshot: Snapshot | null, place: PagePlace, thread: string | null): void {
  const opened = useRef(false);
  const me = snapshot?.me;
  const isHome = place.kind === 'home';
  useEffect(() => {
    if (me === undefined || opened.current) return;
    opened.current = true;
    if (isHome) void post('home', { user: me });
  }, [me, isHome]);
  useEffect(() => {
    if (snapshot === null) return;
    const user = snapshot.users.find(({ id }) => id === snapshot.me)?.name ?? null;
    history.replaceState(null, '', sayAddress({ user, place: placeName(snapshot, place), thread }));
  }, [snapshot, place, thread]);
}
