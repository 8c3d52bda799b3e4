import { expect, it } from 'vitest';
import { withoutCaseEndings } from '../../src/ask/frame/case-endings.ts';
import { withFronted } from '../../src/ask/frame/fronted.ts';
import { withPeople } from '../../src/ask/frame/people.ts';
import { openDesk } from '../../src/recall/desk.ts';
import { firstAnswer } from '../support/first-answer.ts';
import { starterRecord } from '../support/record.ts';
import { thread } from '../support/thread.ts';

const indexOfRecord = async () => (await openDesk((await starterRecord()).workspace)).index;

it.each([
  ['Biden, where did he meet Putin?', 'where did Biden meet Putin?'],
  ['Riabkov: how many statements of his?', 'how many statements of Riabkov?'],
  ['Moscow - what is it after?', 'what is Moscow after?'],
  ['Sherman, her job title is?', 'Sherman’s job title is?'],
  ['and Kuleba, has he spoken?', 'has Kuleba spoken?'],
  ['Blinken, what was it again?', 'Blinken, what was it again?'],
  ['Blinken said that he will go', 'Blinken said that he will go'],
  ['Biden, did Putin tell him?', 'Biden, did Putin tell him?'],
  ['Riabkov: “he will not”', 'Riabkov: “he will not”'],
])('who is named first stands where a pronoun stood: %s', async (asked, read) => {
  expect(withFronted(asked, await indexOfRecord())).toBe(read);
});

it.each([
  ['Wendy S. on anything?', 'Wendy Sherman on anything?'],
  ['what did Jens S. say?', 'what did Jens Stoltenberg say?'],
  ['what did Jens B. say?', 'what did Jens B. say?'],
])('a surname of which the first letter is written is written out: %s', async (asked, read) => {
  expect(withPeople(asked, await indexOfRecord())).toBe(read);
});

it.each([
  ['хто бачив Путіна', 'хто бачив Путін'],
  ['слова Шермана', 'слова Шерман'],
  ['слова Иванова', 'слова Иванова'],
  ['разговор с Блинкеном', 'разговор с Блинкен'],
])('a name of the record stands without its case ending: %s', async (asked, read) => {
  expect(withoutCaseEndings(asked, await indexOfRecord())).toBe(read);
});

it.each([
  ['what has the State Department said for Sunday?', true, 'S-9'],
  ['what does State say about sunday night?', true, 'S-9'],
  ['against what did Stoltenberg warn?', true, 'S-8'],
  ['the sanctions on Putin, what did Lavrov say?', false, null],
  ['how many Merkel statements are there?', false, null],
  ['barley prices, got something?', false, null],
  ['what did Borrell pledge to the Ukrainians?', false, null],
])('%s is answered: %s', async (q, isOnRecord, ref) => {
  const answer = await firstAnswer(q);
  expect(answer.onRecord).toBe(isOnRecord);
  if (ref !== null) expect(answer.ref).toBe(ref);
});

it.each([
  ['did Riabkov say Brussels is disappointed by Moscow’s signals?', 'contradicted'],
  ['did an anonymous US official say troops would go to countries on the Russian border?', 'confirmed'],
  ['who said Biden and Putin will meet again in March?', 'not on record'],
  ['did Biden liken Putin to Stalin?', 'not on record'],
])('what a word belongs to and what it tells is held against the record: %s', async (q, verdict) => {
  expect((await firstAnswer(q)).verdict).toBe(verdict);
});

it.each([
  [['what did Blinken say?', 'which of them is from Friday?'], 'S-5'],
  [['what has Stoltenberg said?', 'that was on Sunday, wasn’t it?'], 'contradicted'],
  [
    ['who called Moscow’s proposals inadmissible?', 'did Riabkov call them inadmissible too?'],
    'misattributed',
  ],
  [['who called Moscow’s proposals inadmissible?', 'all of them?'], 'not on record'],
])('%j', async (turns, expected) => {
  const answer = await thread(...turns);
  const [item] = answer.items;
  const ref = item?.kind === 'statement' ? item.statement.ref : '';
  expect([answer.verdict, ref]).toContain(expected);
});
