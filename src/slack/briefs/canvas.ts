import type { WebClient } from '@slack/web-api';
import { WebAPIPlatformError } from '@slack/web-api';
import type { Document } from '../../document/document.ts';
import { markdown } from '../../document/markdown.ts';
import { CodedError } from '../../record/errors.ts';

/** A canvas that the app made: its id, and where it can be read, as far as Slack tells. */
export interface Canvas {
  id: string;
  link: string | null;
}

/**
 * Errors that say that there are no canvases here: the plan has none, the app may make none, the channel can have no
 * more. docs.slack.dev/reference/methods/canvases.create#errors
 */
const NO_CANVASES =
  /^(?:missing_scope|unknown_method|not_allowed|restricted_action|not_in_channel|channel_|team_|free_team_|canvas_)/;
const GONE = /^canvas_(?:not_found|deleted)$/;

const contentOf = (document: Document) => ({ type: 'markdown' as const, markdown: markdown(document) });
const codeOf = (error: unknown): string => (error instanceof WebAPIPlatformError ? error.data.error : '');

/** Makes a canvas in the channel, where its members find it as a tab; null where there are no canvases. */
export async function makeCanvas(
  client: WebClient,
  channel: string,
  document: Document,
): Promise<Canvas | null> {
  try {
    const { canvas_id: id } = await client.canvases.create({
      title: document.title,
      channel_id: channel,
      document_content: contentOf(document),
    });
    return id === undefined ? null : { id, link: await linkTo(client, id) };
  } catch (error) {
    if (NO_CANVASES.test(codeOf(error))) return null;
    throw error;
  }
}

/** Puts a document in the place of all that a canvas holds. Throws `canvas_gone`. */
export async function fillCanvas(client: WebClient, id: string, document: Document): Promise<Canvas> {
  try {
    await client.canvases.edit({
      canvas_id: id,
      changes: [{ operation: 'replace', document_content: contentOf(document) }],
    });
  } catch (cause) {
    throw GONE.test(codeOf(cause)) ? new CodedError('canvas_gone', '', { cause }) : cause;
  }
  return { id, link: await linkTo(client, id) };
}

/** A canvas is a file with a permalink; null where Slack does not tell it. */
async function linkTo(client: WebClient, id: string): Promise<string | null> {
  const { file } = await client.files.info({ file: id }).catch(() => ({ file: undefined }));
  return file?.permalink ?? null;
}
