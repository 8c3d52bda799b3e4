import type { Briefed } from '../../digest/content.ts';
import { encodeAgain } from '../answers/made-from.ts';
import { briefButtons } from '../briefs/brief-buttons.ts';
import { documentMessage } from '../documents/document-message.ts';
import type { Message } from '../kit/message.ts';

/** A brief as a channel is posted it: its first page, with buttons for the others and for files. */
export function briefedMessage({ document, days, at, zone }: Briefed): Message {
  const made = { text: '', days, at, zone };
  return documentMessage(document, {
    page: 0,
    again: (page) => encodeAgain({ ...made, how: 'brief', page }),
    beside: briefButtons(made),
  });
}
