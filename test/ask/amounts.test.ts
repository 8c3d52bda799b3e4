import { describe, expect, it } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { readFrame } from '../../src/ask/frame/read.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

const moment = { now: MONDAY, timeZone: 'UTC' };
const reading = { index: indexActors(ACTORS), ...moment };

it.each([
  ['how many Russian troops are on the border?', 'count', ['russian', 'troops']],
  ['what is the number of dead?', 'count', ['dead']],
  ['how often did Biden call Putin?', 'count', []],
  ['what share of the gas comes from Russia?', 'share', []],
  ['how long will the talks last?', 'duration', []],
  ['how much would sanctions cost?', 'money', []],
  ['how much gas flows?', 'measure', []],
])('%s', (text, kind, of) => {
  expect(readFrame(text, reading).amount).toEqual({ kind, of });
});

it.each([
  'how long ago did Biden meet Putin?',
  'how many statements by Blinken are there?',
  'how much has Blinken said?',
  'how many meetings are planned this week?',
  'what did Blinken say?',
])('no figure is asked for: %s', (text) => {
  expect(readFrame(text, reading).amount).toBeNull();
});

describe('a question for a figure', () => {
  it.each([
    ['how many troops has Russia put on the border?', 'D-12'],
    ['how many people died in the conflict?', 'D-24'],
    ['how often did Biden and Putin talk on the phone?', 'D-8'],
  ])('is answered with words that hold it: %s', async (text, ref) => {
    const { workspace } = await starterRecord();
    const { onRecord, items } = await ask(workspace, text, moment);
    const [item] = items;
    expect(onRecord).toBe(true);
    expect(item?.kind === 'development' ? item.development.ref : null).toBe(ref);
  });

  it.each([
    ['how many troops did the US say are at the border?', /no number for that from the United States/],
    ['how many soldiers were killed in the conflict in eastern Ukraine?', /no number/],
    ['how many people attended the dinner?', /no number/],
    ['how many soldiers would the US move to Poland?', /no number/],
    ['what share of the gas comes from Russia?', /no share/],
    ['how long did the dinner last?', /no length of time/],
    ['how much money will Nord Stream 2 cost?', /no amount of money/],
  ])('is not answered with words that hold none of its kind: %s', async (text, lead) => {
    const { workspace } = await starterRecord();
    const answer = await ask(workspace, text, moment);
    expect(answer.onRecord).toBe(false);
    expect(answer.lead).toMatch(lead);
    expect(answer.items.length).toBeGreaterThan(0);
  });
});
