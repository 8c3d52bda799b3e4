import { describe, expect, it } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { readFrames } from '../../src/ask/frame/read.ts';
import { readAs } from '../../src/ask/frame/unread.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

const moment = { now: MONDAY, timeZone: 'UTC' };
const reading = { index: indexActors(ACTORS), ...moment };
const read = (text: string) =>
  readFrames(text, reading).map(({ speakers, about }) => [
    speakers.map(({ text: name }) => name).join(' '),
    about.map(({ text: word }) => word).join(' '),
  ]);

describe('a second question that leans on the first', () => {
  it.each([
    [
      'does Borrell want gas, and what about Stoltenberg?',
      [
        ['Borrell', 'want gas'],
        ['Stoltenberg', 'want gas'],
      ],
    ],
    [
      'What did Blinken say about diplomacy? And what about Biden?',
      [
        ['Blinken', 'diplomacy'],
        ['Biden', 'diplomacy'],
      ],
    ],
    [
      'What did Blinken say about diplomacy, and Riabkov?',
      [
        ['Blinken', 'diplomacy'],
        ['Riabkov', 'diplomacy'],
      ],
    ],
    [
      'what did Blinken say about diplomacy, and about troops?',
      [
        ['Blinken', 'diplomacy'],
        ['Blinken', 'troops'],
      ],
    ],
    [
      'who ruled out concessions, and what about Ukraine?',
      [
        ['', 'exclude concessions'],
        ['Ukraine', 'exclude concessions'],
      ],
    ],
    // Names in a list are no second question.
    ['quotes Blinken, Biden, and Stoltenberg', [['Blinken Biden Stoltenberg', '']]],
    ['what did Blinken say about Russia, and Ukraine?', [['Blinken', 'russia ukraine']]],
  ])('%s', (text, frames) => {
    expect(read(text)).toEqual(frames);
  });
});

describe('a language that is not read', () => {
  const isKnown = (word: string) => /^(?:blinken|riabkov|sanctions|gas|border|gun|head)$/.test(word);
  it.each([
    '¿Qué dijo Blinken sobre las sanciones?',
    'Che cosa ha detto Blinken sulle sanzioni?',
    'Co powiedział Blinken?',
    'Wat zei Blinken over sancties?',
    '布林肯说了什么?',
    'ماذا قال بلينكن؟',
  ])('is told from those that are: %s', async (text) => {
    expect(await readAs(text, isKnown)).toBe('unread');
  });
  it.each([
    'what did Blinken say about sanctions?',
    'Was hat Blinken gesagt?',
    'Qu’a dit Blinken ?',
    'Що сказав Блінкен?',
    'riabkov concessions',
    'wat did stoltenburg say abuot invassion',
    'gun head ukraine dialogue',
    'pizza recipe',
    'Zelensky dinner sunday',
    '',
  ])('not so: %s', async (text) => {
    expect(await readAs(text, isKnown)).not.toBe('unread');
  });
});

it('says who was left out', async () => {
  const { workspace } = await starterRecord();
  const { understood } = await ask(
    workspace,
    'what did everyone except Blinken say about concessions?',
    moment,
  );
  expect(understood).toBe('about concessions · except Antony Blinken');
});

it.each([
  ['did Stoltenberg warn of a NATO invasion of Russia?', 'contradicted'],
  ['did Stoltenberg warn of an invasion of Russia?', 'contradicted'],
  ['did Stoltenberg warn of an invasion by Russia?', 'confirmed'],
  // What Russia holds against NATO is nothing that NATO did.
  ['did NATO break an agreement?', 'not on record'],
  // What it is filed under, besides how it was said.
  ['did Biden threaten Putin?', 'confirmed'],
])('%s', async (text, verdict) => {
  const { workspace } = await starterRecord();
  expect((await ask(workspace, text, moment)).verdict).toBe(verdict);
});

it('does not take what is only akin to the one word that is asked for', async () => {
  const { workspace } = await starterRecord();
  expect((await ask(workspace, 'has Blinken mentioned sanctions?', moment)).onRecord).toBe(false);
});

it.each([
  ['did the US warn of a larger contingent for Poland?', true],
  ['did the US warn of a larger contingent for Poland if a raid is made?', false],
  ['did Stoltenberg warn of a Russian invasion?', false],
])('says whether what is confirmed was said on a condition: %s', async (text, isSaid) => {
  const { workspace } = await starterRecord();
  const { verdict, lead } = await ask(workspace, text, moment);
  expect(verdict).toBe('confirmed');
  expect(lead.includes('on a condition')).toBe(isSaid);
});

it('answers where with what has a place', async () => {
  const { workspace } = await starterRecord();
  const { items } = await ask(workspace, 'where are the talks?', moment);
  expect(items[0]).toMatchObject({ kind: 'development', development: { place: 'Geneva' } });
});
