import type { Message } from '../kit/message.ts';
import type { Handling } from '../platform/handling.ts';
import { checkedDraft } from './check-draft.ts';
import { checkForm, NO_DRAFT } from './check-form.ts';

const ADDRESS = /^<?(https?:\/\/[^\s|>]+)(?:\|[^>]*)?>?$/i;

/** `check`, `check https://…` or `check` with the draft behind it; null when the form was opened. */
export async function checkReply(
  handling: Handling,
  rest: string,
  responseUrl: string,
): Promise<Message | null> {
  if (rest === '') {
    await handling.open(checkForm({ ...NO_DRAFT, responseUrl }));
    return null;
  }
  const [, url = ''] = ADDRESS.exec(rest) ?? [];
  return checkedDraft(handling, { ...NO_DRAFT, ...(url === '' ? { text: rest } : { url }) });
}
