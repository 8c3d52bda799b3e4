import { expect, it, onTestFinished } from 'vitest';
import { submissionsBy } from '../../src/curate/submissions/submissions.ts';
import { openIntake } from '../../src/intake/index.ts';
import { rehearse } from '../../src/slack/rehearsal.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import { collectingLog } from '../support/app.ts';
import { HERE } from '../support/extractor.ts';
import { MONDAY } from '../support/monday.ts';

const rehearsed = async (starter: typeof STARTER) => {
  const { log, logged } = collectingLog();
  const store = await openStore('sqlite::memory:');
  onTestFinished(() => store.close());
  await rehearse({
    ...{ store, starter, log, clock: () => MONDAY, defaultTimeZone: 'UTC', command: '/ukraine-talks' },
    ...{ intake: openIntake(), submissions: submissionsBy(HERE), firstCurators: [] },
  });
  expect(await store.teams()).toEqual([]);
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
