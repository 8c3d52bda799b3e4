import { useId } from 'react';
import type { InputBlock } from './block-kit.ts';

interface Props {
  block: InputBlock;
  error: string | null;
  /** Receives the value as `view.state.values` has it. */
  onValue: (value: unknown) => void;
}

/** One input of a modal, with its label, hint and error. */
export function Field({ block: { label, hint, element, optional }, error, onValue }: Props) {
  const id = useId();
  const { type, placeholder, options = [] } = element;
  const multiline = element.multiline === true;
  const shared = {
    id,
    placeholder: placeholder?.text,
    required: optional !== true,
    'aria-invalid': error !== null,
  };
  const text = (value: string) => onValue({ type, value: value === '' ? null : value });
  return (
    <div className="field">
      <label htmlFor={id}>
        {label.text}
        {optional === true && <span className="note"> (optional)</span>}
      </label>
      {type === 'static_select' ? (
        <select
          {...shared}
          defaultValue=""
          onChange={(event) =>
            onValue({
              type,
              selected_option: options.find((option) => option.value === event.target.value) ?? null,
            })
          }
        >
          <option value="" disabled>
            {placeholder?.text ?? 'Choose'}
          </option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text.text}
            </option>
          ))}
        </select>
      ) : type === 'datepicker' ? (
        <input
          {...shared}
          type="date"
          onChange={(event) => onValue({ type, selected_date: event.target.value || null })}
        />
      ) : multiline ? (
        <textarea {...shared} rows={8} onChange={(event) => text(event.target.value)} />
      ) : (
        <input {...shared} type="text" onChange={(event) => text(event.target.value)} />
      )}
      {hint !== undefined && <p className="note">{hint.text}</p>}
      {error !== null && (
        <p className="failed" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
