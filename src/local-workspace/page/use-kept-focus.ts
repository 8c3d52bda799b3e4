import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the focus in an element whose content is made anew, as when an answer takes the place of the message in which
 * a button was pressed: where what had the focus has gone, the element itself takes it.
 */
export function useKeptFocus<E extends HTMLElement>(content: unknown): RefObject<E | null> {
  const element = useRef<E>(null);
  const had = useRef(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      had.current = target instanceof Node && element.current?.contains(target) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks again whenever the content changes
  useEffect(() => {
    if (had.current && document.activeElement === document.body) element.current?.focus();
  }, [content]);
  return element;
}
