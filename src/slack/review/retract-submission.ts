import { retract } from '../../curate/retract.ts';
import { CodedError } from '../../record/errors.ts';
import { DevelopmentRef, StatementRef } from '../../record/refs.ts';
import { typed } from '../kit/inputs.ts';
import type { Context } from '../platform/context.ts';
import { onForm } from '../platform/forms.ts';
import { tellDone } from '../undo/tell-done.ts';
import { sayRetracted } from '../undo/undo-block.ts';
import { RETRACT_FORM, retractForm } from './retract-form.ts';

/** The reason for a retraction. */
export function retractSubmitted(context: Context): void {
  onForm<{ ref: string; reason: string }>(context, {
    id: RETRACT_FORM,
    act: 'retract',
    check({ view }) {
      const ref = view.private_metadata;
      if (!StatementRef.safeParse(ref).success && !DevelopmentRef.safeParse(ref).success)
        throw new CodedError('ref_malformed');
      return { value: { ref, reason: typed(view, 'reason') } };
    },
    async work(handling, { ref, reason }) {
      await retract(handling.store, ref, reason, handling.acting);
      await tellDone(handling, ref, sayRetracted(ref, reason));
    },
    refilled: ({ ref, reason }, problem) => retractForm(ref, { reason, problem }),
  });
}
