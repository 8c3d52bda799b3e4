import { Choices } from './choices.tsx';
import { ExternalSelect } from './external-select.tsx';
import { FileInput } from './file-input.tsx';
import type { InputElementProps } from './input-element-props.ts';
import { Select } from './select.tsx';
import { TextInput } from './text-input.tsx';

/** What holds a value, in a form or outside of one. It keeps what is put in by itself. */
export function InputElement(props: InputElementProps) {
  const { type } = props.element;
  if (type.endsWith('external_select')) return <ExternalSelect {...props} />;
  if (type === 'radio_buttons' || type === 'checkboxes' || type.startsWith('multi_'))
    return <Choices {...props} />;
  if (type.endsWith('_select') || type === 'overflow') return <Select {...props} />;
  if (type === 'file_input') return <FileInput {...props} />;
  return <TextInput {...props} />;
}
