import { useEffect, useState } from 'react';
import { holding, type Values } from '../state/values.ts';
import { post, type Snapshot } from './api.ts';
import { type BlockJson, type ConfirmJson, type InputBlock, isInput, type Text } from './block-kit.ts';
import { Blocks } from './blocks.tsx';
import { ConfirmDialog } from './elements/confirm-dialog.tsx';
import { Field } from './field.tsx';
import { useDialog } from './use-dialog.ts';
import { useKeptFocus } from './use-kept-focus.ts';

interface ModalContent {
  title?: Text;
  submit?: Text;
  close?: Text;
  blocks?: BlockJson[];
}

const LEAVE: ConfirmJson = {
  title: { type: 'plain_text', text: 'Leave this form?' },
  text: { type: 'plain_text', text: 'What you have entered would be lost.' },
  confirm: { type: 'plain_text', text: 'Leave it' },
  deny: { type: 'plain_text', text: 'Stay' },
  style: 'danger',
};
const UNREACHED = { '': 'The workspace does not answer. Your entries are still here: try again.' };

/** The modal on top: its inputs, what is wrong with them, and its buttons. */
export function Modal({ snapshot, modal }: { snapshot: Snapshot; modal: Snapshot['modals'][number] }) {
  const content: ModalContent = modal.content;
  const [values, setValues] = useState<Values>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const dialog = useDialog();
  const form = useKeptFocus<HTMLFormElement>(content.blocks);
  const { me } = snapshot;
  const { id } = modal;
  const at = { view: id, values };

  const put = ({ block_id, element }: InputBlock, value: unknown) => {
    const held = { type: element.type, ...holding(element, value) };
    setValues((all) => ({ ...all, [block_id]: { [element.action_id]: held } }));
    setErrors(({ [block_id]: _, ...others }) => others);
  };
  const close = () => void post('close', { user: me, view: id });
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    const { errors: found } = await post<{ errors: Record<string, string> }>('submit', {
      user: me,
      view: id,
      values,
    }).catch(() => ({ errors: UNREACHED }));
    setBusy(false);
    setErrors(found);
  };
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      dialog.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors, dialog]);

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-label={content.title?.text ?? 'Dialog'}
      onCancel={(event) => {
        event.preventDefault();
        if (Object.keys(values).length > 0 && content.submit !== undefined) setLeaving(true);
        else close();
      }}
    >
      <form
        ref={form}
        tabIndex={-1}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <header>
          <h2>{content.title?.text}</h2>
          <button type="button" className="close" aria-label="Close" onClick={close}>
            ×
          </button>
        </header>
        <div className="dialog-body">
          {(content.blocks ?? []).map((block) =>
            isInput(block) ? (
              <Field
                key={block.block_id}
                snapshot={snapshot}
                block={block}
                at={at}
                error={errors[block.block_id] ?? null}
                onValue={(value) => put(block, value)}
              />
            ) : (
              <Blocks key={block.block_id} snapshot={snapshot} blocks={[block]} at={at} />
            ),
          )}
        </div>
        {errors[''] !== undefined && (
          <p className="failed" role="alert">
            {errors['']}
          </p>
        )}
        <div className="actions">
          <button type="button" className="block-button" onClick={close}>
            {content.close?.text ?? 'Cancel'}
          </button>
          {content.submit !== undefined && (
            <button type="submit" className="block-button primary" aria-disabled={busy}>
              {content.submit.text}
            </button>
          )}
        </div>
      </form>
      {leaving && (
        <ConfirmDialog
          snapshot={snapshot}
          confirm={LEAVE}
          onConfirm={close}
          onDeny={() => setLeaving(false)}
        />
      )}
    </dialog>
  );
}
