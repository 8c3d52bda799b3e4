import { expect, it, onTestFinished } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { MONDAY, starterRecord } from '../support/record.ts';
import { emptyStore } from '../support/stores.ts';
import { tableRecord } from '../support/table-record.ts';

const TABLE = `speaker,words,publisher,title,said_on
Georges Lamont,Marenia has accepted the jurisdiction of our panel; Dovaria has not yet replied.,Post,Lamont,2023-02-01
Anton Reichel,Sorenia will take the Tolven dam to the international court if Velmara starts filling it.,Gazette,Reichel,2023-02-02
Ivo Maric,"Kestria offered us a loan, and Belmont Steel paid the fine.",Gazette,Maric,2023-02-03
Lena Holt,Two boats were turned back. The story that shots were fired at them is nonsense.,Courier,Holt,2023-02-04
Karl Ost,"The claim that our troops crossed the river is false, and the ministry knows it.",Courier,Ost,2023-02-05
Rashid Kolvan,I am prepared to pardon the two youngest sailors. The captain will have to answer to a court.,Courier,Kolvan,2023-02-06
Henrik Lund,We have cancelled 23 of our 61 flights. We asked the harbour office for money and have not received a reply.,Ledger,Lund,2023-02-07
Marek Hall,We have postponed the strike ballot until 22 April. We have not cancelled it.,Ledger,Hall,2023-02-08
Elena Pruss,My husband called on Sunday for the first time.,Ledger,Pruss,2023-02-09`;

it.each([
  ['did Lamont say Dovaria has accepted the panel’s jurisdiction?', 'contradicted'],
  ['did Lamont say Marenia accepted the jurisdiction of the panel?', 'confirmed'],
  ['has dovaria accepted the jurisdiction of the panel?', 'contradicted'],
  ['will Velmara take Sorenia to the international court?', 'contradicted'],
  ['did Kestria pay the fine?', 'contradicted'],
  ['did Belmont Steel pay the fine?', 'confirmed'],
  ['did Holt deny that shots were fired at the boats?', 'confirmed'],
  ['did Holt say shots were fired at the boats?', 'contradicted'],
  ['did Ost deny that troops crossed the river?', 'confirmed'],
  ['according to Ost, have troops crossed the river?', 'contradicted'],
  ['did Kolvan say he was prepared to pardon the two youngest sailors?', 'confirmed'],
  ['did Kolvan say he was prepared to pardon the captain?', 'not on record'],
  ['is it true that, by Lund’s account, 23 of 61 flights have been cancelled?', 'confirmed'],
  ['did Lund say 23 of 70 flights have been cancelled?', 'contradicted'],
  ['did Lund say no reply had come from the harbour office?', 'confirmed'],
  ['did Lund say there was a reply from the harbour office?', 'contradicted'],
  ['quick check: did Hall postpone the strike ballot?', 'confirmed'],
  ['did Hall call off the strike ballot?', 'contradicted'],
  ['who said the strike ballot was postponed, wasn’t it Hall?', 'confirmed'],
  ['did Pruss say her husband calls every Sunday?', 'contradicted'],
])('a claim on any story is held against what was said: %s', async (q, verdict) => {
  const store = await emptyStore();
  onTestFinished(() => store.close());
  const workspace = await store.workspace('T1');
  await tableRecord(workspace, TABLE);
  expect((await ask(workspace, q, { now: MONDAY, timeZone: 'UTC' })).verdict).toBe(verdict);
});

it.each([
  ['what did the secretary of state say?', 'Blinken'],
  ['anything from the secretary of state on Friday?', 'Blinken'],
  ['who is the deputy secretary of state?', 'Sherman'],
])('an office is held by whoever has just that: %s', async (q, name) => {
  const { workspace } = await starterRecord();
  const answer = await ask(workspace, q, { now: MONDAY, timeZone: 'UTC' });
  expect(answer.onRecord).toBe(true);
  expect(JSON.stringify(answer.items[0])).toContain(name);
});
