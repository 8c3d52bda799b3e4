import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type Channel, post, type Snapshot, upload } from './api.ts';
import { type Suggestion, suggestionsFor } from './suggestions.ts';

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
  const [text, setText] = useState(start);
  const [picked, setPicked] = useState(0);
  const [hidden, setHidden] = useState(false);
  const [waiting, setWaiting] = useState(0);
  const [attached, setAttached] = useState<File[]>([]);
  const box = useRef<HTMLTextAreaElement>(null);
  const menu = useId();
  const suggestions = hidden ? [] : suggestionsFor(text, snapshot);

  useEffect(() => {
    if (matchMedia('(hover: hover)').matches) box.current?.focus();
  }, []);

  const empty = attached.length === 0 && (text.trim() === '' || text.trim() === start.trim());

  const write = (value: string) => {
    setText(value);
    setPicked(0);
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
    setWaiting((count) => count + 1);
    const files = await Promise.all(attached.map((file) => upload(snapshot.me, file)));
    await post('send', { user: snapshot.me, channel: channel.id, threadTs, text, files });
    setWaiting((count) => count - 1);
  };
  const onKey = (event: KeyboardEvent) => {
    const { key } = event;
    const chosen = suggestions[picked];
    const taken = key === 'Tab' || (key === 'Enter' && chosen?.text.trim() !== text.trim());
    if (chosen !== undefined && taken) take(chosen);
    else if (chosen !== undefined && key === 'Escape') {
      setHidden(true);
      event.stopPropagation();
    } else if (chosen !== undefined && (key === 'ArrowDown' || key === 'ArrowUp')) {
      setPicked((picked + (key === 'ArrowDown' ? 1 : suggestions.length - 1)) % suggestions.length);
    } else if (key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) void send();
    else return;
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
      {suggestions.length > 0 && (
        <ul className="suggestions" id={menu} aria-label="Suggestions">
          {suggestions.map((suggestion, at) => (
            <li key={suggestion.label}>
              <button
                type="button"
                tabIndex={-1}
                className={`suggestion${at === picked ? ' picked' : ''}`}
                onClick={() => take(suggestion)}
              >
                <strong>{suggestion.label}</strong> <span>{suggestion.hint}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <textarea
        ref={box}
        rows={Math.min(MOST_ROWS, text.split('\n').length)}
        value={text}
        placeholder={channel.isArchived ? 'This channel is archived' : placeholder}
        aria-label={threadTs === null ? 'Message' : 'Reply'}
        aria-controls={menu}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKey}
      />
      <label className="attach" title="Attach files">
        <input
          type="file"
          multiple
          aria-label="Attach files"
          onChange={({ target }) => {
            setAttached([...attached, ...(target.files ?? [])]);
            target.value = '';
            box.current?.focus();
          }}
        />
        +
      </label>
      <button type="submit" className="send" disabled={empty}>
        Send
      </button>
      {attached.length > 0 && (
        <ul className="attached" aria-label="Attached files">
          {attached.map((file) => (
            <li key={`${file.name} ${file.size} ${file.lastModified}`}>
              {file.name}
              <button
                type="button"
                aria-label={`Do not attach ${file.name}`}
                onClick={() => setAttached(attached.filter((one) => one !== file))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="hint" role="status">
        {waiting > 0 ? (
          <span className="waiting">waiting for {snapshot.app.name}…</span>
        ) : (
          '/ for commands, @ for people, Shift+Enter for a new line'
        )}
      </p>
    </form>
  );
}
