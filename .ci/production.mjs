// Installs the app for production: no development packages and no local workspace. Without Slack's tokens it must say
// what is missing; with tokens it must answer. Its Slack is the local workspace of this checkout.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startLocal } from '../dist/local.js';
import { readManifest } from '../dist/manifest.js';

const folder = mkdtempSync(path.join(tmpdir(), 'production-'));
for (const name of ['package.json', 'package-lock.json', 'manifest.yml', 'models', 'node_modules'])
  cpSync(name, path.join(folder, name), { recursive: true, verbatimSymlinks: true });
const apart = ['dist/local-workspace', 'dist/local.js'];
cpSync('dist', path.join(folder, 'dist'), { recursive: true, filter: (file) => !apart.includes(file) });
execFileSync('npm', ['prune', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
for (const name of ['react', 'vite', 'typescript'])
  if (existsSync(path.join(folder, 'node_modules', name)))
    throw new Error(`${name} is in a production install`);

const { PATH } = process.env;
const environment = { PATH, NODE_ENV: 'production', DATABASE_URL: 'sqlite:./production.db' };
const start = (own) => [process.execPath, ['dist/main.js'], { cwd: folder, env: { ...environment, ...own } }];

const alone = spawnSync(...start({}));
if (alone.status !== 2 || !String(alone.stderr).includes('has no local workspace'))
  throw new Error(`without tokens it ended with ${alone.status}: ${alone.stderr}`);

const doctor = spawnSync(process.execPath, ['dist/cli.js', 'doctor'], { cwd: folder, env: environment });
if (
  doctor.status !== 1 ||
  !String(doctor.stdout).includes('FAIL configuration: This install has no local workspace')
)
  throw new Error(`without tokens doctor ended with ${doctor.status}: ${doctor.stdout}`);

const local = await startLocal(await readManifest(), 0);
const tokens = {
  SLACK_BOT_TOKEN: local.botToken,
  SLACK_APP_TOKEN: local.appToken,
  SLACK_API_URL: local.apiUrl,
};
const [command, args, options] = start(tokens);
const app = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
const ended = new Promise((resolve) => app.once('exit', resolve));

const state = async () => (await fetch(`${local.url}/control/state`)).json();
const channelOf = ({ channels }) => channels.find(({ name }) => name === 'ukraine-talks');

async function isAnswered(text, expected) {
  const before = await state();
  for (let tries = 0; tries < 200; tries++) {
    if (tries % 40 === 0)
      await fetch(`${local.url}/control/send`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ user: before.me, channel: channelOf(before).id, text }),
      });
    const { messages } = channelOf(await state());
    if (messages.some(({ botId, text: said }) => botId !== null && said.includes(expected))) return true;
    await sleep(100);
  }
  return false;
}

try {
  if (
    !(await isAnswered('@ukraine-talks who said that Russia has a gun to Ukraine’s head?', 'Antony Blinken'))
  )
    throw new Error('a production install does not answer');
  console.log('a production install answers, and has no local workspace');
} finally {
  app.kill('SIGTERM');
  if ((await ended) !== 0) process.exitCode = 1;
  await local.stop();
  rmSync(folder, { recursive: true, force: true });
}
