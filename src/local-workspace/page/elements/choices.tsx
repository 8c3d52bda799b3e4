import { useId, useState } from 'react';
import { type Option, optionsOf } from '../block-kit.ts';
import type { ControlProps } from './control-props.ts';

/** Radio buttons, checkboxes, and a select of several: a box to tick for each option. */
export function Choices({ element, id, label, described, onValue }: ControlProps) {
  const group = useId();
  const single = element.type === 'radio_buttons';
  const initial = single ? [element.initial_option] : element.initial_options;
  const [chosen, setChosen] = useState<string[]>(
    (Array.isArray(initial) ? initial : []).flatMap((option?: Option) => option?.value ?? []),
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
      {optionsOf(element).map((option) => (
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
