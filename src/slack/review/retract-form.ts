import type { ModalView } from '@slack/types';
import { textInput } from '../kit/inputs.ts';
import { plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';

export const RETRACT_FORM = 'retract_form';

/** Asks why an entry is retracted; `sent` is what was given before, and what went wrong with it. */
export const retractForm = (ref: string, sent = { reason: '', problem: '' }): ModalView => ({
  type: 'modal',
  callback_id: RETRACT_FORM,
  private_metadata: ref,
  title: { type: 'plain_text', text: `Retract ${ref}` },
  submit: { type: 'plain_text', text: 'Retract' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    ...(sent.problem === '' ? [] : [section(`:warning: ${plain(sent.problem)}`)]),
    textInput('reason', {
      label: 'Why?',
      hint: 'Anyone who asks for this entry later will see the reason.',
      multiline: true,
      value: sent.reason,
      max: 500,
    }),
  ],
});
