import { expect, it, onTestFinished } from 'vitest';
import { plant } from '../../src/curate/plant.ts';
import { sharedContents } from '../../src/digest/contents.ts';
import { turnOn } from '../../src/digest/manage.ts';
import { defaultSetting } from '../../src/digest/settings.ts';
import { STARTER } from '../../src/starter/index.ts';
import { MONDAY } from '../support/record.ts';
import { emptyStore } from '../support/stores.ts';
import { changeEntry, publishStatement } from './support.ts';

const AT = MONDAY.toISOString();
const after = (seconds: number): Date => new Date(MONDAY.getTime() + 3_600_000 + seconds * 1_000);

/** Two channels with the same digest and one in another zone, for which something is new. */
async function scene() {
  const asked: string[] = [];
  const store = await emptyStore({ onQuery: (statement) => asked.push(statement) });
  onTestFinished(() => store.close());
  const workspace = await store.workspace('T1');
  await plant(workspace, STARTER, AT);
  for (const [channel, zone] of [
    ['C1', 'UTC'],
    ['C2', 'UTC'],
    ['C3', 'Europe/Kyiv'],
  ] as const)
    await turnOn(workspace, channel, { setting: defaultSetting(zone), user: 'U1', now: MONDAY });
  const ref = await publishStatement(workspace, 'It was said', AT);
  const contents = sharedContents();
  const contentFor = async (channel: string, now: Date) => {
    const subscription = await workspace.subscription({ channel, kind: 'digest' });
    if (subscription === null) throw new Error(`there is no digest in ${channel}`);
    const slot = { fromRevision: subscription.watermark, toRevision: await workspace.head() };
    return contents(workspace, { kind: 'digest', subscription, slot, now, hour: true });
  };
  return { workspace, ref, contentFor, asked };
}

it('makes once what channels get alike in one minute', async () => {
  const { contentFor, asked } = await scene();
  const first = await contentFor('C1', after(5));
  expect(first).toMatchObject({ kind: 'digest', at: after(0).toISOString() });
  asked.length = 0;
  expect(await contentFor('C2', after(59))).toBe(first);
  expect(asked.filter((statement) => /from "(?:statements|sources|actors)"/.test(statement))).toEqual([]);
  expect(await contentFor('C2', after(60))).not.toBe(first);
});

it('makes it anew where the zone is another, and when the record has changed', async () => {
  const { workspace, ref, contentFor } = await scene();
  const first = await contentFor('C1', after(5));
  expect(await contentFor('C3', after(5))).toMatchObject({ zone: 'Europe/Kyiv' });
  await changeEntry(workspace, ref, 'retract', AT, 'wrong');
  expect(await contentFor('C2', after(5))).toBeNull();
  expect(first).toMatchObject({ statements: [{ statement: { ref } }] });
});
