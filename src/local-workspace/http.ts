import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const HOST = '127.0.0.1';

/** How much of a request's body is read, in bytes. */
const LARGEST_BODY = 2_000_000;

/** The body of a request; throws a RangeError when it has more bytes than `largest`. */
export async function readBytes(request: IncomingMessage, largest: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > largest) throw new RangeError('the body is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The body of a request as an object: JSON, or a form whose values that look like JSON are left as strings. */
export async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = (await readBytes(request, LARGEST_BODY)).toString('utf8');
  if (text === '') return {};
  if ((request.headers['content-type'] ?? '').includes('json')) {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  }
  return Object.fromEntries(new URLSearchParams(text));
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    })
    .end(JSON.stringify(value));
}

/** Listens on loopback; resolves with the address, rejects with the system's error when the port is taken. */
export async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  return `http://${HOST}:${(server.address() as AddressInfo).port}`;
}
