import { ListedOption } from './listed-option.tsx';
import type { Suggestion } from './suggestions.ts';

interface Props {
  id: string;
  suggestions: readonly Suggestion[];
  /** The place of the one that Enter takes. */
  at: number;
  onTake: (suggestion: Suggestion) => void;
}

/** What the composer offers; its options are gone through by keys in the composer. */
export function SuggestionList({ id, suggestions, at, onTake }: Props) {
  return (
    <div className="suggestions" id={id} role="listbox" aria-label="Suggestions">
      {suggestions.map((suggestion, place) => (
        <ListedOption
          key={suggestion.label}
          id={`${id}-${place}`}
          picked={place === at}
          onTake={() => onTake(suggestion)}
        >
          <strong>{suggestion.label}</strong> <span>{suggestion.hint}</span>
        </ListedOption>
      ))}
    </div>
  );
}
