import { useId, useState } from 'react';
import type { Option } from '../block-kit.ts';
import type { InputElementProps } from './input-element-props.ts';
import { choicesOf, firstOf } from './menu.ts';

/** Radio buttons, checkboxes, and a menu of several: a box to tick for each option. */
export function Choices({ snapshot, element, id, label, described, onValue }: InputElementProps) {
  const group = useId();
  const single = element.type === 'radio_buttons';
  const initial = element.initial_option as Option | undefined;
  const [chosen, setChosen] = useState(
    single ? (initial === undefined ? [] : [initial.value]) : firstOf(element),
  );
  const toggle = (value: string) => {
    const others = chosen.filter((one) => one !== value);
    const next = single ? [value] : others.length < chosen.length ? others : [...chosen, value];
    setChosen(next);
    onValue(single ? value : next);
  };
  return (
    <fieldset
      id={id}
      className="choices"
      aria-label={label ?? element.placeholder?.text ?? 'Choices'}
      aria-describedby={described}
    >
      {choicesOf(element, snapshot).map((option) => (
        <label key={option.value}>
          <input
            type={single ? 'radio' : 'checkbox'}
            name={group}
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
          <span>
            {option.text.text}
            {option.description !== undefined && <small>{option.description.text}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
