import { expect, it } from 'vitest';
import { readFrame } from '../../src/ask/frame/read.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';
import { MONDAY } from '../support/record.ts';
import { thread } from '../support/thread.ts';

const moment = { now: MONDAY, timeZone: 'UTC' };

it.each([
  [['did Stoltenberg warn of an invasion?', 'did Blinken say that too?'], false, 'misattributed'],
  [['who said many proposals are inadmissible?', 'did Washington say that?'], true, 'confirmed'],
  [['who ruled out concessions?', 'was that on Friday?'], true, 'contradicted'],
  [['who ruled out concessions?', 'was that on Sunday?'], true, 'confirmed'],
  [['who warned of a larger contingent?', 'was that on Sunday?'], true, null],
  [['quotes Riabkov', 'how many are there?'], true, null],
  [['did Biden call Putin?', 'how often?'], true, null],
  [['when did the two presidents meet?', 'have they talked by phone as well?'], true, 'confirmed'],
])('%j', async (turns, isOn, verdict) => {
  const { onRecord, verdict: found } = await thread(...turns);
  expect(found).toBe(verdict);
  if (isOn) expect(onRecord).toBe(true);
});

it('counts what a list before it holds', async () => {
  expect((await thread('what was said on Sunday?', 'how many statements is that?')).total).toBe(3);
});

it.each([
  ['bye', 'farewell'],
  ['that’s all, thanks', 'farewell'],
  ['how do I use this?', 'help'],
  ['help', 'help'],
  ['ty!', 'thanks'],
  ['how many are there?', null],
  ['how do I use sanctions?', null],
  ['what did Blinken say goodbye to?', null],
])('%s', (text, social) => {
  expect(readFrame(text, { index: indexActors(ACTORS), ...moment }).social).toBe(social);
});
