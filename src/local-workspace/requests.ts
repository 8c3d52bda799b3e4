import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Control } from './control/control.ts';
import { handleControl } from './control/routes.ts';
import type { Welcome } from './control/snapshot.ts';
import { sendJson } from './http.ts';
import { serveNews } from './news/serve.ts';
import { servePage } from './page-files.ts';
import { handleResponse, type ResponseUrls } from './response-url.ts';
import type { WorkspaceState } from './state/state.ts';
import { download, fillUpload, giveFile, takeUpload } from './stored-files.ts';
import type { WebApi } from './web-api/router.ts';

/** What answers requests. */
interface Served {
  state: WorkspaceState;
  webApi: WebApi;
  control: Control;
  responses: ResponseUrls;
  welcome: Welcome | null;
  pageDir: string;
  /** Of who may read the files. */
  botToken: string;
}

/** Answers every request to the workspace; what goes wrong is answered too. */
export function answerRequests(served: Served): (request: IncomingMessage, response: ServerResponse) => void {
  const started = served.state.clock();
  return (request, response) => {
    answer(served, started, request, response).catch((error: unknown) => {
      const status = error instanceof SyntaxError || error instanceof RangeError ? 400 : 500;
      if (!response.headersSent) sendJson(response, status, { ok: false, error: String(error) });
    });
  };
}

/** By its path: Web API, response URLs, files, control API, news, page. */
async function answer(
  served: Served,
  started: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { state, webApi, control, responses, welcome, pageDir } = served;
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const [, first = '', ...rest] = pathname.split('/');
  if (!isOurs(request)) return sendJson(response, 403, { error: 'only on loopback' });
  if (first === 'api') return webApi.handle(rest.join('/'), request, response);
  if (first === 'response') return handleResponse(responses, rest.join('/'), request, response);
  if (first === 'upload') return fillUpload(state, rest[0] ?? '', request, response);
  if (first === 'files') return giveFile(state, rest[0] ?? '', mayRead(served, request), response);
  if (pathname === '/control/upload') return takeUpload(control, request, response);
  if (pathname.startsWith('/control/files/')) return download(state, rest[1] ?? '', response);
  if (first === 'control') return handleControl(control, welcome, rest.join('/'), request, response);
  if (serveNews(request, response, { origin: state.origin, started, now: state.clock() })) return;
  if (await servePage(pageDir, pathname, response)) return;
  sendJson(response, 404, { error: 'not found' });
}

const mayRead = ({ botToken, state }: Served, { headers }: IncomingMessage): boolean =>
  headers.authorization === `Bearer ${botToken}` && state.app.scopes.includes('files:read');

/** A page of another site must not reach in, neither by a name that resolves to loopback nor by a form. */
function isOurs({ headers: { host = '', origin } }: IncomingMessage): boolean {
  const isLoopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host);
  return isLoopback && (origin === undefined || origin === `http://${host}`);
}
