import { post, type ShownChannel, type ShownMessage, type Snapshot } from './api.ts';
import { Avatar } from './avatar.tsx';
import { MessageActions } from './message-actions.tsx';
import { MessageContent, MessageFiles, Reactions, Replies } from './message-parts.tsx';
import { authorOf } from './spoken.ts';
import { useKeptFocus } from './use-kept-focus.ts';

interface Props {
  snapshot: Snapshot;
  channel: ShownChannel;
  message: ShownMessage;
  /** Follows at once on another of the same author, whose name stands above that. */
  follows: boolean;
  /** Given where threads can be opened. */
  onThread?: ((ts: string) => void) | undefined;
}

/** One message with its author, time and, where it has them, reactions and replies. */
export function MessageRow({ snapshot, channel, message, follows, onThread }: Props) {
  const name = authorOf(snapshot, message);
  const article = useKeptFocus<HTMLElement>(message.blocks);
  const replies = channel.messages.filter((one) => one.threadTs === message.ts);
  const ephemeral = message.ephemeralTo !== null;
  const isApp = message.botId !== null;
  const time = <time dateTime={timeSent(message.ts).toISOString()}>{timeOf(message.ts)}</time>;
  return (
    <article
      ref={article}
      tabIndex={-1}
      className={`message${ephemeral ? ' ephemeral' : ''}${follows ? ' follows' : ''}`}
      aria-label={`${name}, ${timeOf(message.ts)}`}
    >
      {follows ? <span className="gutter">{time}</span> : <Avatar name={name} bot={isApp} />}
      <div className="body">
        {ephemeral && <p className="only-you">Only visible to you</p>}
        {!follows && (
          <p className="author">
            <strong>{name}</strong>
            {isApp && <span className="app-badge">APP</span>}
            {time}
          </p>
        )}
        <MessageContent snapshot={snapshot} message={message} />
        <MessageFiles files={message.files} />
        {message.edited && <span className="edited">(edited)</span>}
        <Reactions snapshot={snapshot} message={message} />
        {onThread !== undefined && replies.length > 0 && (
          <Replies count={replies.length} title={message.title} onOpen={() => onThread(message.ts)} />
        )}
        {message.status !== null && (
          <p className="note" role="status">
            {snapshot.app.name} {message.status}
          </p>
        )}
      </div>
      <MessageActions
        snapshot={snapshot}
        message={message}
        onReply={onThread === undefined || ephemeral ? undefined : () => onThread(message.ts)}
        onDelete={
          message.user === snapshot.me ? () => void post('delete', { message: message.ts }) : undefined
        }
      />
    </article>
  );
}

/** When a message was sent. */
export const timeSent = (ts: string): Date => new Date(Number(ts) * 1_000);

const timeOf = (ts: string): string =>
  timeSent(ts).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
