import type { InputElementProps } from './input-element-props.ts';

const KINDS: Record<string, string> = {
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
};

/** Words, a number, a date or a time. */
export function TextInput({ element, id, label, described, invalid, onValue }: InputElementProps) {
  const { type, placeholder, multiline, initial_value, initial_date, initial_time } = element;
  const shared = {
    id,
    placeholder: placeholder?.text,
    maxLength: element.max_length,
    'aria-label': id === undefined ? (placeholder?.text ?? label) : undefined,
    'aria-describedby': described,
    'aria-invalid': invalid,
    defaultValue: String(initial_value ?? initial_date ?? initial_time ?? ''),
  };
  if (multiline === true)
    return <textarea {...shared} rows={6} onChange={(event) => onValue(event.target.value)} />;
  return (
    <input
      {...shared}
      type={KINDS[type] ?? 'text'}
      onChange={({ target }) =>
        onValue(type === 'datetimepicker' ? Math.floor(target.valueAsNumber / 1_000) : target.value)
      }
    />
  );
}
