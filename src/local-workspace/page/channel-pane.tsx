import { useEffect, useRef } from 'react';
import { type Channel, post, type Snapshot } from './api.ts';
import { Composer } from './composer.tsx';
import { MessageRow } from './message.tsx';

interface Props {
  snapshot: Snapshot;
  channel: Channel;
  onThread: (ts: string) => void;
}

/** A channel or direct message: its messages and the composer. */
export function ChannelPane({ snapshot, channel, onThread }: Props) {
  const end = useRef<HTMLDivElement>(null);
  const shown = channel.messages.filter((message) => message.threadTs === null);
  const count = shown.length;
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: 'end' });
  }, [count]);
  const name =
    channel.im === null
      ? `# ${channel.name}`
      : (snapshot.users.find((user) => user.id === channel.im)?.realName ?? '');
  const welcome = snapshot.welcome?.channel === channel.name ? snapshot.welcome : null;
  return (
    <section className="pane" aria-label={name}>
      <header>
        <h2>{name}</h2>
        {channel.im === null && !channel.botIsMember && (
          <p className="note">{snapshot.app.name} is not in this channel.</p>
        )}
      </header>
      <div className="messages">
        {welcome !== null && (
          <div className="welcome">
            <h3>{welcome.title}</h3>
            <p>{welcome.text}</p>
            <ul>
              {welcome.tries.map((one) => (
                <li key={one.label}>
                  <button
                    type="button"
                    className="try"
                    onClick={() =>
                      void post('send', { user: snapshot.me, channel: channel.id, text: one.send })
                    }
                  >
                    <strong>{one.label}</strong>
                    <code>{one.send}</code>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
        {welcome === null && count === 0 && <p className="empty">Nothing here yet. Say something below.</p>}
        {shown.map((message) => (
          <MessageRow
            key={message.ts}
            snapshot={snapshot}
            channel={channel}
            message={message}
            onThread={onThread}
          />
        ))}
        <div ref={end} />
      </div>
      <Composer
        key={channel.id}
        snapshot={snapshot}
        channel={channel}
        threadTs={null}
        placeholder={`Message ${name}. Type / for commands, @ for people.`}
      />
    </section>
  );
}
