import { post, type ShownMessage, type Snapshot } from './api.ts';

interface Props {
  snapshot: Snapshot;
  message: ShownMessage;
  onReply: (() => void) | undefined;
  onDelete: (() => void) | undefined;
}

/** What can be done with a message: a reply, the app's message shortcuts, and deleting one's own. */
export function MessageActions({ snapshot, message, onReply, onDelete }: Props) {
  const shortcuts =
    message.ephemeralTo === null ? snapshot.app.shortcuts.filter(({ type }) => type === 'message') : [];
  if (onReply === undefined && onDelete === undefined && shortcuts.length === 0) return null;
  return (
    <div className="message-actions">
      {onReply !== undefined && (
        <button type="button" onClick={onReply}>
          Reply in thread
        </button>
      )}
      {shortcuts.map(({ name, callbackId }) => (
        <button
          key={callbackId}
          type="button"
          onClick={() => void post('shortcut', { user: snapshot.me, callbackId, message: message.ts })}
        >
          {name}
        </button>
      ))}
      {onDelete !== undefined && (
        <button type="button" onClick={onDelete}>
          Delete
        </button>
      )}
    </div>
  );
}
