import { expect, it, onTestFinished } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { MONDAY, starterRecord } from '../support/record.ts';
import { emptyStore } from '../support/stores.ts';
import { tableRecord } from '../support/table-record.ts';

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

const BRIDGE = `speaker,words,publisher,title,said_on
Ivo Maric,The bridge was closed by the police and not by us. The port was opened by our navy.,Adrin Courier,Maric on the bridge,2023-02-01
Lena Holt,The talks were suspended on Monday by the mediators. The vote was postponed by me.,Lusk Gazette,Holt on the talks,2023-02-02
Karl Ost,The ferry was stopped by the navy on Friday. The road will be reopened by our engineers.,Adrin Courier,Ost on the ferry,2023-02-03`;

it.each([
  ['did Maric close the bridge?', 'not on record'],
  ['was the bridge closed by Maric?', 'not on record'],
  ['was the bridge closed by the police?', 'confirmed'],
  ['did Maric open the port?', 'confirmed'],
  ['did Lena Holt postpone the vote?', 'confirmed'],
  ['was the vote postponed by Holt?', 'confirmed'],
  ['were the talks suspended by Holt?', 'not on record'],
  ['was the ferry stopped by Ost?', 'not on record'],
  ['was the ferry stopped by the army?', 'not on record'],
  ['was the ferry stopped by the navy?', 'confirmed'],
  ['will the road be reopened by Ost?', 'confirmed'],
])('what is done by others is not done by whoever tells it: %s', async (q, verdict) => {
  const store = await emptyStore();
  onTestFinished(() => store.close());
  const workspace = await store.workspace('T1');
  await tableRecord(workspace, BRIDGE);
  expect((await ask(workspace, q, { now: MONDAY, timeZone: 'UTC' })).verdict).toBe(verdict);
});
