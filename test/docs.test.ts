import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { SETTING_NAMES } from '../src/config.ts';
import { terminal } from './support/terminal.ts';

const operate = await readFile(path.join(import.meta.dirname, '..', 'docs', 'operate.md'), 'utf8');

it.each(SETTING_NAMES)('docs/operate.md tells what %s is', (setting) => {
  expect(operate).toMatch(new RegExp(`^\\|[^|]*\`${setting}\`[^|]*\\|`, 'm'));
});

it('docs/operate.md tells of every subcommand that reads the database', async () => {
  const { out } = await terminal().run(['--help']);
  const names = [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
  const missing = names.filter(
    (name) => name !== 'extract' && name !== 'help' && !operate.includes(`\`${name}\``),
  );
  expect(names.length).toBeGreaterThan(7);
  expect(missing).toEqual([]);
});
