import { useEffect, useRef } from 'react';
import type { Channel, Snapshot } from './api.ts';
import { Avatar } from './avatar.tsx';
import type { Place } from './block-kit.ts';

interface Props {
  snapshot: Snapshot;
  place: Place;
  /** Ids of the channels with something new. */
  unread: ReadonlySet<string>;
  /** Whether it lies over the rest, on a narrow screen. */
  open: boolean;
  onClose: () => void;
  onGo: (place: Place) => void;
  onUser: (id: string) => void;
}

/** Channels, direct messages, the app, and who one is. */
export function Sidebar({ snapshot, place, unread, open, onClose, onGo, onUser }: Props) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) bar.current?.querySelector<HTMLElement>('.entry.current')?.focus();
  }, [open]);
  const { channels, users, bot, me, app } = snapshot;
  const self = users.find((user) => user.id === me);
  const nameOf = (id: string) => users.find((user) => user.id === id)?.realName ?? id;
  const entry = (channel: Channel, label: string, badge = '') => {
    const current = place.kind === 'channel' && place.id === channel.id;
    const isNew = unread.has(channel.id) && !current;
    return (
      <li key={channel.id}>
        <button
          type="button"
          className={`entry${current ? ' current' : ''}${isNew ? ' unread' : ''}`}
          aria-current={current ? 'page' : undefined}
          onClick={() => onGo({ kind: 'channel', id: channel.id })}
        >
          {label}
          {badge !== '' && <span className="app-badge">{badge}</span>}
          {isNew && <span className="dot">new</span>}
        </button>
      </li>
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
        <li>
          <button
            type="button"
            className={`entry${place.kind === 'home' ? ' current' : ''}`}
            aria-current={place.kind === 'home' ? 'page' : undefined}
            onClick={() => onGo({ kind: 'home' })}
          >
            {app.name} Home
          </button>
        </li>
      </ul>
      <h2>Direct messages</h2>
      <ul>
        {direct.filter(({ im }) => im === bot).map((channel) => entry(channel, app.name, 'APP'))}
        {direct.filter(({ im }) => im !== bot).map((channel) => entry(channel, nameOf(channel.im ?? '')))}
      </ul>
      <label className="acting">
        <span>You are</span>
        <span className="who">
          <Avatar name={nameOf(me)} />
          <select value={me} onChange={(event) => onUser(event.target.value)}>
            {users
              .filter((user) => !user.isBot)
              .map((user) => (
                <option key={user.id} value={user.id}>
                  {user.realName}
                </option>
              ))}
          </select>
        </span>
        <span className="note">
          {self?.isAdmin ? 'admin' : self?.isGuest ? 'guest' : 'member'}, {self?.tz.replace('_', ' ')}
        </span>
      </label>
    </nav>
  );
}
