import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { readBody, sendJson } from '../http.ts';
import type { Control } from './control.ts';
import { snapshot, type Welcome } from './snapshot.ts';

const Values = z.record(z.string(), z.record(z.string(), z.unknown()));

const REQUESTS = {
  send: z.object({ user: z.string(), channel: z.string(), text: z.string(), threadTs: z.string().nullish() }),
  act: z.object({
    user: z.string(),
    message: z.string().optional(),
    view: z.string().optional(),
    actionId: z.string(),
    blockId: z.string().optional(),
    value: z.unknown().optional(),
    values: Values.optional(),
  }),
  submit: z.object({ user: z.string(), view: z.string(), values: Values }),
  close: z.object({ user: z.string(), view: z.string() }),
  home: z.object({ user: z.string() }),
};

/** The control API over HTTP, which the page uses: `POST /control/<act>`, `GET /control/state`, `GET /control/changes`. */
export async function handleControl(
  control: Control,
  welcome: Welcome | null,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (path === 'state')
    return sendJson(response, 200, snapshot(control.state, welcome, url.searchParams.get('user')));
  if (path === 'changes') return streamChanges(control, response);
  if (request.method !== 'POST') return sendJson(response, 405, { error: 'use POST' });
  const body = await readBody(request);
  switch (path) {
    case 'send':
      await control.send(REQUESTS.send.parse(body));
      break;
    case 'act': {
      const outcome = await control.act(REQUESTS.act.parse(body));
      return sendJson(response, 200, outcome);
    }
    case 'suggest':
      return sendJson(response, 200, await control.suggest(REQUESTS.act.parse(body)));
    case 'submit': {
      const { user, view, values } = REQUESTS.submit.parse(body);
      return sendJson(response, 200, { errors: await control.submit(user, view, values) });
    }
    case 'close': {
      const { user, view } = REQUESTS.close.parse(body);
      await control.close(user, view);
      break;
    }
    case 'home':
      await control.openHome(REQUESTS.home.parse(body).user);
      break;
    default:
      return sendJson(response, 404, { error: `no such act: ${path}` });
  }
  sendJson(response, 200, { ok: true });
}

/** Server-sent events: one for every change, so that the page looks again. */
function streamChanges(control: Control, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('data: hello\n\n');
  const stop = control.state.onChange(() => response.write('data: changed\n\n'));
  response.on('close', stop);
}
