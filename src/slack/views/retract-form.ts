import type { ModalView } from '@slack/types';
import { textInput } from './inputs.ts';

export const RETRACT_FORM = 'retract_form';

/** Asks why an entry is retracted. */
export const retractForm = (ref: string): ModalView => ({
  type: 'modal',
  callback_id: RETRACT_FORM,
  private_metadata: ref,
  title: { type: 'plain_text', text: `Retract ${ref}` },
  submit: { type: 'plain_text', text: 'Retract' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    textInput('reason', {
      label: 'Why?',
      hint: 'Who asks for it later is told this reason.',
      multiline: true,
      max: 500,
    }),
  ],
});
