import type { ShownChannel, Snapshot } from './api.ts';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';

interface Props {
  snapshot: Snapshot;
  channel: ShownChannel;
  threadTs: string;
  onClose: () => void;
}

/** A thread beside its channel. Escape closes it. */
export function ThreadPane({ snapshot, channel, threadTs, onClose }: Props) {
  const shown = channel.messages.filter(
    (message) => message.ts === threadTs || message.threadTs === threadTs,
  );
  const bot = snapshot.users.find((user) => user.id === snapshot.bot);
  const start = channel.im === null && bot !== undefined ? `@${bot.name} ` : '';
  return (
    <aside
      className="pane thread"
      aria-label="Thread"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header>
        <h2>{shown[0]?.title ?? 'Thread'}</h2>
        <button type="button" className="close" aria-label="Close the thread" onClick={onClose}>
          ×
        </button>
      </header>
      <MessageList
        key={threadTs}
        snapshot={snapshot}
        channel={channel}
        label="Messages in the thread"
        messages={shown}
      />
      <Composer
        key={`${threadTs} ${snapshot.me}`}
        snapshot={snapshot}
        channel={channel}
        threadTs={threadTs}
        start={start}
        placeholder="Reply…"
      />
    </aside>
  );
}
