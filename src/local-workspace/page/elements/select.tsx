import type { Option } from '../block-kit.ts';
import type { InputElementProps } from './input-element-props.ts';
import { menuOf } from './menu.ts';

/** A menu: of the app's options, of people or of channels. An overflow menu forgets what was chosen. */
export function Select({ snapshot, element, id, described, invalid, onValue }: InputElementProps) {
  const overflow = element.type === 'overflow';
  const placeholder = element.placeholder?.text ?? (overflow ? '⋯' : 'Choose');
  const { initial_option, initial_user, initial_channel, initial_conversation } = element;
  const option = initial_option as Option | undefined;
  const first = option?.value ?? initial_user ?? initial_channel ?? initial_conversation ?? '';
  return (
    <select
      id={id}
      className={overflow ? 'overflow' : ''}
      aria-label={id === undefined ? (overflow ? 'More' : placeholder) : undefined}
      aria-describedby={described}
      aria-invalid={invalid}
      defaultValue={String(first)}
      onChange={(event) => {
        onValue(event.target.value);
        if (overflow) event.target.value = '';
      }}
    >
      <option value="" disabled>
        {placeholder}
      </option>
      {menuOf(element, snapshot).map(({ text, value }) => (
        <option key={value} value={value}>
          {text.text}
        </option>
      ))}
      {(element.option_groups ?? []).map(({ label, options }) => (
        <optgroup key={label.text} label={label.text}>
          {options.map(({ text, value }) => (
            <option key={value} value={value}>
              {text.text}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
