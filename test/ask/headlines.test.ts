import { expect, it, onTestFinished } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { MONDAY, starterRecord } from '../support/record.ts';
import { emptyStore } from '../support/stores.ts';
import { tableRecord } from '../support/table-record.ts';

const PIER = `speaker,words,publisher,title,said_on
Nora Velt,"The ferry will not sail in May. It will sail again as soon as the pier is safe, and the engineers have until 12 June to repair it.",Lusk Gazette,Velt on the ferry,2023-02-01
Ivo Kask,"The company has offered each crew 250,000 crowns. Nine of the fourteen crews have refused; the others are still thinking about it.",Adrin Courier,Kask on the offer,2023-02-02
Lena Brok,"Half of the cost is too much for this town. We would be ready to contribute a third, and I have no reason to doubt the figures.",Lusk Gazette,Brok on the cost,2023-02-03
Harbour Police,"We are looking at three people at the moment. No one has been charged, and the offer to the crews is not an admission of guilt.",Adrin Courier,Police on the pier,2023-02-04`;

async function asked(q: string) {
  const store = await emptyStore();
  onTestFinished(() => store.close());
  const workspace = await store.workspace('T1');
  await tableRecord(workspace, PIER);
  return ask(workspace, q, { now: MONDAY, timeZone: 'UTC' });
}

it.each([
  ['Kask: nine crews have refused?', 'confirmed'],
  ['nine crews have refused, according to company chief Kask?', 'confirmed'],
  ['nine crews have refused, says Kask?', 'confirmed'],
  ['Kask: fourteen crews have refused?', 'contradicted'],
  ['did mayor Velt say the ferry will not sail in May?', 'confirmed'],
  ['has mayor Velt said that the ferry will sail in May?', 'contradicted'],
  ['did Lena Brok say they would be ready to contribute a quarter?', 'contradicted'],
  ['did Lena Brok say she doubts the figures?', 'contradicted'],
  ['did Lena Brok say she had no reason to doubt the figures?', 'confirmed'],
  ['did the Harbour Police say three people had been charged?', 'contradicted'],
])('what is told as headlines tell it is a claim: %s', async (q, verdict) => {
  expect((await asked(q)).verdict).toBe(verdict);
});

it.each([
  ['what did mayor Velt say?', 'Nora Velt'],
  ['anything from company boss Kask?', 'Ivo Kask'],
  ['latest from opposition leader Brok', 'Lena Brok'],
])('what somebody is before their name belongs to it: %s', async (q, name) => {
  const { frame } = await asked(q);
  expect(frame.speakers.map(({ actors }) => actors.length)).toEqual([1]);
  expect(frame.speakers[0]?.text.endsWith(name.split(' ')[1] ?? '')).toBe(true);
});

it.each([
  ['Stoltenburg vs Riabkov', 'compare'],
  ['what’s the difference between what Riabkov says and what Stoltenberg says?', 'compare'],
  ['Riabkov: concessions?', 'quotes'],
  ['a diplomatic solution is still possible, according to secretary of state Blinken?', 'verify'],
])('%s', async (q, act) => {
  const { workspace } = await starterRecord();
  expect((await ask(workspace, q, { now: MONDAY, timeZone: 'UTC' })).frame.act).toBe(act);
});
