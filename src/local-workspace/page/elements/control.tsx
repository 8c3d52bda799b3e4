import type { Snapshot } from '../api.ts';
import type { At, ElementJson } from '../block-kit.ts';
import { Choices } from './choices.tsx';
import { ExternalSelect } from './external-select.tsx';
import { Select } from './select.tsx';
import { TextInput } from './text-input.tsx';

export interface ControlProps {
  snapshot: Snapshot;
  element: ElementJson;
  at: At;
  blockId: string;
  /** Ties it to its label; without one it is named by its placeholder. */
  id?: string | undefined;
  label?: string | undefined;
  invalid?: boolean;
  /** Receives what `holding` takes: an option's value or the option, lists of them, an id, a date, words. */
  onValue: (value: unknown) => void;
}

/** What holds a value, in a form or outside of one. It keeps what is put in by itself. */
export function Control(props: ControlProps) {
  const { type } = props.element;
  if (type === 'radio_buttons' || type === 'checkboxes' || type === 'multi_static_select')
    return <Choices {...props} />;
  if (type.endsWith('external_select')) return <ExternalSelect {...props} />;
  if (type.endsWith('_select') || type === 'overflow') return <Select {...props} />;
  return <TextInput {...props} />;
}
