import { type RefObject, useRef, useState } from 'react';

/** The sidebar as a menu over the page, on a narrow screen. */
export interface Menu {
  open: boolean;
  setOpen(open: boolean): void;
  /** What opens it, and has the focus again when it is put away. */
  button: RefObject<HTMLButtonElement | null>;
  putAway(): void;
}

export function useMenu(): Menu {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const putAway = () => {
    setOpen(false);
    button.current?.focus();
  };
  return { open, setOpen, button, putAway };
}
