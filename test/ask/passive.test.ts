import { expect, it } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

it.each([
  ['was Putin warned by Biden of harsh consequences?', 'confirmed'],
  ['is it true that Putin was told by Biden that the consequences will be harsh if he invades?', 'confirmed'],
  ['was Biden threatened with harsh consequences by Putin?', 'contradicted'],
  ['Biden got threatened with harsh consequences by Putin, correct?', 'contradicted'],
  ['has Biden been told by Putin that the consequences will be harsh?', 'contradicted'],
])('who speaks in a passive is whom it names behind by: %s', async (q, verdict) => {
  const { workspace } = await starterRecord();
  expect((await ask(workspace, q, { now: MONDAY, timeZone: 'UTC' })).verdict).toBe(verdict);
});
