import { useEffect, useState } from 'react';
import { post, type Snapshot } from './api.ts';
import type { BlockJson, InputBlock, Text } from './block-kit.ts';
import { Blocks } from './blocks.tsx';
import { Field } from './field.tsx';

interface ModalContent {
  title?: Text;
  submit?: Text;
  close?: Text;
  blocks?: BlockJson[];
}

type Values = Record<string, Record<string, unknown>>;

/** The modal on top: its inputs, what the app finds wrong with them, and its buttons. */
export function Modal({ snapshot, modal }: { snapshot: Snapshot; modal: Snapshot['modals'][number] }) {
  const content: ModalContent = modal.content;
  const [values, setValues] = useState<Values>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const { me } = snapshot;
  const { id } = modal;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') void post('close', { user: me, view: id });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [me, id]);

  const submit = async () => {
    setBusy(true);
    const answer = (await post('submit', { user: me, view: id, values })) as {
      errors: Record<string, string>;
    };
    setBusy(false);
    setErrors(answer.errors);
  };

  return (
    <div className="scrim">
      <form
        className="dialog"
        role="dialog"
        aria-modal="true"
        aria-label={content.title?.text ?? 'Dialog'}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h2>{content.title?.text}</h2>
        <div className="dialog-body">
          {(content.blocks ?? []).map((block) =>
            isInput(block) ? (
              <Field
                key={block.block_id}
                block={block}
                error={errors[block.block_id] ?? null}
                onValue={(value) =>
                  setValues((all) => ({ ...all, [block.block_id]: { [block.element.action_id]: value } }))
                }
              />
            ) : (
              <Blocks key={String(block.block_id)} snapshot={snapshot} blocks={[block]} at={{ view: id }} />
            ),
          )}
        </div>
        {errors[''] !== undefined && (
          <p className="failed" role="alert">
            {errors['']}
          </p>
        )}
        <div className="actions">
          <button
            type="button"
            className="block-button"
            onClick={() => void post('close', { user: me, view: id })}
          >
            {content.close?.text ?? 'Cancel'}
          </button>
          {content.submit !== undefined && (
            <button type="submit" className="block-button primary" disabled={busy}>
              {content.submit.text}
            </button>
          )}
        </div>
      </form>
    </div>
  );
}

const isInput = (block: object): block is InputBlock => 'type' in block && block.type === 'input';
