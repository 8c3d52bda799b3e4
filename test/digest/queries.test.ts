import { expect, it, onTestFinished } from 'vitest';
import { plant } from '../../src/curate/plant.ts';
import { deliver } from '../../src/digest/deliver.ts';
import { turnOn } from '../../src/digest/manage.ts';
import { defaultSetting } from '../../src/digest/settings.ts';
import { TIMING } from '../../src/digest/timing.ts';
import { STARTER } from '../../src/starter/index.ts';
import { collectingLog } from '../support/app.ts';
import { MONDAY } from '../support/record.ts';
import { emptyStore } from '../support/stores.ts';
import { changeEntry, publishDevelopment, publishStatement } from './support.ts';

/** The statements that one digest sends to the database when so many entries are new. */
async function queries(entries: number): Promise<string[]> {
  const asked: string[] = [];
  const store = await emptyStore({ onQuery: (statement) => asked.push(statement) });
  onTestFinished(() => store.close());
  const workspace = await store.workspace('T1');
  const at = MONDAY.toISOString();
  await plant(workspace, STARTER, at);
  await turnOn(workspace, 'C1', { setting: defaultSetting('UTC'), user: 'U1', now: MONDAY });
  const deps = {
    workspace: store.workspace,
    poster: {
      post: async () => ({ ok: true as const, ts: '1.0' }),
      find: async () => ({ ok: true as const, ts: null }),
      tell: async () => ({ ok: true as const, ts: '1.0' }),
    },
    clock: () => MONDAY,
    owner: 'one',
    timing: TIMING,
    log: collectingLog().log,
  };
  const key = { teamId: 'T1', channel: 'C1', kind: 'digest' as const };
  const publish = async () => {
    for (let n = 0; n < entries; n++) {
      await publishDevelopment(workspace, `It happened ${n}`, at);
      await publishStatement(workspace, `It was said ${n}`, at);
    }
  };
  await publish();
  expect(await deliver(deps, key, 'now')).toBe('posted');
  await publish();
  for (let n = 0; n < entries; n++) await changeEntry(workspace, `S-${12 + n}`, 'retract', at, 'wrong');
  asked.length = 0;
  expect(await deliver(deps, key, 'now')).toBe('posted');
  return asked;
}

it('a digest takes as many queries for two hundred entries as for one', async () => {
  const [one, many] = [await queries(1), await queries(200)];
  expect(many).toHaveLength(one.length);
  expect(one.length).toBeGreaterThan(10);
});
