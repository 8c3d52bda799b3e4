import { type KeyboardEvent, useRef, useState } from 'react';
import { type Channel, post, type Snapshot } from './api.ts';

interface Props {
  snapshot: Snapshot;
  channel: Channel;
  threadTs: string | null;
  placeholder: string;
  /** What it holds at first and after each sending. */
  start?: string;
}

interface Suggestion {
  label: string;
  hint: string;
  text: string;
}

/** The box to write in: Enter sends, Shift+Enter breaks the line, / and @ suggest. */
export function Composer({ snapshot, channel, threadTs, placeholder, start = '' }: Props) {
  const [text, setText] = useState(start);
  const [picked, setPicked] = useState(0);
  const box = useRef<HTMLTextAreaElement>(null);
  const suggestions = suggestionsFor(text, snapshot);
  const take = (suggestion: Suggestion) => {
    setText(suggestion.text);
    setPicked(0);
    box.current?.focus();
  };
  const send = () => {
    if (text.trim() === '' || text.trim() === start.trim()) return;
    setText(start);
    void post('send', { user: snapshot.me, channel: channel.id, threadTs, text });
  };
  const onKey = (event: KeyboardEvent) => {
    const chosen = suggestions[picked];
    if (
      chosen !== undefined &&
      (event.key === 'Tab' || (event.key === 'Enter' && chosen.text.trim() !== text.trim()))
    ) {
      event.preventDefault();
      take(chosen);
    } else if (suggestions.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      setPicked((picked + (event.key === 'ArrowDown' ? 1 : suggestions.length - 1)) % suggestions.length);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    }
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {suggestions.length > 0 && (
        <ul className="suggestions" aria-label="Suggestions">
          {suggestions.map((suggestion, at) => (
            <li key={suggestion.label}>
              <button
                type="button"
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
        rows={Math.min(6, text.split('\n').length)}
        value={text}
        placeholder={placeholder}
        aria-label={threadTs === null ? 'Message' : 'Reply'}
        onChange={(event) => {
          setText(event.target.value);
          setPicked(0);
        }}
        onKeyDown={onKey}
      />
      <button type="submit" className="send" aria-label="Send">
        Send
      </button>
    </form>
  );
}

function suggestionsFor(text: string, { app, users, me }: Snapshot): Suggestion[] {
  if (/^\/\S*$/.test(text)) {
    return app.commands
      .filter(({ command }) => command.startsWith(text))
      .map(({ command, description, usageHint }) => ({
        label: command,
        hint: `${description} — ${usageHint}`,
        text: `${command} `,
      }));
  }
  const mention = /(^|\s)@([\w-]*)$/.exec(text);
  if (mention === null) return [];
  const before = text.slice(0, text.length - (mention[2]?.length ?? 0));
  return users
    .filter(({ id, name }) => id !== me && name.startsWith(mention[2] ?? ''))
    .map(({ name, realName, isBot }) => ({
      label: `@${name}`,
      hint: isBot ? 'app' : realName,
      text: `${before}${name} `,
    }));
}
