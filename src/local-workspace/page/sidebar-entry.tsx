interface Props {
  label: string;
  current: boolean;
  /** Whether something new stands there. */
  unread?: boolean;
  badge?: string;
  onOpen: () => void;
}

/** One place to go to. */
export function SidebarEntry({ label, current, unread = false, badge = '', onOpen }: Props) {
  return (
    <li>
      <button
        type="button"
        className={`entry${current ? ' current' : ''}${unread ? ' unread' : ''}`}
        aria-current={current ? 'page' : undefined}
        onClick={onOpen}
      >
        {label}
        {badge !== '' && <span className="app-badge">{badge}</span>}
        {unread && <span className="dot">new</span>}
      </button>
    </li>
  );
}
