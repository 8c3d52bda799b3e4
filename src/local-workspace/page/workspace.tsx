import { useCallback, useState } from 'react';
import { post, useSnapshot } from './api.ts';
import type { Place } from './block-kit.ts';
import { ChannelPane } from './channel-pane.tsx';
import { HomePane } from './home-pane.tsx';
import { Modal } from './modal.tsx';
import { Sidebar } from './sidebar.tsx';
import { ThreadPane } from './thread-pane.tsx';
import { useAnswers } from './use-answers.ts';
import { useUnread } from './use-unread.ts';

const GONE =
  'The workspace does not answer. Is it still running? Its messages do not outlive a restart; the record does, and so does what you are writing.';

/** The whole page. */
export function Workspace() {
  const [user, setUser] = useState<string | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [thread, setThread] = useState<string | null>(null);
  const [menu, setMenu] = useState(false);
  const { snapshot, offline } = useSnapshot(user);
  const showThread = useCallback((channel: string, threadTs: string) => {
    setPlace({ kind: 'channel', id: channel });
    setThread(threadTs);
  }, []);
  useAnswers(snapshot, showThread);
  const first = snapshot?.channels[0]?.id ?? '';
  const here = place ?? { kind: 'channel' as const, id: first };
  const unread = useUnread(snapshot, here);

  if (snapshot === null) return <p className="loading">{offline ? GONE : 'Opening the workspace…'}</p>;

  const { me, app, channels } = snapshot;
  const channel =
    here.kind === 'channel' ? (channels.find((one) => one.id === here.id) ?? channels[0]) : undefined;
  const modal = snapshot.modals.at(-1);
  const directMessage = channels.find(({ im }) => im === snapshot.bot)?.id ?? first;
  const go = (to: Place) => {
    setPlace(to);
    setThread(null);
    setMenu(false);
    if (to.kind === 'home') void post('home', { user: me });
    else if (to.id === directMessage) void post('messages', { user: me });
  };
  const closeThread = () => {
    setThread(null);
    document.querySelector<HTMLElement>('main .composer textarea')?.focus();
  };

  return (
    <div className={`workspace${thread === null ? '' : ' with-thread'}${menu ? ' with-menu' : ''}`}>
      <Sidebar
        snapshot={snapshot}
        place={here}
        unread={unread}
        onGo={go}
        onUser={(id) => {
          setUser(id);
          setThread(null);
          if (here.kind === 'home') void post('home', { user: id });
        }}
      />
      {menu && (
        <button type="button" className="curtain" aria-label="Hide channels" onClick={() => setMenu(false)} />
      )}
      <main>
        <button
          type="button"
          className="menu-button"
          aria-label="Show channels"
          aria-expanded={menu}
          onClick={() => setMenu(!menu)}
        >
          ☰
        </button>
        {(offline || !app.connected) && (
          <p className="offline" role="status">
            {offline ? GONE : `${app.name} is not connected to this workspace: nothing will answer.`}
          </p>
        )}
        {channel !== undefined && <ChannelPane snapshot={snapshot} channel={channel} onThread={setThread} />}
        {here.kind === 'home' && (
          <HomePane snapshot={snapshot} onMessages={() => go({ kind: 'channel', id: directMessage })} />
        )}
      </main>
      {channel !== undefined && thread !== null && (
        <ThreadPane snapshot={snapshot} channel={channel} threadTs={thread} onClose={closeThread} />
      )}
      {modal !== undefined && <Modal key={modal.id} snapshot={snapshot} modal={modal} />}
    </div>
  );
}
