import { expect, it, onTestFinished } from 'vitest';
import { plant } from '../../src/curate/plant.ts';
import { STARTER } from '../../src/starter/index.ts';
import { emptyStore } from '../support/stores.ts';

const AT = '2026-01-05T12:00:00.000Z';

it('of several who plant a record at once, one does', async () => {
  const store = await emptyStore();
  onTestFinished(() => store.close());
  const workspace = await store.workspace('T1');
  const planted = await Promise.all([1, 2, 3].map(() => plant(workspace, STARTER, AT)));
  expect(planted.sort()).toEqual([false, false, true]);
  expect(await workspace.actors()).toEqual(STARTER.actors);
  expect(await plant(workspace, STARTER, AT)).toBe(false);
});
