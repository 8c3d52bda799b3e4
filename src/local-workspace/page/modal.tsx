import { useState } from 'react';
import { post, type Snapshot } from './api.ts';
import type { BlockJson, ConfirmJson, Text } from './block-kit.ts';
import { ConfirmDialog } from './elements/confirm-dialog.tsx';
import { ModalBody, ModalButtons, ModalHeader } from './modal-parts.tsx';
import { useDialog } from './use-dialog.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useSubmitting } from './use-submitting.ts';

interface ModalContent {
  title?: Text;
  submit?: Text;
  close?: Text;
  blocks?: BlockJson[];
}

const LEAVE: ConfirmJson = {
  title: { type: 'plain_text', text: 'Leave this form?' },
  text: { type: 'plain_text', text: 'What you have entered will be lost.' },
  confirm: { type: 'plain_text', text: 'Leave it' },
  deny: { type: 'plain_text', text: 'Stay' },
  style: 'danger',
};

/** The modal on top: its inputs, what is wrong with them, and its buttons. */
export function Modal({ snapshot, modal }: { snapshot: Snapshot; modal: Snapshot['modals'][number] }) {
  const { title, blocks, submit, close }: ModalContent = modal.content;
  const [leaving, setLeaving] = useState(false);
  const dialog = useDialog();
  const form = useKeptFocus<HTMLFormElement>(blocks);
  const { me } = snapshot;
  const { id } = modal;
  const sending = useSubmitting(me, id, dialog);
  const { values, errors } = sending;
  const leave = () => void post('close', { user: me, view: id });

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-label={title?.text ?? 'Dialog'}
      onCancel={(event) => {
        event.preventDefault();
        if (Object.keys(values).length > 0 && submit !== undefined) setLeaving(true);
        else leave();
      }}
    >
      <form
        ref={form}
        tabIndex={-1}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void sending.submit();
        }}
      >
        <ModalHeader title={title} onClose={leave} />
        <ModalBody
          snapshot={snapshot}
          blocks={blocks ?? []}
          at={{ view: id, values }}
          errors={errors}
          onValue={sending.put}
        />
        {errors[''] !== undefined && (
          <p className="failed" role="alert">
            {errors['']}
          </p>
        )}
        <ModalButtons submit={submit} close={close} busy={sending.busy} onClose={leave} />
      </form>
      {leaving && (
        <ConfirmDialog
          snapshot={snapshot}
          confirm={LEAVE}
          onConfirm={leave}
          onDeny={() => setLeaving(false)}
        />
      )}
    </dialog>
  );
}
