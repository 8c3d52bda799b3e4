import type { Message } from '../kit/message.ts';
import type { Context } from '../platform/context.ts';
import { onForm } from '../platform/forms.ts';
import type { Handling } from '../platform/handling.ts';
import { respondTo } from '../platform/respond.ts';
import { checkedDraft } from './check-draft.ts';
import {
  CHECK_FORM,
  checkForm,
  checkNotice,
  type DraftFields,
  draftProblems,
  readCheckForm,
} from './check-form.ts';

/** *Check a draft*: acknowledged at once with a notice; the report goes to the asker alone. */
export function checkSubmitted(context: Context): void {
  onForm<DraftFields>(context, {
    id: CHECK_FORM,
    act: 'check',
    check({ view, at }) {
      const value = readCheckForm(view);
      const errors = draftProblems(value, at);
      if (Object.keys(errors).length > 0) return { errors };
      return { value, meanwhile: checkNotice(':hourglass_flowing_sand: Checking the draft…') };
    },
    async work(handling, fields) {
      const where = await deliver(handling, fields.responseUrl, await checkedDraft(handling, fields));
      await handling.show(checkNotice(`The report is in ${where}; only you see it.`));
    },
    refilled: checkForm,
    notice: checkNotice,
  });
}

/** Sends a report where the check was asked for, or to the asker's direct message where Slack no longer takes it there. */
async function deliver(
  { clients, caller, context }: Handling,
  responseUrl: string,
  message: Message,
): Promise<string> {
  if (responseUrl !== '')
    try {
      await respondTo(responseUrl, { replace_original: false, ...message });
      return 'the channel that you asked in';
    } catch (error) {
      context.log.info({ err: error }, 'a report is sent as a direct message');
    }
  await clients.tell.chat.postMessage({ channel: caller.user, ...message });
  return 'our direct messages';
}
