import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../src/record/errors.ts';
import { makeConversations } from '../../../src/slack/platform/conversations.ts';
import type { WorkspaceStore } from '../../../src/store/store.ts';
import { starterRecord } from '../../support/record.ts';

const AT = '2022-01-10T12:00:00.000Z';

/** Nothing is to be logged. */
const fail = (_: object, message: string): never => {
  throw new Error(message);
};
const LOG = { debug: fail, info: fail, warn: fail, error: fail };

/** A record into which nothing can be written until `free` is called. */
async function busyRecord() {
  const { workspace } = await starterRecord();
  let busy = true;
  const unlessBusy =
    <A extends unknown[], T>(write: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> =>
      busy ? Promise.reject(new CodedError('store_locked')) : write(...args);
  const store: WorkspaceStore = {
    ...workspace,
    firstSight: unlessBusy(workspace.firstSight),
    remember: unlessBusy(workspace.remember),
    forgetBefore: unlessBusy(workspace.forgetBefore),
  };
  const free = () => {
    busy = false;
  };
  return { store, workspace, free };
}

it('a message is new however slowly the database answers, also while others are being written down', async () => {
  const { workspace } = await starterRecord();
  let answer: () => void = () => undefined;
  const store: WorkspaceStore = {
    ...workspace,
    hasSeen: async (keys) => {
      if (keys.includes('event E2'))
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
      return workspace.hasSeen(keys);
    },
  };
  const conversations = makeConversations(LOG, 1);
  const slow = conversations.isNew(store, ['event E2', 'message C1 2.0'], AT);
  await conversations.isNew(store, ['event E1', 'message C1 1.0'], AT);
  await conversations.settle();
  expect(await conversations.isNew(store, ['event E3', 'message C1 2.0'], AT)).toBe(false);
  answer();
  expect(await slow).toBe(true);
  await conversations.settle();
  expect(await conversations.isNew(store, ['event E4', 'message C1 2.0'], AT)).toBe(false);
});

describe('while somebody else writes', () => {
  it('a message is new once, and its thread is known, though nothing can be written down', async () => {
    const { store } = await busyRecord();
    const conversations = makeConversations(LOG, 1);
    expect(await conversations.isNew(store, ['event E1', 'message C1 1.0'], AT)).toBe(true);
    expect(await conversations.isNew(store, ['event E2', 'message C1 1.0'], AT)).toBe(false);
    conversations.remember(store, [{ channel: 'C1', thread: '1.0', state: 'about Blinken' }], AT);
    expect(await conversations.recall(store, 'C1', '1.0')).toBe('about Blinken');
  });

  it('both are written down when it is done', async () => {
    const { store, workspace, free } = await busyRecord();
    const conversations = makeConversations(LOG, 1);
    await conversations.isNew(store, ['event E1'], AT);
    conversations.remember(store, [{ channel: 'C1', thread: '1.0', state: 'about Blinken' }], AT);
    expect(await workspace.hasSeen(['event E1'])).toBe(false);
    free();
    await conversations.settle();
    expect(await workspace.hasSeen(['event E1'])).toBe(true);
    expect(await workspace.recall('C1', '1.0')).toBe('about Blinken');
  });
});
