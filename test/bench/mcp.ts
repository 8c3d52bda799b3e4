import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { plant } from '../../src/curate/plant.ts';
import { serveMcp } from '../../src/mcp/http.ts';
import { makeToken } from '../../src/mcp/tokens.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';

const NOW = new Date('2022-01-10T12:00:00Z');
const CALLS = 200;
const TOOLS: [string, Record<string, unknown>][] = [
  ['search_statements', { about: 'concessions' }],
  ['get_entry', { ref: 'S-3' }],
  ['check_quotation', { text: 'We will not accept any concessions', speaker: 'Sergei Riabkov' }],
  ['summary', { from: '2022-01-09', to: '2022-01-10' }],
  ['timeline', {}],
  ['positions', { of: 'Russia' }],
];

/** Calls a second of each tool over HTTP, one after the other, on the starter record. */
export async function benchMcp(): Promise<string> {
  const store = await openStore('sqlite::memory:');
  await plant(await store.workspace('T1'), STARTER, NOW.toISOString());
  const { token, hash } = makeToken(randomBytes);
  await store.accessTokens.add({ teamId: 'T1', label: 'bench', hash, madeAt: NOW.toISOString() });
  const moment = () => ({ now: NOW, timeZone: 'UTC' });
  const server = await serveMcp(
    { store, moment, version: '0.0.0', log: console },
    { host: '127.0.0.1', port: 0 },
  );
  const client = new Client({ name: 'bench', version: '1' });
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`);
  const requestInit = { headers: { Authorization: `Bearer ${token}` } };
  await client.connect(new StreamableHTTPClientTransport(url, { requestInit }));
  const lines: string[] = [];
  for (const [name, args] of TOOLS) {
    const start = performance.now();
    for (let i = 0; i < CALLS; i++) await client.callTool({ name, arguments: args });
    lines.push(`  ${name}: ${((CALLS * 1_000) / (performance.now() - start)).toFixed(0)} calls/s`);
  }
  await client.close();
  server.close();
  await store.close();
  return ['mcp over HTTP, one call after the other:', ...lines].join('\n');
}
