import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Moment } from '../ask/answers/overview.ts';
import type { Store, WorkspaceStore } from '../store/store.ts';
import { AT_ONCE, MOST_BYTES } from './limits.ts';
import { createMcpServer } from './server.ts';
import { bearerOf, hashOf } from './tokens.ts';

/** What the endpoint reads from. */
export interface McpHttp {
  store: Store;
  moment: () => Moment;
  version: string;
  log: { warn(details: object, message: string): void };
}

/**
 * Serves `/mcp` (MCP's Streamable HTTP, without sessions) on `host` and `port`. Each request is answered from the
 * workspace that its bearer token (RFC 6750) is bound to. Resolves when it listens; rejects with Node's error.
 */
export function serveMcp(deps: McpHttp, { host, port }: { host: string; port: number }): Promise<Server> {
  let running = 0;
  const server = createServer((request, response) => {
    if (running >= AT_ONCE)
      return refuse(response, 503, 'Too many requests at once.', { 'Retry-After': '1' });
    running++;
    answer(deps, request, response)
      .catch((error: unknown) => {
        deps.log.warn({ err: error }, 'a request to /mcp failed');
        if (!response.headersSent) refuse(response, 500, 'This failed.');
        else response.destroy();
      })
      .finally(() => {
        running--;
      });
  });
  server.requestTimeout = 30_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

async function answer(deps: McpHttp, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname !== '/mcp') return refuse(response, 404, 'There is only /mcp.');
  // A browser's page sends its origin; no page has a token to use here (DNS rebinding).
  if (request.headers.origin !== undefined) return refuse(response, 403, 'Not for pages in a browser.');
  const store = await workspaceOf(deps.store, bearerOf(request.headers.authorization));
  if (store === null)
    return refuse(response, 401, 'A token is needed: see cli.js tokens.', { 'WWW-Authenticate': 'Bearer' });
  if (request.method !== 'POST') return refuse(response, 405, 'Only POST.', { Allow: 'POST' });
  const body = await bodyOf(request);
  if (body === null) return refuse(response, 413, 'Too long.', { Connection: 'close' });
  const parsed = parse(body);
  if (parsed === undefined) return refuse(response, 400, 'Not JSON.');
  const server = createMcpServer({ store, moment: deps.moment }, deps.version);
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
  response.on('close', () => void Promise.all([transport.close(), server.close()]).catch(() => undefined));
  await server.connect(transport);
  await transport.handleRequest(request, response, parsed);
}

async function workspaceOf(store: Store, token: string | null): Promise<WorkspaceStore | null> {
  const known = token === null ? null : await store.accessTokens.byHash(hashOf(token));
  return known === null ? null : store.workspace(known.teamId);
}

/** The body as text, or null where it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Refuses with a JSON-RPC error without an id, as MCP has it. */
function refuse(
  response: ServerResponse,
  status: number,
  message: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify({ jsonrpc: '2.0', error: { code: -32_000, message }, id: null }));
}
