import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A response URL of a test's own, with what was sent to it; closed when the test ends. */
export async function responseUrl(): Promise<{ url: string; told: Record<string, unknown>[] }> {
  const told: Record<string, unknown>[] = [];
  const server = createServer(async (request, response) => {
    told.push(JSON.parse(await text(request)) as Record<string, unknown>);
    response.end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, told };
}
