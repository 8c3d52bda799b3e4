import type { Option } from '../block-kit.ts';

interface Props {
  id: string;
  label: string;
  options: readonly Option[];
  /** The place of the one that Enter takes. */
  at: number;
  onTake: (option: Option) => void;
}

/** What the app found for what was typed. */
export function OptionList({ id, label, options, at, onTake }: Props) {
  if (options.length === 0)
    return (
      <p className="menu note" role="status">
        No results
      </p>
    );
  return (
    <div className="menu" id={id} role="listbox" aria-label={label}>
      {options.map((option, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard in the field
        <div
          key={option.value}
          id={`${id}-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === at}
          className={`suggestion${place === at ? ' picked' : ''}`}
          onClick={() => onTake(option)}
        >
          {option.text.text}
          {option.description !== undefined && <small>{option.description.text}</small>}
        </div>
      ))}
    </div>
  );
}
