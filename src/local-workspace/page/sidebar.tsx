import type { Channel, Snapshot } from './api.ts';
import { Avatar } from './avatar.tsx';
import type { Place } from './block-kit.ts';

interface Props {
  snapshot: Snapshot;
  place: Place;
  onGo: (place: Place) => void;
  onUser: (id: string) => void;
}

/** Channels, direct messages, the app, and who one is. */
export function Sidebar({ snapshot, place, onGo, onUser }: Props) {
  const { channels, users, bot, me, app } = snapshot;
  const nameOf = (id: string) => users.find((user) => user.id === id)?.realName ?? id;
  const entry = (channel: Channel, label: string) => (
    <li key={channel.id}>
      <button
        type="button"
        className={`entry${place.kind === 'channel' && place.id === channel.id ? ' current' : ''}`}
        onClick={() => onGo({ kind: 'channel', id: channel.id })}
      >
        {label}
      </button>
    </li>
  );
  return (
    <nav className="sidebar" aria-label="Channels">
      <h1>Local workspace</h1>
      <p className="note">A Slack on this machine, to try {app.name} without an account.</p>
      <h2>Channels</h2>
      <ul>
        {channels
          .filter((channel) => channel.im === null)
          .map((channel) => entry(channel, `# ${channel.name}`))}
      </ul>
      <h2>Direct messages</h2>
      <ul>
        {channels.flatMap((channel) =>
          channel.im === null || channel.im !== bot ? [] : [entry(channel, nameOf(channel.im))],
        )}
      </ul>
      <h2>Apps</h2>
      <ul>
        <li>
          <button
            type="button"
            className={`entry${place.kind === 'home' ? ' current' : ''}`}
            onClick={() => onGo({ kind: 'home' })}
          >
            {app.name} Home
          </button>
        </li>
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
                  {user.isAdmin ? ', admin' : ''} ({user.tz})
                </option>
              ))}
          </select>
        </span>
      </label>
    </nav>
  );
}
