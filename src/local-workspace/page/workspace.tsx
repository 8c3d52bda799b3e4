import { useEffect, useRef, useState } from 'react';
import { post, useSnapshot } from './api.ts';
import type { Place } from './block-kit.ts';
import { ChannelPane } from './channel-pane.tsx';
import { HomePane } from './home-pane.tsx';
import { Modal } from './modal.tsx';
import { Sidebar } from './sidebar.tsx';
import { ThreadPane } from './thread-pane.tsx';

/** The whole page. */
export function Workspace() {
  const [user, setUser] = useState<string | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [thread, setThread] = useState<string | null>(null);
  const [menu, setMenu] = useState(false);
  const { snapshot, offline } = useSnapshot(user);
  const answered = useRef<Set<string> | null>(null);

  // The thread in which the bot has just answered me opens by itself, so that the answer is seen.
  useEffect(() => {
    if (snapshot === null) return;
    const replies = snapshot.channels.flatMap((channel) =>
      channel.messages
        .filter((one) => one.botId !== null && one.threadTs !== null)
        .map((one) => ({ channel, one })),
    );
    const known = answered.current;
    answered.current = new Set(replies.map(({ one }) => one.ts));
    if (known === null) return;
    for (const { channel, one } of replies) {
      const asked = channel.messages.find((message) => message.ts === one.threadTs);
      if (!known.has(one.ts) && asked?.user === snapshot.me) {
        setPlace({ kind: 'channel', id: channel.id });
        setThread(one.threadTs);
      }
    }
  }, [snapshot]);

  if (snapshot === null)
    return (
      <p className="loading">
        {offline ? 'The workspace does not answer. Is it still running?' : 'Opening the workspace…'}
      </p>
    );

  const here = place ?? { kind: 'channel' as const, id: snapshot.channels[0]?.id ?? '' };
  const channel = here.kind === 'channel' ? snapshot.channels.find((one) => one.id === here.id) : undefined;
  const modal = snapshot.modals.at(-1);
  const go = (to: Place) => {
    setPlace(to);
    setThread(null);
    setMenu(false);
    if (to.kind === 'home') void post('home', { user: snapshot.me });
  };

  return (
    <div className={`workspace${thread === null ? '' : ' with-thread'}${menu ? ' with-menu' : ''}`}>
      <Sidebar
        snapshot={snapshot}
        place={here}
        onGo={go}
        onUser={(id) => {
          setUser(id);
          answered.current = null;
          setThread(null);
          setPlace(null);
        }}
      />
      <main>
        <button
          type="button"
          className="menu-button"
          aria-label="Show channels"
          onClick={() => setMenu(!menu)}
        >
          ☰
        </button>
        {offline && (
          <p className="offline" role="status">
            The workspace does not answer. Is it still running?
          </p>
        )}
        {channel !== undefined && <ChannelPane snapshot={snapshot} channel={channel} onThread={setThread} />}
        {here.kind === 'home' && <HomePane snapshot={snapshot} />}
      </main>
      {channel !== undefined && thread !== null && (
        <ThreadPane snapshot={snapshot} channel={channel} threadTs={thread} onClose={() => setThread(null)} />
      )}
      {modal !== undefined && <Modal key={modal.id} snapshot={snapshot} modal={modal} />}
    </div>
  );
}
