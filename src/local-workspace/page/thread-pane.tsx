import { useEffect, useRef } from 'react';
import type { Channel, Snapshot } from './api.ts';
import { Composer } from './composer.tsx';
import { MessageRow } from './message.tsx';

interface Props {
  snapshot: Snapshot;
  channel: Channel;
  threadTs: string;
  onClose: () => void;
}

/** A thread beside its channel. */
export function ThreadPane({ snapshot, channel, threadTs, onClose }: Props) {
  const end = useRef<HTMLDivElement>(null);
  const shown = channel.messages.filter(
    (message) => message.ts === threadTs || message.threadTs === threadTs,
  );
  const count = shown.length;
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: 'end' });
  }, [count]);
  const bot = snapshot.users.find((user) => user.id === snapshot.bot);
  const start = channel.im === null && bot !== undefined ? `@${bot.name} ` : '';
  return (
    <aside className="pane thread" aria-label="Thread">
      <header>
        <h2>Thread</h2>
        <button type="button" className="close" aria-label="Close the thread" onClick={onClose}>
          ×
        </button>
      </header>
      <div className="messages">
        {shown.map((message) => (
          <MessageRow key={message.ts} snapshot={snapshot} channel={channel} message={message} />
        ))}
        <div ref={end} />
      </div>
      <Composer
        key={threadTs}
        snapshot={snapshot}
        channel={channel}
        threadTs={threadTs}
        start={start}
        placeholder="Reply, such as: when was that?"
      />
    </aside>
  );
}
