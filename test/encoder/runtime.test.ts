import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { isInstalled } from '../../src/encoder/e5.ts';

const LOADING = `
  const { sensesInThread } = await import('./src/encoder/thread.ts');
  const senses = sensesInThread('e5-small-v2-int8/2');
  await senses.load();
  process.stdout.write(String((await senses.encode('a gun to the head')).vector.length));
  await senses.close();
`;

it.skipIf(!isInstalled())('the model’s runtime keeps and sends no telemetry of its own', async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'home-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', LOADING],
    { cwd: path.join(import.meta.dirname, '..', '..'), env: { PATH: process.env.PATH, HOME: home } },
  );
  expect(stdout).toBe('384');
  expect(readdirSync(home)).toEqual([]);
});
