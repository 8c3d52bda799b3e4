import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { mayDo, RIGHTS, refusal, rightsTable, STANDINGS } from '../../../src/slack/platform/rights.ts';

it('the documentation has the table of rights as it is', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../../docs/rights.md'), 'utf8');
  expect(page).toContain(`\n${rightsTable()}\n`);
});

it.each(Object.entries(RIGHTS))('%s: who may not is told which right is missing', (name, { from, to }) => {
  const act = name as keyof typeof RIGHTS;
  for (const standing of STANDINGS) {
    if (mayDo(standing, act)) continue;
    const told = refusal(standing, act);
    expect(told).toContain(to);
    expect(told).toContain(from === 'curator' ? 'curator' : from === 'member' ? 'member' : 'somebody');
  }
});
