import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Served } from './answers.ts';
import { createMcpServer } from './server.ts';

/** Serves MCP over two streams, a line a message, until the input ends. */
export async function serveStdio(
  served: Served,
  version: string,
  { input, output }: { input: Readable; output: Writable },
): Promise<void> {
  const server = createMcpServer(served, version);
  const ended = new Promise<void>((resolve) => input.once('end', resolve).once('close', resolve));
  await server.connect(new StdioServerTransport(input, output));
  await ended;
  await server.close();
}
