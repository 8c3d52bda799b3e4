import { type RefObject, useEffect, useState } from 'react';
import { heldAfter, type Values } from '../state/values.ts';
import { post } from './api.ts';
import type { InputBlock } from './block-kit.ts';

const UNREACHED = { '': 'The workspace is not answering. Your entries are still here: try again.' };

/** The entries of a modal, on their way to the app. */
interface Submitting {
  values: Values;
  /** By block id; what is wrong with the whole of it, under ''. */
  errors: Record<string, string>;
  busy: boolean;
  put(block: InputBlock, value: unknown): void;
  submit(): Promise<void>;
}

/** Of the modal with this id, as `user`; the first entry with an error gets the focus. */
export function useSubmitting(
  user: string,
  view: string,
  dialog: RefObject<HTMLDialogElement | null>,
): Submitting {
  const [values, setValues] = useState<Values>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      dialog.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors, dialog]);
  return {
    values,
    errors,
    busy,
    put({ block_id, element }, value) {
      const held = { type: element.type, ...heldAfter(element, value) };
      setValues((all) => ({ ...all, [block_id]: { [element.action_id]: held } }));
      setErrors(({ [block_id]: _, ...others }) => others);
    },
    async submit() {
      if (busy) return;
      setBusy(true);
      const body = { user, view, values };
      const { errors: found } = await post<{ errors: Record<string, string> }>('submit', body).catch(() => ({
        errors: UNREACHED,
      }));
      setBusy(false);
      setErrors(found);
    },
  };
}
