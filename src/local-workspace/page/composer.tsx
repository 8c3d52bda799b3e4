import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Channel, Snapshot } from './api.ts';
import { AttachedFiles, AttachFiles } from './attachments.tsx';
import { draftOf } from './drafts.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { type Suggestion, suggestionsFor } from './suggestions.ts';
import { useChoosing } from './use-choosing.ts';
import { useSending } from './use-sending.ts';

interface Props {
  snapshot: Snapshot;
  channel: Channel;
  threadTs: string | null;
  placeholder: string;
  /** What it holds at first and after each sending. */
  start?: string;
}

const MOST_ROWS = 8;

/** The box to write in: Enter sends, Shift+Enter breaks the line, / and @ suggest, Escape puts suggestions away. */
export function Composer({ snapshot, channel, threadTs, placeholder, start = '' }: Props) {
  const draft = useDraft(snapshot, channel, threadTs);
  const [text, setText] = useState(() => draft.read() ?? start);
  const [hidden, setHidden] = useState(false);
  const [attached, setAttached] = useState<File[]>([]);
  const { waiting, failed, send: deliver } = useSending(snapshot, channel, threadTs);
  const choosing = useChoosing();
  const box = useRef<HTMLTextAreaElement>(null);
  const menu = useId();
  const suggestions = hidden ? [] : suggestionsFor(text, snapshot);
  const chosen = suggestions[choosing.at];
  const empty = attached.length === 0 && (text.trim() === '' || text.trim() === start.trim());

  useEffect(() => {
    if (matchMedia('(hover: hover)').matches && !isWriting()) box.current?.focus();
  }, []);

  const write = (value: string) => {
    setText(value);
    draft.write(value === start ? '' : value);
    choosing.reset();
    setHidden(false);
  };
  const take = (suggestion: Suggestion) => {
    write(suggestion.text);
    suggestion.run?.();
    box.current?.focus();
  };
  const send = async () => {
    if (empty) return;
    write(start);
    setAttached([]);
    if (await deliver(text, attached)) return;
    write(text);
    setAttached(attached);
  };
  const onKey = (event: KeyboardEvent) => {
    const { key } = event;
    const taken = key === 'Tab' || (key === 'Enter' && chosen?.text.trim() !== text.trim());
    if (chosen !== undefined && taken && !event.shiftKey) take(chosen);
    else if (chosen !== undefined && key === 'Escape') {
      setHidden(true);
      event.stopPropagation();
    } else if (key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) void send();
    else if (!choosing.move(event, suggestions.length)) return;
    event.preventDefault();
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
        <SuggestionList id={menu} suggestions={suggestions} at={choosing.at} onTake={take} />
      )}
      <textarea
        ref={box}
        rows={Math.min(MOST_ROWS, text.split('\n').length)}
        value={text}
        placeholder={channel.isArchived ? 'This channel is archived' : placeholder}
        aria-label={threadTs === null ? 'Message' : 'Reply'}
        aria-autocomplete="list"
        aria-controls={chosen === undefined ? undefined : menu}
        aria-activedescendant={chosen === undefined ? undefined : `${menu}-${choosing.at}`}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKey}
      />
      <AttachFiles
        files={attached}
        onChange={(files) => {
          setAttached(files);
          box.current?.focus();
        }}
      />
      <button type="submit" className="send" aria-disabled={empty}>
        Send
      </button>
      <AttachedFiles files={attached} onChange={setAttached} />
      <p className="hint" role="status">
        {failed ? (
          <span className="failed">Not sent: the workspace does not answer. Your words are still here.</span>
        ) : waiting > 0 ? (
          <span className="waiting">waiting for {snapshot.app.name}…</span>
        ) : isUnheard(text, snapshot, channel) ? (
          `In a channel, ${snapshot.app.name} hears what begins with / or mentions @${snapshot.app.name}.`
        ) : (
          <>
            / for commands, @ for people
            <span className="with-keys">, Shift+Enter for a new line</span>
          </>
        )}
      </p>
    </form>
  );
}

/** Whether the app would not hear of a line: in a channel it is told of commands and mentions alone. */
const isUnheard = (text: string, { users, bot }: Snapshot, { im, botIsMember }: Channel): boolean =>
  im === null &&
  botIsMember &&
  /^[^/@]/.test(text.trim()) &&
  !text.includes(`@${users.find(({ id }) => id === bot)?.name}`);

/** Of the person and the place, by their names. */
function useDraft({ users, me }: Snapshot, channel: Channel, threadTs: string | null) {
  const nameOf = (id: string) => users.find((user) => user.id === id)?.name ?? id;
  const who = nameOf(me);
  const where = channel.im === null ? `#${channel.name}` : nameOf(channel.im);
  return useMemo(() => draftOf(who, where, threadTs), [who, where, threadTs]);
}

/** Whether somebody is in the middle of writing somewhere else. */
const isWriting = (): boolean => {
  const { activeElement: box } = document;
  return box instanceof HTMLTextAreaElement && box.value.trim() !== '';
};
