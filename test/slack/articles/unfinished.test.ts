import { expect, it } from 'vitest';
import { TRIES } from '../../../src/jobs/timing.ts';
import { NO_FIELDS } from '../../../src/slack/articles/article-form.ts';
import { ARTICLE_JOB } from '../../../src/slack/articles/article-job.ts';
import type { Store } from '../../../src/store/store.ts';
import { runApp } from '../../support/app.ts';
import { MONDAY } from '../../support/record.ts';

const AT = MONDAY.toISOString();
const TEXT = `KYIV — Ukraine's foreign minister Dmytro Kuleba said on Monday that his country would make no concessions.

"We will not give up a single inch of our land," Kuleba told reporters in Kyiv.`;

/** Leaves an article to be read, as a process does that has ended. */
const leave = (store: Store, teamId: string, by: string, fields: object, runAfter = AT) =>
  store.jobs.enqueue(
    {
      teamId,
      kind: ARTICLE_JOB,
      key: 'k0',
      payload: {
        fields: { ...NO_FIELDS, text: TEXT, ...fields },
        person: { user: by, home: null, enterprise: null },
        at: AT,
      },
      runAfter,
    },
    AT,
  );

/** The jobs of articles; that others are told of what came in is a job of its own. */
const articles = async (store: Store, teamId: string) =>
  (await store.jobs.count(teamId)).filter(({ kind }) => kind === ARTICLE_JOB);

it('an article whose reading ended with its process is read by another, and its person is told', async () => {
  const { local, store } = await runApp();
  const { control } = local;
  await leave(store, local.teamId, control.user('olena').id, { publisher: 'AFP' });
  const told = await control.waitFor(({ text }) => text.includes('Added as'));
  expect(control.state.channels.get(told.channel)?.im).not.toBeNull();
  await expect
    .poll(() => articles(store, local.teamId))
    .toEqual([{ kind: ARTICLE_JOB, state: 'done', jobs: 1 }]);
  expect((await (await store.workspace(local.teamId)).waiting(null)).waiting).toBeGreaterThan(0);
});

it('an article that cannot be read says so, once', async () => {
  const { local, store } = await runApp();
  const { control } = local;
  await leave(store, local.teamId, control.user('olena').id, {});
  const told = await control.waitFor(({ text }) => text.includes('Not added'));
  expect(told.text).toContain('published');
  await expect
    .poll(() => articles(store, local.teamId))
    .toEqual([{ kind: ARTICLE_JOB, state: 'done', jobs: 1 }]);
});

it('an article that ended every process which read it is told to be not added', async () => {
  const { local, store } = await runApp();
  const { control } = local;
  const late = '9000-01-01T00:00:00.000Z';
  await leave(store, local.teamId, control.user('olena').id, { publisher: 'AFP', title: 'Kyiv' }, late);
  for (let n = 0; n < TRIES; n++)
    await store.jobs.claim([ARTICLE_JOB], { owner: 'p0', now: late, until: AT }, 1);
  await store.jobs.hasten({ teamId: local.teamId, kind: ARTICLE_JOB, key: 'k0' }, AT);
  const told = await control.waitFor(({ text }) => text.includes('Not added'));
  expect(told.text).toContain('Not added: Kyiv. Something went wrong');
  await expect
    .poll(() => articles(store, local.teamId))
    .toEqual([{ kind: ARTICLE_JOB, state: 'dead', jobs: 1 }]);
});
