import type { Menu } from './use-menu.ts';

/** Opens and closes the sidebar on a narrow screen. */
export function MenuButton({ menu: { open, setOpen, button } }: { menu: Menu }) {
  return (
    <button
      type="button"
      ref={button}
      className="menu-button"
      aria-label="Show channels"
      aria-expanded={open}
      onClick={() => setOpen(!open)}
    >
      ☰
    </button>
  );
}
