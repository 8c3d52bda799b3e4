import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { startLocal } from '../src/local.ts';
import { readManifest } from '../src/manifest.ts';

const ROOT = path.join(import.meta.dirname, '..');

/** Starts the app as a process of its own. */
function start(environment: Record<string, string>) {
  const { PATH = '' } = process.env;
  return spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: ROOT,
    env: { PATH, DATABASE_URL: 'sqlite::memory:', ENCODER: 'off', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

it('a token that Slack refuses ends the start with a sentence, and no stack', {
  timeout: 60_000,
}, async () => {
  const local = await startLocal(await readManifest(), 0);
  onTestFinished(() => local.stop());
  const app = start({
    SLACK_BOT_TOKEN: 'xoxb-of-nobody',
    SLACK_APP_TOKEN: local.appToken,
    SLACK_API_URL: local.apiUrl,
  });
  const [told, [code]] = await Promise.all([text(app.stderr), once(app, 'exit')]);
  expect(code).toBe(2);
  expect(told).toContain('Slack refuses SLACK_BOT_TOKEN (invalid_auth)');
  expect(told).not.toMatch(/^ {4}at /m);
  expect(told).not.toContain('xoxb-of-nobody');
});

it('a setting that cannot be read ends the start with what is wrong', { timeout: 60_000 }, async () => {
  const app = start({ PORT: 'many' });
  const [told, [code]] = await Promise.all([text(app.stderr), once(app, 'exit')]);
  expect(code).toBe(2);
  expect(told).toMatch(/^ukraine-talks cannot start:\n.*PORT/);
});
