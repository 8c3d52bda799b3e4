import { useId, useState } from 'react';
import type { ShownChannel, Snapshot } from './api.ts';
import { AttachedFiles, AttachFiles } from './attachments.tsx';
import { ComposerHint } from './composer-hint.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { useDraft } from './use-draft.ts';
import { useSending } from './use-sending.ts';
import { useWriting } from './use-writing.ts';

interface Props {
  snapshot: Snapshot;
  channel: ShownChannel;
  threadTs: string | null;
  placeholder: string;
  /** What it holds at first and after each sending. */
  start?: string;
}

const MOST_ROWS = 8;

/** The box to write in: Enter sends, Shift+Enter breaks the line, / and @ suggest, Escape puts suggestions away. */
export function Composer({ snapshot, channel, threadTs, placeholder, start = '' }: Props) {
  const draft = useDraft(snapshot, channel, threadTs);
  const [attached, setAttached] = useState<File[]>([]);
  const { waiting, failed, send: deliver } = useSending(snapshot, channel, threadTs);
  const menu = useId();
  const writing = useWriting(snapshot, draft, start, () => void send());
  const { box, text, write, suggestions, chosen, at } = writing;
  const empty = attached.length === 0 && (text.trim() === '' || text.trim() === start.trim());

  const send = async () => {
    if (empty) return;
    write(start);
    setAttached([]);
    if (await deliver(text, attached)) return;
    write(text);
    setAttached(attached);
  };
  const attach = (files: File[]) => {
    setAttached(files);
    box.current?.focus();
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {chosen !== undefined && (
        <SuggestionList id={menu} suggestions={suggestions} at={at} onTake={writing.take} />
      )}
      <textarea
        ref={box}
        rows={Math.min(MOST_ROWS, text.split('\n').length)}
        value={text}
        placeholder={channel.isArchived ? 'This channel is archived' : placeholder}
        aria-label={threadTs === null ? 'Message' : 'Reply'}
        aria-autocomplete="list"
        aria-controls={chosen === undefined ? undefined : menu}
        aria-activedescendant={chosen === undefined ? undefined : `${menu}-${at}`}
        onChange={(event) => write(event.target.value)}
        onKeyDown={writing.onKey}
      />
      <AttachFiles files={attached} onChange={attach} />
      <button type="submit" className="send" aria-disabled={empty}>
        Send
      </button>
      <AttachedFiles files={attached} onChange={setAttached} />
      <ComposerHint snapshot={snapshot} channel={channel} text={text} waiting={waiting} failed={failed} />
    </form>
  );
}
