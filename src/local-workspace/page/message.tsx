import { type Channel, type Message, post, type Snapshot } from './api.ts';
import { Avatar } from './avatar.tsx';
import type { BlockJson } from './block-kit.ts';
import { Blocks } from './blocks.tsx';
import { FileView } from './file-view.tsx';
import { MessageActions } from './message-actions.tsx';
import { SlackText } from './slack-text.tsx';
import { authorOf } from './spoken.ts';
import { useKeptFocus } from './use-kept-focus.ts';

interface Props {
  snapshot: Snapshot;
  channel: Channel;
  message: Message;
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
  const time = <time dateTime={dateOf(message.ts).toISOString()}>{timeOf(message.ts)}</time>;
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
        {message.blocks.length === 0 && message.text === '' ? null : message.blocks.length > 0 ? (
          <Blocks snapshot={snapshot} blocks={message.blocks as BlockJson[]} at={{ message: message.ts }} />
        ) : (
          <div className="blocks">
            <SlackText snapshot={snapshot} text={{ type: 'mrkdwn', text: message.text }} />
          </div>
        )}
        {message.files.length > 0 && (
          <ul className="files" aria-label="Files">
            {message.files.map((file) => (
              <li key={file.id}>
                <FileView file={file} />
              </li>
            ))}
          </ul>
        )}
        {message.edited && <span className="edited">(edited)</span>}
        {message.reactions.length > 0 && (
          <p className="reactions">
            {message.reactions.map((reaction) => (
              <span key={reaction.name}>
                <SlackText snapshot={snapshot} text={{ type: 'mrkdwn', text: `:${reaction.name}:` }} />
                {reaction.count}
              </span>
            ))}
          </p>
        )}
        {onThread !== undefined && replies.length > 0 && (
          <button type="button" className="replies" onClick={() => onThread(message.ts)}>
            {replies.length === 1 ? '1 reply' : `${replies.length} replies`}
            {message.title !== null && `: ${message.title}`}
          </button>
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
export const dateOf = (ts: string): Date => new Date(Number(ts) * 1_000);

const timeOf = (ts: string): string =>
  dateOf(ts).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
