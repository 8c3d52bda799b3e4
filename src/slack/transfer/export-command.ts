import { EXPORTS, type ExportKind } from '../../curate/transfer/export.ts';
import type { Message } from '../kit/message.ts';
import { sentenceMessage } from '../kit/message.ts';
import type { Handling } from '../platform/handling.ts';
import type { Act } from '../platform/rights.ts';
import { exportChoice } from './transfer-blocks.ts';

/** The kind of export that a word means, or null. */
export const exportKind = (word: string): ExportKind | null =>
  EXPORTS.find((kind) => kind === word.toLowerCase()) ?? null;

/** Everybody of the workspace may have what is published; the queue and the history, which the JSON holds, are for curators. */
export const exportAct = (kind: ExportKind | null): Act =>
  kind === 'json' ? 'export_record' : 'export_published';

/** `export`: asks as what, or with it said sends the file to the asker. */
export async function exportReply(handling: Handling, rest: string): Promise<Message> {
  const kind = exportKind(rest);
  if (kind === null) return exportChoice();
  return sentenceMessage(await sendExport(handling, kind));
}

/** Sends the record as a file in the asker's direct message, and returns what to say of it. */
export async function sendExport(handling: Handling, kind: ExportKind): Promise<string> {
  const { context, clients, caller, store } = handling;
  const { name, content, holds } = await context.transfers.export(store, kind);
  await context.uploads.send(
    clients.files,
    caller.user,
    { name, content },
    `Here is the export you asked for: ${holds}.`,
  );
  return `Sent to you as a direct message: ${name}, with ${holds}.`;
}
