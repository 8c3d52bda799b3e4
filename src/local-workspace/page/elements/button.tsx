import type { ElementJson } from '../block-kit.ts';

interface Props {
  element: ElementJson;
  busy: boolean;
  onPress: () => void;
}

/** A button, a link that looks like one, or an icon to press. While the app is told of it, it keeps the focus. */
export function Button({ element, busy, onPress }: Props) {
  const { type, text, url, style, accessibility_label } = element;
  if (type === 'icon_button')
    return (
      <button
        type="button"
        className="quiet-button"
        aria-label={accessibility_label ?? text?.text}
        title={text?.text}
        aria-disabled={busy}
        onClick={onPress}
      >
        <svg width="14" height="16" viewBox="0 0 14 16" aria-hidden="true">
          <path
            d="M1 4h12M5 4V2h4v2M2.5 4l.8 11h7.4l.8-11"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
          />
        </svg>
      </button>
    );
  if (url !== undefined)
    return (
      <a className="block-button" href={url} target="_blank" rel="noreferrer" onClick={onPress}>
        {text?.text}
      </a>
    );
  return (
    <button
      type="button"
      className={`block-button ${style ?? ''}`}
      aria-label={accessibility_label}
      aria-disabled={busy}
      onClick={onPress}
    >
      {text?.text}
    </button>
  );
}
