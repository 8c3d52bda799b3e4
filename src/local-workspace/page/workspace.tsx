import { useCallback, useRef, useState } from 'react';
import { placeNamed, readAddress } from './address.ts';
import { post, useSnapshot } from './api.ts';
import type { Place } from './block-kit.ts';
import { ChannelPane } from './channel-pane.tsx';
import { HomePane } from './home-pane.tsx';
import { Modal } from './modal.tsx';
import { Sidebar } from './sidebar.tsx';
import { ThreadPane } from './thread-pane.tsx';
import { useAddress } from './use-address.ts';
import { useAnswers } from './use-answers.ts';
import { useUnread } from './use-unread.ts';

const GONE =
  'The workspace does not answer. Is it still running? Its messages do not outlive a restart; the record does, and so does what you are writing.';

/** The whole page. */
export function Workspace() {
  const [start] = useState(() => readAddress(location.hash));
  const [user, setUser] = useState(start.user);
  const [place, setPlace] = useState<Place | null>(null);
  const [thread, setThread] = useState(start.thread);
  const [menu, setMenu] = useState(false);
  const { snapshot, offline } = useSnapshot(user);
  const showThread = useCallback((channel: string, threadTs: string) => {
    setPlace({ kind: 'channel', id: channel });
    setThread(threadTs);
  }, []);
  useAnswers(snapshot, showThread);
  const menuButton = useRef<HTMLButtonElement>(null);
  const closeMenu = () => {
    setMenu(false);
    menuButton.current?.focus();
  };
  const first = snapshot?.channels[0]?.id ?? '';
  const here =
    place ?? (snapshot && placeNamed(snapshot, start.place)) ?? ({ kind: 'channel', id: first } as const);
  const unread = useUnread(snapshot, here);
  useAddress(snapshot, here, thread);

  if (snapshot === null) return <p className="loading">{offline ? GONE : 'Opening the workspace…'}</p>;

  const { me, app, channels } = snapshot;
  const channel =
    here.kind === 'channel' ? (channels.find((one) => one.id === here.id) ?? channels[0]) : undefined;
  const shown = channel?.messages.some(({ ts }) => ts === thread) === true ? thread : null;
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
    <div className={`workspace${shown === null ? '' : ' with-thread'}${menu ? ' with-menu' : ''}`}>
      <Sidebar
        snapshot={snapshot}
        place={here}
        unread={unread}
        open={menu}
        onClose={closeMenu}
        onGo={go}
        onUser={(id) => {
          setUser(id);
          setThread(null);
          if (here.kind === 'home') void post('home', { user: id });
        }}
      />
      {menu && <button type="button" className="curtain" aria-label="Hide channels" onClick={closeMenu} />}
      <main>
        <button
          type="button"
          ref={menuButton}
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
      {channel !== undefined && shown !== null && (
        <ThreadPane snapshot={snapshot} channel={channel} threadTs={shown} onClose={closeThread} />
      )}
      {modal !== undefined && <Modal key={modal.id} snapshot={snapshot} modal={modal} />}
    </div>
  );
}
