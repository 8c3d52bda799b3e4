import { describe, expect, it } from 'vitest';
import { TRIES } from '../../../src/jobs/timing.ts';
import { IMPORT_JOB } from '../../../src/slack/transfer/import-job.ts';
import { type Running, runApp } from '../../support/app.ts';
import { MONDAY } from '../../support/record.ts';

const AT = MONDAY.toISOString();
const ROWS = 'speaker,words,said_on,publisher,title\n';
const TABLE = `${ROWS}Jens Rau,We shall meet in Bern,2022-01-08,AFP,Talks go on`;
const BAD = `${ROWS}Jens Rau,,,AFP,Talks go on`;
const TWOFOLD = TABLE.replace('2022-01-08', '3/1/2022');

/** Leaves an import to be done, as a process does that has ended. */
async function leave({ local, store }: Running, content: string, person = 'olena', runAfter = AT) {
  const { control } = local;
  const user = control.user(person).id;
  const name = 'rau.csv';
  const id = control.upload({ user, name, mimetype: 'text/csv', bytes: Buffer.from(content) });
  const payload = { file: { id, name }, order: null, person: { user, home: null, enterprise: null }, at: AT };
  await store.jobs.enqueue({ teamId: local.teamId, kind: IMPORT_JOB, key: 'k0', payload, runAfter }, AT);
}

const statements = async ({ local, store }: Running) =>
  (await (await store.workspace(local.teamId)).counts()).statements;

const state = async ({ local, store }: Running) =>
  (await store.jobs.count(local.teamId)).filter(({ kind }) => kind === IMPORT_JOB);

describe('an import whose process ended', () => {
  it('is done by another, and its person is told', async () => {
    const running = await runApp();
    await leave(running, TABLE);
    const told = await running.local.control.waitFor(({ text }) => text.includes('rau.csv'));
    expect(told.text).toContain('Imported 1 statement');
    await expect.poll(() => state(running)).toEqual([{ kind: IMPORT_JOB, state: 'done', jobs: 1 }]);
  });

  it.each([
    ['of a table with a wrong row says which, and brings nothing', BAD, 'olena', 'Nothing was imported'],
    ['of a table whose days may be read in two ways says so', TWOFOLD, 'olena', '3/1/2022'],
    ['of somebody who may not import is not done', TABLE, 'james', 'Not imported: rau.csv'],
  ])('%s', async (_, content, person, said) => {
    const running = await runApp();
    const before = await statements(running);
    await leave(running, content, person);
    await running.local.control.waitFor(({ text }) => text.includes(said));
    expect(await statements(running)).toBe(before);
  });

  it('is told to be not imported where every process that took it ended', async () => {
    const running = await runApp();
    const { local, store } = running;
    const late = '9000-01-01T00:00:00.000Z';
    await leave(running, TABLE, 'olena', late);
    for (let n = 0; n < TRIES; n++)
      await store.jobs.claim([IMPORT_JOB], { owner: 'p0', now: late, until: AT }, 1);
    await store.jobs.hasten({ teamId: local.teamId, kind: IMPORT_JOB, key: 'k0' }, AT);
    await local.control.waitFor(({ text }) => text.includes('Not imported: rau.csv'));
    await expect.poll(() => state(running)).toEqual([{ kind: IMPORT_JOB, state: 'dead', jobs: 1 }]);
  });
});
