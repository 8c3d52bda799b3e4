import { expect, it, onTestFinished } from 'vitest';
import { openIntake } from '../../src/intake/index.ts';
import { makePoster } from '../../src/slack/digests/poster.ts';
import { makeContext } from '../../src/slack/platform/context.ts';
import { rehearse } from '../../src/slack/rehearsal.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { collectingLog } from '../support/app.ts';
import { SUBMITTED_HERE } from '../support/extractor.ts';
import { MONDAY } from '../support/monday.ts';

/** An app that is installed in a workspace, and has reached nothing yet. */
function installed(store: Store) {
  const { log, logged } = collectingLog();
  const context = makeContext(
    {
      store,
      starter: STARTER,
      clock: () => MONDAY,
      log,
      defaultTimeZone: 'UTC',
      intake: openIntake(),
      submissions: SUBMITTED_HERE,
      firstCurators: [],
      command: '/ukraine-talks',
    },
    { botToken: 'xoxb-1', apiUrl: 'http://127.0.0.1:1/' },
    makePoster,
  );
  context.installations.add({ team: 'T1', enterprise: null, whole: false });
  return { context, logged };
}

it('a rehearsal asks the record that is there, and changes nothing of it', async () => {
  const statements: string[] = [];
  const store = await openStore('sqlite::memory:', { onQuery: (sql) => void statements.push(sql) });
  onTestFinished(store.close);
  const { context, logged } = installed(store);
  await rehearse(context);
  const workspace = await store.workspace('T1');
  expect((await workspace.counts()).sources).toBe(STARTER.sources.length);
  statements.length = 0;
  await rehearse(context);
  expect(statements.length).toBeGreaterThan(0);
  expect(statements.filter((sql) => !/^\s*select/i.test(sql))).toEqual([]);
  expect(logged).toEqual([]);
});

it('a rehearsal that fails stops no start', async () => {
  const store = await openStore('sqlite::memory:');
  const { context, logged } = installed(store);
  await store.close();
  await rehearse(context);
  expect(logged.map(({ message }) => message)).toEqual([
    'no question could be answered before anybody asked',
  ]);
});

it('an app that is installed nowhere has nothing to rehearse', async () => {
  const store = await openStore('sqlite::memory:');
  onTestFinished(store.close);
  const { context, logged } = installed(store);
  await context.installations.removed('T1', null);
  await rehearse(context);
  expect([await store.teams(), logged]).toEqual([[], []]);
});
