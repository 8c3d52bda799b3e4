import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebClient } from '@slack/web-api';
import { expect, it, onTestFinished } from 'vitest';
import { isFileHost, makeUploads } from '../../../src/slack/platform/uploads.ts';
import { collectingLog } from '../../support/app.ts';

const SLACK = 'https://slack.com/api/';
const GOV = 'https://slack-gov.com/api/';
const PROXY = 'http://proxy.internal:8080/api/';

it.each([
  [null, 'https://files.slack.com/f/a.txt', true],
  [SLACK, 'https://files.slack.com/f/a.txt', true],
  [GOV, 'https://files.slack-gov.com/f/a.txt', true],
  [PROXY, 'https://files.slack.com/f/a.txt', true],
  [PROXY, 'http://proxy.internal:8080/files/a.txt', true],
  [null, 'http://files.slack.com/f/a.txt', false],
  [null, 'https://files.slack.com:8443/f/a.txt', false],
  [null, 'https://evilslack.com/f/a.txt', false],
  [null, 'https://slack.com.example.org/f/a.txt', false],
  [null, 'https://slack.com@example.org/f/a.txt', false],
  [null, 'https://example.org/slack.com/a.txt', false],
  [SLACK, 'https://files.slack-gov.com/f/a.txt', false],
  [GOV, 'https://evilslack-gov.com/f/a.txt', false],
  [GOV, 'https://files.slack.com/f/a.txt', false],
  [PROXY, 'http://proxy.internal:9090/files/a.txt', false],
  [PROXY, 'https://example.org/files/a.txt', false],
])('with SLACK_API_URL %s the token goes to %s: %s', (apiUrl, url, may) => {
  expect(isFileHost(new URL(url), apiUrl)).toBe(may);
});

it('no other host is sent the token', async () => {
  const asked: (string | undefined)[] = [];
  const server = createServer(({ headers }, response) => {
    asked.push(headers.authorization);
    response.end('text');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.txt`;
  const client = {
    token: 'xoxb-secret',
    files: { info: async () => ({ ok: true, file: { url_private: url, size: 4 } }) },
  } as unknown as WebClient;
  const upload = { id: 'F1', name: 'a.txt' };
  const elsewhere = makeUploads({ apiUrl: SLACK }, collectingLog().log);
  await expect(elsewhere.read(client, upload)).rejects.toMatchObject({ code: 'upload_unreadable' });
  expect(asked).toEqual([]);
  const here = makeUploads({ apiUrl: new URL('/api/', url).href }, collectingLog().log);
  expect(Buffer.from((await here.read(client, upload)).bytes).toString()).toBe('text');
  expect(asked).toEqual(['Bearer xoxb-secret']);
});

it('where a file’s host leads elsewhere, the token does not follow', async () => {
  const asked: (string | undefined)[] = [];
  const elsewhere = createServer(({ headers }, response) => {
    asked.push(headers.authorization);
    response.end('text');
  });
  const host = createServer((_, response) => {
    const { port } = elsewhere.address() as AddressInfo;
    response.writeHead(302, { location: `http://127.0.0.1:${port}/a.txt` }).end();
  });
  for (const server of [elsewhere, host]) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
  }
  const url = `http://127.0.0.1:${(host.address() as AddressInfo).port}/a.txt`;
  const client = {
    token: 'xoxb-secret',
    files: { info: async () => ({ ok: true, file: { url_private: url, size: 4 } }) },
  } as unknown as WebClient;
  const { read } = makeUploads({ apiUrl: new URL('/api/', url).href }, collectingLog().log);
  await expect(read(client, { id: 'F1', name: 'a.txt' })).rejects.toMatchObject({
    code: 'upload_unreadable',
  });
  expect(asked).toEqual([]);
});
