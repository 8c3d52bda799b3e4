import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { plant } from '../../src/curate/plant.ts';
import { createMcpServer } from '../../src/mcp/server.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';

/** What another agent asks: words that somebody is to have said. */
const CALL = {
  name: 'check_quotation',
  arguments: { text: 'a gun pointed at Ukraine’s head', speaker: 'Putin' },
};

/** The Monday of the starter article. */
const MONDAY = new Date('2022-01-10T12:00:00Z');

/** Calls the server with the SDK's client; resolves with what was asked and what came back, as text. */
export async function askedByAgent(): Promise<string> {
  const store = await openStore('sqlite::memory:');
  const workspace = await store.workspace('T1');
  await plant(workspace, STARTER, MONDAY.toISOString());
  const moment = () => ({ now: MONDAY, timeZone: 'UTC' });
  const server = createMcpServer({ store: workspace, moment }, '0.0.0');
  const client = new Client({ name: 'picture', version: '1' });
  const [here, there] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(there), client.connect(here)]);
  const { structuredContent } = await client.callTool(CALL);
  await client.close();
  await store.close();
  const asked = `${CALL.name} ${JSON.stringify(CALL.arguments, null, 2)}`;
  return `${asked}\n\n${JSON.stringify(structuredContent, null, 2)}`;
}
