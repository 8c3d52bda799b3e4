import { useCallback, useState } from 'react';
import { type Address, placeNamed } from './address.ts';
import { post, type ShownChannel, type Snapshot } from './api.ts';
import type { PagePlace } from './block-kit.ts';

/** Where one is in the workspace, and the ways to somewhere else. */
interface Navigation {
  here: PagePlace;
  /** The channel that is open; undefined on the Home tab. */
  channel: ShownChannel | undefined;
  /** The ts of the thread that is asked for. */
  thread: string | null;
  /** The same where the channel has its first message. */
  shownThread: string | null;
  /** The direct message with the app. */
  botDm: string;
  go(to: PagePlace): void;
  setThread(threadTs: string | null): void;
  /** Opens a thread wherever it is. */
  showThread(channel: string, threadTs: string): void;
}

/** Begins where the page's address says. */
export function useNavigation(snapshot: Snapshot | null, start: Address): Navigation {
  const [place, setPlace] = useState<PagePlace | null>(null);
  const [thread, setThread] = useState(start.thread);
  const showThread = useCallback((channel: string, threadTs: string) => {
    setPlace({ kind: 'channel', id: channel });
    setThread(threadTs);
  }, []);
  const { channels = [], me, bot } = snapshot ?? {};
  const first: PagePlace = { kind: 'channel', id: channels[0]?.id ?? '' };
  const here = place ?? (snapshot && placeNamed(snapshot, start.place)) ?? first;
  const channel =
    here.kind === 'channel' ? (channels.find((one) => one.id === here.id) ?? channels[0]) : undefined;
  const botDm = channels.find(({ im }) => im === bot)?.id ?? first.id;
  const go = (to: PagePlace) => {
    setPlace(to);
    setThread(null);
    if (to.kind === 'home') void post('home', { user: me });
    else if (to.id === botDm) void post('messages', { user: me });
  };
  const shownThread = channel?.messages.some(({ ts }) => ts === thread) === true ? thread : null;
  return { here, channel, thread, shownThread, botDm, go, setThread, showThread };
}
