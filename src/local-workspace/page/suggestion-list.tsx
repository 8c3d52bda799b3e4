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
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard in the composer
        <div
          key={suggestion.label}
          id={`${id}-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === at}
          className={`suggestion${place === at ? ' picked' : ''}`}
          onClick={() => onTake(suggestion)}
        >
          <strong>{suggestion.label}</strong> <span>{suggestion.hint}</span>
        </div>
      ))}
    </div>
  );
}
