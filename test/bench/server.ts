import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { startLocal } from '../../src/local.ts';
import { readManifest } from '../../src/manifest.ts';
import { percentile } from './generate.ts';
import { residentMegabytes } from './resident.ts';

const SECONDS = 5;
const CONNECTIONS = 16;
const IDLE_MS = 3_000;
const SECRET = 'benchmark-signing-secret';

/** The built app behind its signed HTTP receiver: start to ready, memory idle, slash commands a second, ack times. */
export async function benchServer(): Promise<string> {
  const local = await startLocal(await readManifest(), 0);
  const port = await freePort();
  const began = performance.now();
  const app = spawn(process.execPath, ['dist/main.js'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      LOG_LEVEL: 'error',
      PORT: String(port),
      DATABASE_URL: 'sqlite::memory:',
      SLACK_BOT_TOKEN: local.botToken,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: local.apiUrl,
    },
  });
  try {
    while (!(await isReady(port))) await sleep(5);
    const ready = performance.now() - began;
    await sleep(IDLE_MS);
    const resident = residentMegabytes(app.pid ?? 0);
    const acks: number[] = [];
    const until = performance.now() + SECONDS * 1_000;
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        while (performance.now() < until)
          acks.push(await command(port, `${local.url}/response/none`, local.teamId));
      }),
    );
    return [
      `start to ready       ${ready.toFixed(0).padStart(6)} ms`,
      `resident when idle   ${resident.toFixed(0).padStart(6)} MB`,
      `slash commands       ${(acks.length / SECONDS).toFixed(0).padStart(6)} a second, answered from the starter record`,
      `ack                  p50 ${percentile(acks, 0.5).toFixed(1)} ms, p99 ${percentile(acks, 0.99).toFixed(1)} ms, ${CONNECTIONS} at once`,
    ].join('\n');
  } finally {
    app.kill('SIGTERM');
    await local.stop();
  }
}

/** Sends a slash command, signed with `secret`; resolves with the milliseconds until its ack. */
export async function command(
  port: number,
  responseUrl: string,
  teamId: string,
  secret = SECRET,
): Promise<number> {
  const body = new URLSearchParams({
    command: '/ukraine-talks',
    text: 'who ruled out any concessions?',
    team_id: teamId,
    user_id: 'U1',
    channel_id: 'C1',
    response_url: responseUrl,
    trigger_id: '1',
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const { status, ms } = await post(port, '/slack/events', body, {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature,
  });
  if (status !== 200) throw new Error(`the app answered ${status}`);
  return ms;
}

/**
 * Posts `body` to `pathname` of `port` here; resolves with the status and the milliseconds until the whole answer was
 * there. By `node:http`: 200 at once by `fetch` keep their own loop longer than the app takes.
 */
export function post(
  port: number,
  pathname: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; ms: number }> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const sent = request({ host: '127.0.0.1', port, path: pathname, method: 'POST', headers }, (response) => {
      response
        .resume()
        .on('error', reject)
        .on('end', () => resolve({ status: response.statusCode ?? 0, ms: performance.now() - from }));
    });
    sent.on('error', reject).end(body);
  });
}

export const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    (response) => response.ok,
    () => false,
  );

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
