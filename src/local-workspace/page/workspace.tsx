import { useState } from 'react';
import { readAddress } from './address.ts';
import { post, useSnapshot } from './api.ts';
import type { PagePlace } from './block-kit.ts';
import { ChannelPane } from './channel-pane.tsx';
import { HomePane } from './home-pane.tsx';
import { MenuButton } from './menu-button.tsx';
import { Modal } from './modal.tsx';
import { GONE, OfflineNote } from './offline-note.tsx';
import { Sidebar } from './sidebar.tsx';
import { ThreadPane } from './thread-pane.tsx';
import { useAddress } from './use-address.ts';
import { useAnswers } from './use-answers.ts';
import { useMenu } from './use-menu.ts';
import { useNavigation } from './use-navigation.ts';
import { useUnread } from './use-unread.ts';

/** The whole page. */
export function Workspace() {
  const [start] = useState(() => readAddress(location.hash));
  const [user, setUser] = useState(start.user);
  const { snapshot, offline } = useSnapshot(user);
  const { here, channel, thread, shownThread, botDm, ...to } = useNavigation(snapshot, start);
  const menu = useMenu();
  useAnswers(snapshot, to.showThread);
  const unread = useUnread(snapshot, here);
  useAddress(snapshot, here, thread);

  if (snapshot === null) return <p className="loading">{offline ? GONE : 'Opening the workspace…'}</p>;

  const { app } = snapshot;
  const modal = snapshot.modals.at(-1);
  const go = (place: PagePlace) => {
    to.go(place);
    menu.setOpen(false);
  };
  const become = (id: string) => {
    setUser(id);
    to.setThread(null);
    if (here.kind === 'home') void post('home', { user: id });
  };
  const closeThread = () => {
    to.setThread(null);
    document.querySelector<HTMLElement>('main .composer textarea')?.focus();
  };

  return (
    <div className={`workspace${shownThread === null ? '' : ' with-thread'}${menu.open ? ' with-menu' : ''}`}>
      <Sidebar
        snapshot={snapshot}
        place={here}
        unread={unread}
        open={menu.open}
        onClose={menu.putAway}
        onGo={go}
        onUser={become}
      />
      {menu.open && (
        <button type="button" className="curtain" aria-label="Hide channels" onClick={menu.putAway} />
      )}
      <main>
        <MenuButton menu={menu} />
        {(offline || !app.connected) && <OfflineNote offline={offline} name={app.name} />}
        {channel !== undefined && (
          <ChannelPane snapshot={snapshot} channel={channel} onThread={to.setThread} />
        )}
        {here.kind === 'home' && (
          <HomePane snapshot={snapshot} onMessages={() => go({ kind: 'channel', id: botDm })} />
        )}
      </main>
      {channel !== undefined && shownThread !== null && (
        <ThreadPane snapshot={snapshot} channel={channel} threadTs={shownThread} onClose={closeThread} />
      )}
      {modal !== undefined && <Modal key={modal.id} snapshot={snapshot} modal={modal} />}
    </div>
  );
}
