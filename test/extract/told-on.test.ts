import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';

const actors = indexActors(ACTORS);

/** *Who → whom | words | via whom*, one line for each that is said. */
const told = (text: string): string[] =>
  extract(text, { published: '2025-03-20', actors })
    .statements.filter(({ attitude, confidence }) => attitude === 'speech' && confidence >= 0.15)
    .map(({ speaker, addressees, content, via }) =>
      [
        `${speaker?.name ?? 'nobody'} → ${addressees.map(({ name }) => name).join(', ')}`,
        content.map((span) => span.text).join(' '),
        (via ?? []).map((span) => span.text).join(' '),
      ].join(' | '),
    );

describe('what somebody told is his, whoever tells on that he did', () => {
  it.each([
    [
      'behind what commas tell of him',
      'Olga Saar, President Karis’s security adviser, assured Petr Lang in a call on Monday that the ferry would sail, according to two officials.',
      'Olga Saar → Petr Lang | that the ferry would sail | two officials',
    ],
    [
      'behind a clause about him',
      'Deputy minister Olga Saar, who was in Oslo, warned Petr Lang by telephone that the lock was shut, a person in the room said.',
      'Olga Saar → Petr Lang | that the lock was shut | a person in the room',
    ],
    [
      'behind the phrase that opens the sentence',
      'In a phone call on Tuesday, Olga Saar promised Petr Lang that the ferry would sail, the palace said.',
      'Olga Saar → Petr Lang | that the ferry would sail | the palace',
    ],
    [
      'where they are told of first',
      'Two people who were present said Olga Saar had warned Petr Lang on Sunday that the lock was shut.',
      'Olga Saar → Petr Lang | that the lock was shut | Two people who were present',
    ],
    [
      'up to an apposition of the one who tells on',
      'Olga Saar told Petr Lang in Riga that the lock was shut, her spokesman, Jan Berg, said.',
      'Olga Saar → Petr Lang | that the lock was shut | Jan Berg',
    ],
    [
      'behind another verb of his',
      'The envoy rang Petr Lang from her plane on Monday and told him that the lock was shut, the palace said.',
      'the envoy → Petr Lang | that the lock was shut | the palace',
    ],
    [
      'where several say so, in the present',
      'Olga Saar told Petr Lang that the plan was “a sieve”, Norwegian diplomats say.',
      'Olga Saar → Petr Lang | that the plan was “a sieve” | Norwegian diplomats',
    ],
    [
      'where an agency quotes him as saying so',
      'Petr Lang told the plenary that the text was “more water than ink” with two chairs empty, Norway’s NTB agency quoted him as saying.',
      'Petr Lang →  | that the text was “more water than ink” with two chairs empty | NTB agency',
    ],
    [
      'where a group tells on that somebody had assured a group',
      'A diplomat said that Olga Saar had assured the Norwegians that the ferry would sail.',
      'Olga Saar → Norway | that the ferry would sail | A diplomat',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    [
      'but a person of that name speaks for himself',
      'Olga Saar said that Petr Lang had told her that the lock was shut.',
      'Olga Saar',
    ],
    [
      'and whoever denies it does too',
      'Officials denied that Olga Saar had told Petr Lang that the lock was shut.',
      'officials',
    ],
  ])('%s', (_, text, speaker) => {
    expect(told(text)[0]).toMatch(new RegExp(`^${speaker} →`));
  });
});
