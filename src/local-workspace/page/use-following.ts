import { type RefObject, useEffect, useRef } from 'react';

/** How near to its end a list counts as being at its end, in pixels. */
const NEAR = 40;

/**
 * Brings the newest article of a list into view when `newest` changes: from its beginning, where it is longer than
 * the list is high. A list that was at its end stays there when its width changes.
 */
export function useFollowing(newest: string | undefined): RefObject<HTMLElement | null> {
  const list = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  useEffect(() => {
    const box = list.current;
    const last = box?.querySelector('article:last-of-type');
    if (newest === undefined || box === null || last == null) return;
    last.scrollIntoView({ block: last.clientHeight < box.clientHeight ? 'end' : 'start' });
    atEnd.current = isAtEnd(box);
  }, [newest]);
  useEffect(() => {
    const box = list.current;
    if (box === null) return;
    let width = box.clientWidth;
    // A change of width scrolls by itself, before the observer hears of it.
    const note = () => {
      if (box.clientWidth === width) atEnd.current = isAtEnd(box);
    };
    const size = new ResizeObserver(() => {
      width = box.clientWidth;
      if (atEnd.current) box.scrollTop = box.scrollHeight;
    });
    box.addEventListener('scroll', note);
    size.observe(box);
    return () => {
      box.removeEventListener('scroll', note);
      size.disconnect();
    };
  }, []);
  return list;
}

const isAtEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean =>
  scrollHeight - scrollTop - clientHeight < NEAR;
