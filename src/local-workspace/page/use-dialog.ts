import { type RefObject, useEffect, useRef } from 'react';

/** A dialog that is open, over everything, as long as it is there; the browser keeps the focus in it. */
export function useDialog(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return dialog;
}
