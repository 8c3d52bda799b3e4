import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { readBody, sendJson } from '../http.ts';
import { ACTS } from './acts.ts';
import type { Control } from './control.ts';
import { snapshot, type Welcome } from './snapshot.ts';

/**
 * The control API over HTTP, for the page and for tests that run elsewhere. `GET /control/state?user=U…` gives all
 * that a person sees, `GET /control/changes` an event for every change, `GET /control/calls` the app's calls,
 * `POST /control/<act>` does what `ACTS` names. What cannot be done is answered with 400 and why.
 */
export async function handleControl(
  control: Control,
  welcome: Welcome | null,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (path === 'changes') return streamChanges(control, response);
  if (path === 'calls') return sendJson(response, 200, control.apiCalls);
  if (path === 'state')
    return sendJson(
      response,
      200,
      snapshot(control.state, welcome, control.connected, searchParams.get('user')),
    );
  const act = ACTS[path];
  if (act === undefined) return sendJson(response, 404, { ok: false, error: `no such act: ${path}` });
  if (request.method !== 'POST') return sendJson(response, 405, { ok: false, error: 'use POST' });
  try {
    sendJson(response, 200, (await act(control, await readBody(request))) ?? { ok: true });
  } catch (error) {
    if (!(error instanceof z.ZodError) && !(error instanceof RangeError)) throw error;
    const why = error instanceof z.ZodError ? z.prettifyError(error) : error.message;
    sendJson(response, 400, { ok: false, error: why });
  }
}

/** Server-sent events: one for every change, so that the page looks again. */
function streamChanges(control: Control, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('data: hello\n\n');
  const stop = control.state.onChange(() => response.write('data: changed\n\n'));
  response.on('close', stop);
}
