import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Snapshot } from './api.ts';
import type { KeptDraft } from './drafts.ts';
import { type Suggestion, suggestionsFor } from './suggestions.ts';
import { useChoosing } from './use-choosing.ts';

/** What is being written in the composer's box, and what is suggested for it. */
interface Writing {
  box: RefObject<HTMLTextAreaElement | null>;
  text: string;
  write(text: string): void;
  suggestions: Suggestion[];
  /** The suggestion that Enter takes; none while nothing is suggested. */
  chosen: Suggestion | undefined;
  /** Its place among them. */
  at: number;
  take(suggestion: Suggestion): void;
  onKey(event: KeyboardEvent): void;
}

/** `start` is what the box holds at first; `send` is called by Enter. */
export function useWriting(snapshot: Snapshot, draft: KeptDraft, start: string, send: () => void): Writing {
  const [text, setText] = useState(() => draft.read() ?? start);
  const [hidden, setHidden] = useState(false);
  const choosing = useChoosing();
  const box = useRef<HTMLTextAreaElement>(null);
  const suggestions = hidden ? [] : suggestionsFor(text, snapshot);
  const chosen = suggestions[choosing.at];

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
  const onKey = (event: KeyboardEvent) => {
    const { key } = event;
    const taken = key === 'Tab' || (key === 'Enter' && chosen?.text.trim() !== text.trim());
    if (chosen !== undefined && taken && !event.shiftKey) take(chosen);
    else if (chosen !== undefined && key === 'Escape') {
      setHidden(true);
      event.stopPropagation();
    } else if (key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) send();
    else if (!choosing.move(event, suggestions.length)) return;
    event.preventDefault();
  };
  return { box, text, write, suggestions, chosen, at: choosing.at, take, onKey };
}

/** Whether somebody is in the middle of writing somewhere else. */
const isWriting = (): boolean => {
  const { activeElement: box } = document;
  return box instanceof HTMLTextAreaElement && box.value.trim() !== '';
};
