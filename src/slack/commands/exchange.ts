import type { WebClient } from '@slack/web-api';
import { EXPORTS, type ExportKind, exportRecord } from '../../curate/transfer/export.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { exportChoice } from '../blocks/exchange.ts';
import type { Message } from '../blocks/message.ts';
import { sentenceMessage } from '../blocks/record.ts';
import type { Context } from '../platform/context.ts';
import type { Person } from '../platform/curatorship.ts';
import type { CuratorDesk } from './curator-desk.ts';

/** The kind of export that a word means, or null. */
export const exportKind = (word: string): ExportKind | null =>
  EXPORTS.find((kind) => kind === word.toLowerCase()) ?? null;

/** `export`: asks as what, or with it said sends the file to the asker. */
export async function exportReply(
  { context, client, store, person }: CuratorDesk,
  rest: string,
): Promise<Message> {
  const kind = exportKind(rest);
  if (kind === null) return exportChoice();
  return sentenceMessage(await sendExport(context, client, store, person, kind));
}

/**
 * Sends the record as a file in the asker's direct message, and returns what to say of it. Everybody may have what is
 * published; the queue and the history, which the JSON holds, are for curators. Throws `not_a_curator`.
 */
export async function sendExport(
  context: Context,
  client: WebClient,
  store: WorkspaceStore,
  person: Person,
  kind: ExportKind,
): Promise<string> {
  if (kind === 'json') await context.curatorship.requireCurator(client, store, person);
  else await context.curatorship.requireMember(client, store, person);
  const { name, content, holds } = await exportRecord(store, kind);
  await context.uploads.send(
    client,
    person.id,
    { name, content },
    `The export that you asked for: ${holds}.`,
  );
  return `Sent to you as a direct message: ${name}, with ${holds}.`;
}
