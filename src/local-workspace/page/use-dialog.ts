import { type RefObject, useEffect, useRef } from 'react';

/** What had the focus before the first of the dialogs that are open. */
let before: Element | null = null;

const FIELDS = 'input, textarea, select';

/**
 * A dialog that is open, over everything, as long as it is there. The browser keeps the focus in it; it begins in the
 * first field, and goes back to where it was when the last dialog has gone.
 */
export function useDialog(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    if (document.activeElement?.closest('dialog') == null) before = document.activeElement;
    current?.showModal();
    const first = current?.querySelector<HTMLElement>(FIELDS);
    first?.focus();
    return () => {
      // One dialog may take the place of another.
      setTimeout(() => {
        if (document.querySelector('dialog[open]') === null) giveBack(before);
      });
    };
  }, []);
  return dialog;
}

/** Focuses what had the focus, or the box to write in where that has gone. */
function giveBack(element: Element | null): void {
  if (element instanceof HTMLElement && element.isConnected && element !== document.body) element.focus();
  else document.querySelector<HTMLElement>('main .composer textarea')?.focus();
}
