import { useState } from 'react';
import { holding, type Values } from '../state/values.ts';
import { post, type Snapshot } from './api.ts';
import { type BlockJson, type InputBlock, isInput, type Text } from './block-kit.ts';
import { Blocks } from './blocks.tsx';
import { Field } from './field.tsx';
import { useDialog } from './use-dialog.ts';

interface ModalContent {
  title?: Text;
  submit?: Text;
  close?: Text;
  blocks?: BlockJson[];
}

/** The modal on top: its inputs, what is wrong with them, and its buttons. */
export function Modal({ snapshot, modal }: { snapshot: Snapshot; modal: Snapshot['modals'][number] }) {
  const content: ModalContent = modal.content;
  const [values, setValues] = useState<Values>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const dialog = useDialog();
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
    setBusy(true);
    const answer = (await post('submit', { user: me, view: id, values })) as {
      errors: Record<string, string>;
    };
    setBusy(false);
    setErrors(answer.errors);
  };

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-label={content.title?.text ?? 'Dialog'}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <form
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
            <button type="submit" className="block-button primary" disabled={busy}>
              {content.submit.text}
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}
