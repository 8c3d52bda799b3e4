import type { ShownMessage, Snapshot } from './api.ts';
import type { BlockJson } from './block-kit.ts';
import { Blocks } from './blocks.tsx';
import { FileView } from './file-view.tsx';
import { SlackText } from './slack-text.tsx';

interface Props {
  snapshot: Snapshot;
  message: ShownMessage;
}

/** What a message says: its blocks, or its text where it has none. */
export function MessageContent({ snapshot, message }: Props) {
  if (message.blocks.length > 0)
    return <Blocks snapshot={snapshot} blocks={message.blocks as BlockJson[]} at={{ message: message.ts }} />;
  if (message.text === '') return null;
  return (
    <div className="blocks">
      <SlackText snapshot={snapshot} text={{ type: 'mrkdwn', text: message.text }} />
    </div>
  );
}

export function MessageFiles({ files }: { files: ShownMessage['files'] }) {
  if (files.length === 0) return null;
  return (
    <ul className="files" aria-label="Files">
      {files.map((file) => (
        <li key={file.id}>
          <FileView file={file} />
        </li>
      ))}
    </ul>
  );
}

export function Reactions({ snapshot, message: { reactions } }: Props) {
  if (reactions.length === 0) return null;
  return (
    <p className="reactions">
      {reactions.map(({ name, count }) => (
        <span key={name}>
          <SlackText snapshot={snapshot} text={{ type: 'mrkdwn', text: `:${name}:` }} />
          {count}
        </span>
      ))}
    </p>
  );
}

interface RepliesProps {
  count: number;
  /** What the app calls the thread. */
  title: string | null;
  onOpen: () => void;
}

/** Opens a message's thread. */
export function Replies({ count, title, onOpen }: RepliesProps) {
  return (
    <button type="button" className="replies" onClick={onOpen}>
      {count === 1 ? '1 reply' : `${count} replies`}
      {title !== null && `: ${title}`}
    </button>
  );
}
