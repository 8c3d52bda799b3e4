import type { ReactNode } from 'react';

interface Props {
  id: string;
  /** Whether it is the one that Enter takes. */
  picked: boolean;
  onTake: () => void;
  children: ReactNode;
}

/** An option of a list that is gone through by keys in the field above it. */
export function ListedOption({ id, picked, onTake, children }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard in the field
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={picked}
      className={`suggestion${picked ? ' picked' : ''}`}
      onClick={onTake}
    >
      {children}
    </div>
  );
}
