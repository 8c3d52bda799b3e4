import { expect, it } from 'vitest';
import { rehearse } from '../../src/slack/rehearsal.ts';
import { STARTER } from '../../src/starter/index.ts';
import { collectingLog } from '../support/app.ts';
import { MONDAY } from '../support/monday.ts';

const rehearsed = async (starter: typeof STARTER) => {
  const { log, logged } = collectingLog();
  await rehearse({ starter, clock: () => MONDAY, defaultTimeZone: 'UTC', command: '/ukraine-talks', log });
  return logged.map(({ message }) => message);
};

it('a rehearsal goes by itself, with no workspace and no Slack', async () => {
  expect(await rehearsed(STARTER)).toEqual([]);
});

it('a rehearsal that fails stops no start, and says so in the log', async () => {
  const [first, ...others] = STARTER.statements;
  if (first === undefined) throw new Error('the starter record has no statement');
  const misnumbered = { ...STARTER, statements: [{ ...first, ref: 'S-99' as const }, ...others] };
  expect(await rehearsed(misnumbered)).toEqual(['no question could be answered before anybody asked']);
});
