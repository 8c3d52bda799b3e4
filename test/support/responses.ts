import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A response URL of a test's own, with what was sent to it; closed when the test ends. It `refuses` the first with these statuses. */
export async function responseUrl({
  refuses = [],
}: {
  refuses?: readonly number[];
} = {}): Promise<{ url: string; told: Record<string, unknown>[]; asked: () => number }> {
  const told: Record<string, unknown>[] = [];
  let asked = 0;
  const server = createServer(async (request, response) => {
    const said = JSON.parse(await text(request)) as Record<string, unknown>;
    const refused = refuses[asked++];
    if (refused !== undefined) return void response.writeHead(refused, { 'retry-after': '0' }).end('not now');
    told.push(said);
    response.end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    told,
    asked: () => asked,
  };
}
