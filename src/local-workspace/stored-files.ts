import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Control } from './control/control.ts';
import { readBytes, sendJson } from './http.ts';
import { isPicture } from './state/mimetypes.ts';
import type { WorkspaceState } from './state/state.ts';

/** How large a file may be, in bytes. */
const LARGEST_FILE = 50_000_000;

/** Takes a file from the page: `POST /control/upload?user=U…&name=…` with its bytes; answers `{"id": "F…"}`. */
export async function takeUpload(
  control: Control,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const id = control.upload({
    user: searchParams.get('user') ?? '',
    name: searchParams.get('name') ?? 'untitled',
    mimetype: request.headers['content-type'] ?? 'application/octet-stream',
    bytes: await readBytes(request, LARGEST_FILE),
  });
  sendJson(response, 200, { id });
}

/** Takes the app's bytes for a file that `files.getUploadURLExternal` announced, raw or as the part of a form. */
export async function fillUpload(
  state: WorkspaceState,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = state.files.get(id);
  if (file === undefined) return sendJson(response, 404, { ok: false, error: 'file_not_found' });
  const body = await readBytes(request, LARGEST_FILE);
  const type = request.headers['content-type'] ?? '';
  file.bytes = type.startsWith('multipart/form-data') ? await firstFile(body, type) : body;
  response.writeHead(200).end(`OK - ${file.bytes.length}`);
}

async function firstFile(body: Buffer, type: string): Promise<Uint8Array> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  for (const part of form.values()) {
    return typeof part === 'string' ? Buffer.from(part) : new Uint8Array(await part.arrayBuffer());
  }
  return new Uint8Array();
}

/**
 * Gives a file to the app, which proves itself by its token; whoever does not gets a page to sign in, with status 200,
 * as from Slack.
 */
export function giveFile(
  state: WorkspaceState,
  id: string,
  mayRead: boolean,
  response: ServerResponse,
): void {
  const file = state.files.get(id);
  if (!mayRead)
    return void response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end('<!doctype html><title>Sign in</title><p>Sign in to see this file.</p>');
  if (file === undefined) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': file.mimetype }).end(file.bytes);
}

/** Gives a file to the page: a picture to look at, anything else as one to keep. */
export function download(state: WorkspaceState, id: string, response: ServerResponse): void {
  const file = state.files.get(id);
  if (file === undefined) return void response.writeHead(404).end();
  response
    .writeHead(200, {
      'content-type': isPicture(file.mimetype) ? file.mimetype : 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'x-content-type-options': 'nosniff',
    })
    .end(file.bytes);
}
