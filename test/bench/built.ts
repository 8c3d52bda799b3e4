import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LocalWorkspace, startLocalWorkspace } from '../../src/local-workspace/index.ts';
import { readManifest } from '../../src/manifest.ts';
import { residentMegabytes } from './resident.ts';
import { command, freePort, isReady } from './server.ts';

/** The built app behind its signed HTTP receiver, on a local workspace that delivers to it. */
export interface Built {
  local: LocalWorkspace;
  /** From its start until it was ready, in milliseconds. */
  readyMs: number;
  /** Sends a slash command; resolves with the milliseconds until its ack. */
  command(): Promise<number>;
  /** Resident memory in megabytes; NaN where the system has no /proc. */
  resident(): number;
  stop(): Promise<void>;
}

/** Starts it on the database that `url` names. */
export async function startBuilt(url: string): Promise<Built> {
  const { features, oauth_config: oauth, settings } = await readManifest();
  const port = await freePort();
  const local = await startLocalWorkspace({
    port: 0,
    requestUrl: `http://127.0.0.1:${port}/slack/events`,
    app: {
      name: 'ukraine-talks',
      commands: [{ command: '/ukraine-talks', description: '', usageHint: '' }],
      shortcuts: features.shortcuts.map(({ name, type, callback_id }) => ({
        name,
        type,
        callbackId: callback_id,
      })),
      scopes: oauth.scopes.bot,
      events: settings.event_subscriptions.bot_events,
    },
  });
  const answers = await takingAnswers();
  const began = performance.now();
  const app = spawn(process.execPath, ['dist/main.js'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      LOG_LEVEL: 'error',
      PORT: String(port),
      DATABASE_URL: url,
      SLACK_BOT_TOKEN: local.botToken,
      SLACK_SIGNING_SECRET: local.signingSecret,
      SLACK_API_URL: local.apiUrl,
    },
  });
  const early = once(app, 'exit').then(([code]) =>
    Promise.reject(new Error(`the app ended with ${code} before it was ready`)),
  );
  const ready = async (): Promise<void> => {
    while (app.exitCode === null && !(await isReady(port))) await sleep(5);
  };
  await Promise.race([ready(), early]);
  return {
    local,
    readyMs: performance.now() - began,
    command: () => command(port, answers.url, local.teamId, local.signingSecret),
    resident: () => residentMegabytes(app.pid ?? 0),
    async stop() {
      const ended = once(app, 'exit');
      app.kill('SIGTERM');
      await ended;
      await Promise.all([local.stop(), answers.stop()]);
    },
  };
}

/** Where answers to commands go: taken, and forgotten. */
async function takingAnswers(): Promise<{ url: string; stop(): Promise<unknown> }> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end('ok'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
