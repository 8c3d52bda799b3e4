import type { ElementJson, PressableJson } from '../block-kit.ts';

interface Props {
  element: ElementJson;
  busy: boolean;
  onPress: (value: string) => void;
}

/** Two buttons, of which one is pressed. */
export function FeedbackButtons({ element, busy, onPress }: Props) {
  const both = [element.positive_button, element.negative_button].filter((one) => one !== undefined);
  return both.map(({ text, value, accessibility_label }: PressableJson) => (
    <button
      key={value}
      type="button"
      className="quiet-button"
      aria-label={accessibility_label}
      aria-disabled={busy}
      onClick={() => onPress(value)}
    >
      {text.text}
    </button>
  ));
}
