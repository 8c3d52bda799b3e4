import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { plant } from '../../src/curate/plant.ts';
import { retract } from '../../src/curate/retract.ts';
import { serveMcp } from '../../src/mcp/http.ts';
import { makeToken } from '../../src/mcp/tokens.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import { MONDAY } from '../support/record.ts';
import { terminal } from '../support/terminal.ts';

const moment = () => ({ now: MONDAY, timeZone: 'UTC' });

async function served() {
  const store = await openStore('sqlite::memory:');
  onTestFinished(() => store.close());
  const workspace = await store.workspace('T1');
  await plant(workspace, STARTER, MONDAY.toISOString());
  await store.workspace('T2');
  const warnings: string[] = [];
  const log = { warn: (_: object, message: string) => warnings.push(message) };
  const server = await serveMcp({ store, moment, version: '0.0.0', log }, { host: '127.0.0.1', port: 0 });
  onTestFinished(() => void server.close());
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`);
  const tokenOf = async (teamId: string): Promise<string> => {
    const { token, hash } = makeToken(randomBytes);
    await store.accessTokens.add({ teamId, label: 'a test', hash, madeAt: MONDAY.toISOString() });
    return token;
  };
  const connect = async (token: string): Promise<Client> => {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(
      new StreamableHTTPClientTransport(url, {
        requestInit: { headers: { Authorization: `Bearer ${token}` } },
      }),
    );
    onTestFinished(() => client.close());
    return client;
  };
  return { store, workspace, url, tokenOf, connect, warnings };
}

interface Words {
  onRecord: boolean;
  entries: { ref: string; citations: { words: string; source: { ref: string; publisher: string } }[] }[];
}

describe('over HTTP', () => {
  it('has six tools that only read, with the shape of what they return, and says what must not be quoted', async () => {
    const { connect, tokenOf } = await served();
    const client = await connect(await tokenOf('T1'));
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search_statements',
      'get_entry',
      'check_quotation',
      'summary',
      'timeline',
      'positions',
    ]);
    for (const { annotations, outputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
      expect(outputSchema).toBeDefined();
    }
    expect(client.getInstructions()).toContain('What is not returned must not be quoted');
  });

  it('returns statements with refs, words and sources', async () => {
    const { connect, tokenOf } = await served();
    const client = await connect(await tokenOf('T1'));
    const found = await client.callTool({
      name: 'search_statements',
      arguments: { speaker: 'Ryabkov', about: 'concessions' },
    });
    const { onRecord, entries } = found.structuredContent as unknown as Words;
    expect(onRecord).toBe(true);
    expect(entries[0]).toMatchObject({
      ref: 'S-3',
      citations: [
        { words: expect.stringContaining('any concessions'), source: { publisher: expect.any(String) } },
      ],
    });
  });

  it.each([
    ['summary', { from: '2022-01-09', to: '2022-01-10' }],
    ['timeline', { from: '2022-01-01' }],
    ['positions', { of: 'Russia' }],
    ['get_entry', { ref: 's3' }],
    ['check_quotation', { text: 'We will not accept many concessions', speaker: 'Sergei Riabkov' }],
  ])('%s answers from the record', async (name, args) => {
    const { connect, tokenOf } = await served();
    const client = await connect(await tokenOf('T1'));
    const { isError, structuredContent } = await client.callTool({ name, arguments: args });
    expect(isError).toBeFalsy();
    expect(JSON.stringify(structuredContent)).toMatch(/"ref":"[SD]-\d+"/);
  });

  it('tells the word that a quotation changes, and that it may not be quoted so', async () => {
    const { connect, tokenOf } = await served();
    const client = await connect(await tokenOf('T1'));
    const { structuredContent } = await client.callTool({
      name: 'check_quotation',
      arguments: {
        text: 'We will not accept many concessions. It is totally ruled out.',
        speaker: 'Riabkov',
      },
    });
    expect(structuredContent).toMatchObject({
      verdict: 'altered',
      mayQuote: false,
      refs: ['S-3'],
      difference: [{ asked: 'many', record: 'any' }],
    });
  });

  it('returns no word of what was retracted', async () => {
    const { connect, tokenOf, workspace } = await served();
    const client = await connect(await tokenOf('T1'));
    await retract(workspace, 'S-3', 'withdrawn', { by: 'U1', at: MONDAY.toISOString() });
    const calls = [
      ['get_entry', { ref: 'S-3' }],
      ['search_statements', { about: 'concessions', speaker: 'Riabkov' }],
      ['check_quotation', { text: 'It is totally ruled out', speaker: 'Riabkov' }],
      ['timeline', {}],
      ['summary', { from: '2022-01-01', to: '2022-01-31' }],
      ['positions', { of: 'Russia' }],
    ] as const;
    for (const [name, args] of calls) {
      const { content } = await client.callTool({ name, arguments: args });
      expect(JSON.stringify(content), name).not.toContain('totally ruled out');
    }
  });

  it.each([
    ['search_statements', { about: 'x'.repeat(501) }],
    ['search_statements', { from: "2022-01-01' OR 1=1 --" }],
    ['search_statements', { limit: 1e9 }],
    ['search_statements', { about: { $gt: '' } }],
    ['get_entry', { ref: '../../etc/passwd'.repeat(9) }],
    ['check_quotation', { text: '   ' }],
    ['positions', {}],
    ['drop_record', {}],
  ])('refuses %s with %j', async (name, args) => {
    const { connect, tokenOf } = await served();
    const client = await connect(await tokenOf('T1'));
    const failed = await client.callTool({ name, arguments: args }).then(
      ({ isError }) => isError === true,
      () => true,
    );
    expect(failed).toBe(true);
  });

  it.each([
    ['search_statements', { about: '" NEAR(* OR "); DROP TABLE statements; --', speaker: '%_\u0000' }],
    ['get_entry', { ref: 'S-0' }],
    ['get_entry', { ref: 'C-1' }],
    ['check_quotation', { text: '“”’‘*[…]<!channel> \u202e', speaker: '<@U1>' }],
    ['timeline', { from: '2022-12-31', to: '2022-01-01' }],
  ])('finds nothing for %s with %j, and stays whole', async (name, args) => {
    const { connect, tokenOf, workspace } = await served();
    const client = await connect(await tokenOf('T1'));
    const before = await workspace.counts();
    const { isError, structuredContent } = await client.callTool({ name, arguments: args });
    expect(isError).toBeFalsy();
    expect(structuredContent).not.toMatchObject({ onRecord: true });
    expect(await workspace.counts()).toEqual(before);
  });

  it('reads no other workspace than the one of the token', async () => {
    const { connect, tokenOf } = await served();
    const client = await connect(await tokenOf('T2'));
    const { structuredContent } = await client.callTool({ name: 'get_entry', arguments: { ref: 'S-3' } });
    expect(structuredContent).toMatchObject({ onRecord: false, entry: null });
  });

  it('asks for a token, and takes none that was removed', async () => {
    const { connect, tokenOf, store, url } = await served();
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(401);
    const token = await tokenOf('T1');
    const [{ id } = { id: 0 }] = await store.accessTokens.list();
    await store.accessTokens.remove(id);
    await expect(connect(token)).rejects.toThrow();
  });

  it.each([
    ['a page of a browser', { headers: { Origin: 'https://evil.example' }, body: '{}' }, 403],
    ['what is not JSON', { body: '{' }, 400],
    ['what is too long', { body: 'x'.repeat(200_000) }, 413],
    ['another method', { method: 'GET' }, 405],
  ])('refuses %s', async (_, init, status) => {
    const { tokenOf, url } = await served();
    const headers = { Authorization: `Bearer ${await tokenOf('T1')}`, 'Content-Type': 'application/json' };
    const response = await fetch(url, {
      method: 'POST',
      ...init,
      headers: { ...headers, ...('headers' in init ? init.headers : {}) },
    });
    expect(response.status).toBe(status);
  });
});

it('serves the same over standard input and output', async () => {
  const { url, plant: plantTeams } = terminal();
  await plantTeams(['T1']);
  const root = path.join(import.meta.dirname, '..', '..');
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['--import', 'tsx', path.join(root, 'src', 'cli.ts'), 'mcp'],
      cwd: root,
      env: { ...process.env, DATABASE_URL: url() } as Record<string, string>,
    }),
  );
  onTestFinished(() => client.close());
  const { structuredContent } = await client.callTool({ name: 'get_entry', arguments: { ref: 'S-3' } });
  expect(structuredContent).toMatchObject({ onRecord: true, entry: { ref: 'S-3', kind: 'statement' } });
}, 20_000);

it('makes, lists and removes tokens; only the hash is kept', async () => {
  const { run, plant: plantTeams, url } = terminal();
  await plantTeams(['T1']);
  const { out: token } = await run(['tokens', 'add', 'the morning note']);
  expect(token.trim()).toMatch(/^ukt_[\w-]{43}$/);
  const { out: list } = await run(['tokens', 'list']);
  expect(list).toMatch(/^1\tT1\t\d{4}-\d\d-\d\d\tthe morning note\n$/);
  const { readFileSync } = await import('node:fs');
  expect(readFileSync(url().slice('sqlite:'.length)).includes(token.trim())).toBe(false);
  expect((await run(['tokens', 'remove', '1'])).code).toBe(0);
  expect((await run(['tokens', 'remove', '1'])).code).toBe(2);
});
