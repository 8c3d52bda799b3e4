// Starts the app as the README says, asks the local workspace two questions as a person would, and stops it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const folder = mkdtempSync(path.join(tmpdir(), 'smoke-'));
const app = spawn(process.execPath, ['dist/main.js'], {
  env: { ...process.env, PORT: '0', DATABASE_URL: `sqlite:${path.join(folder, 'smoke.db')}` },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const exited = new Promise((resolve) => app.once('exit', resolve));

const url = await new Promise((resolve, reject) => {
  let said = '';
  app.stdout.on('data', (chunk) => {
    said += chunk;
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
    if (found !== null) resolve(found[0]);
  });
  app.once('exit', () => reject(new Error('npm start ended before it was ready')));
});

const state = async () => (await fetch(`${url}/control/state`)).json();
const { me, channels } = await state();
const channel = channels.find(({ name }) => name === 'ukraine-talks').id;

async function ask(text, expected) {
  await fetch(`${url}/control/send`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: me, channel, text }),
  });
  for (let tries = 0; tries < 100; tries++) {
    const { messages } = (await state()).channels.find(({ id }) => id === channel);
    if (
      messages.some(
        (message) =>
          message.botId !== null && expected.every((part) => JSON.stringify(message).includes(part)),
      )
    )
      return;
    await sleep(50);
  }
  throw new Error(`no right answer to ${text}`);
}

try {
  const page = await (await fetch(url)).text();
  if (!page.includes('<div id="root">')) throw new Error('the page is not served');
  await ask('/ukraine-talks summary', [
    'What changed, newest first',
    'officially begin their dialogue in Geneva',
    'a gun pointed at Ukraine’s head',
    'AFP',
  ]);
  await ask('@ukraine-talks who said that Russia has a gun to ukraines head?', [
    'Antony Blinken',
    'a gun pointed at Ukraine’s head',
  ]);
  console.log('both questions were answered from the article');
} finally {
  app.kill('SIGTERM');
  const code = await exited;
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0) {
    console.error(`npm start ended with ${code}`);
    process.exitCode = 1;
  }
}
