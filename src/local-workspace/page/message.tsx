import type { Channel, Message, Snapshot } from './api.ts';
import { Avatar } from './avatar.tsx';
import { Blocks } from './blocks.tsx';

interface Props {
  snapshot: Snapshot;
  channel: Channel;
  message: Message;
  /** Given where threads can be opened. */
  onThread?: (ts: string) => void;
}

/** One message with its author, time and, where it has them, replies. */
export function MessageRow({ snapshot, channel, message, onThread }: Props) {
  const author = snapshot.users.find((user) => user.id === message.user);
  const replies = channel.messages.filter((one) => one.threadTs === message.ts);
  const name = author?.realName ?? 'Slackbot';
  const blocks =
    message.blocks.length > 0
      ? message.blocks
      : [{ type: 'section', text: { type: 'mrkdwn', text: message.text } }];
  return (
    <article
      className={`message${message.ephemeralTo === null ? '' : ' ephemeral'}`}
      aria-label={`${name}: ${message.text}`}
    >
      <Avatar name={name} bot={message.botId !== null} />
      <div className="body">
        {message.ephemeralTo !== null && <p className="only-you">Only visible to you</p>}
        <p className="author">
          <strong>{name}</strong>
          {message.botId !== null && <span className="app-badge">APP</span>}
          <time>{timeOf(message.ts)}</time>
          {message.edited && <span className="edited">(edited)</span>}
        </p>
        <Blocks snapshot={snapshot} blocks={blocks} at={{ message: message.ts }} />
        {onThread !== undefined && message.ephemeralTo === null && (
          <button
            type="button"
            className={replies.length > 0 ? 'replies' : 'reply-in-thread'}
            onClick={() => onThread(message.ts)}
          >
            {replies.length === 0
              ? 'Reply in thread'
              : `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}`}
          </button>
        )}
      </div>
    </article>
  );
}

const timeOf = (ts: string): string =>
  new Date(Number(ts.split('.')[0]) * 1_000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
