import type { Option } from '../block-kit.ts';
import { ListedOption } from '../listed-option.tsx';

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
        <ListedOption
          key={option.value}
          id={`${id}-${place}`}
          picked={place === at}
          onTake={() => onTake(option)}
        >
          {option.text.text}
          {option.description !== undefined && <small>{option.description.text}</small>}
        </ListedOption>
      ))}
    </div>
  );
}
