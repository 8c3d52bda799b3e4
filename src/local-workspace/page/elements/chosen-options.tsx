import type { Option } from '../block-kit.ts';

/** What was taken in a menu of several, each to be removed again. */
export function ChosenOptions({
  chosen,
  onChange,
}: {
  chosen: readonly Option[];
  onChange: (next: Option[]) => void;
}) {
  return chosen.map((option) => (
    <button
      key={option.value}
      type="button"
      className="chip"
      aria-label={`Remove ${option.text.text}`}
      onClick={() => onChange(chosen.filter((one) => one !== option))}
    >
      {option.text.text} ×
    </button>
  ));
}
