import { useEffect, useRef } from 'react';
import type { ShownChannel, Snapshot } from './api.ts';
import type { PagePlace } from './block-kit.ts';
import { SidebarEntry } from './sidebar-entry.tsx';
import { WhoAmI } from './who-am-i.tsx';

interface Props {
  snapshot: Snapshot;
  place: PagePlace;
  /** Ids of the channels with something new. */
  unread: ReadonlySet<string>;
  /** Whether it lies over the rest, on a narrow screen. */
  open: boolean;
  onClose: () => void;
  onGo: (place: PagePlace) => void;
  onUser: (id: string) => void;
}

/** Channels, direct messages, the app, and who one is. */
export function Sidebar({ snapshot, place, unread, open, onClose, onGo, onUser }: Props) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) bar.current?.querySelector<HTMLElement>('.entry.current')?.focus();
  }, [open]);
  const { channels, users, bot, app } = snapshot;
  const nameOf = (id: string) => users.find((user) => user.id === id)?.realName ?? id;
  const entry = (channel: ShownChannel, label: string, badge = '') => {
    const current = place.kind === 'channel' && place.id === channel.id;
    return (
      <SidebarEntry
        key={channel.id}
        label={label}
        current={current}
        unread={unread.has(channel.id) && !current}
        badge={badge}
        onOpen={() => onGo({ kind: 'channel', id: channel.id })}
      />
    );
  };
  const direct = channels.filter((channel) => channel.im !== null);
  return (
    <nav
      ref={bar}
      className="sidebar"
      aria-label="Channels"
      onKeyDown={(event) => {
        if (open && event.key === 'Escape') onClose();
      }}
    >
      <h1>Local workspace</h1>
      <p className="note">
        A Slack on this machine, to try {app.name} without an account. Its messages last until it stops; the
        record is kept.
      </p>
      <h2>Channels</h2>
      <ul>
        {channels
          .filter((channel) => channel.im === null)
          .map((channel) => entry(channel, `# ${channel.name}`))}
      </ul>
      <h2>Apps</h2>
      <ul>
        <SidebarEntry
          label={`${app.name} Home`}
          current={place.kind === 'home'}
          onOpen={() => onGo({ kind: 'home' })}
        />
      </ul>
      <h2>Direct messages</h2>
      <ul>
        {direct.filter(({ im }) => im === bot).map((channel) => entry(channel, app.name, 'APP'))}
        {direct.filter(({ im }) => im !== bot).map((channel) => entry(channel, nameOf(channel.im ?? '')))}
      </ul>
      <WhoAmI snapshot={snapshot} onUser={onUser} />
    </nav>
  );
}
