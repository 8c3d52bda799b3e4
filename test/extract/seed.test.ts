import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';
import { ARTICLE } from '../../src/starter/article.ts';

const { statements, developments } = extract(ARTICLE, {
  published: '2022-01-10',
  actors: indexActors(ACTORS),
});

const ROWS: [
  speaker: string,
  kind: string,
  words: string,
  saidOn: string | null,
  eventType: string | null,
][] = [
  ['Russia', 'mixed', 'any “concessions”', '2022-01-09', 'REJECT'],
  ['Sergei Riabkov', 'mixed', 'that the Kremlin is “disappointed” by the signals', '2022-01-09', null],
  [
    'Sergei Riabkov',
    'direct',
    '“We will not accept any concessions. It is totally ruled out,”',
    '2022-01-09',
    'REJECT',
  ],
  ['United States', 'indirect', 'that many of Moscow’s proposals are inadmissible', null, 'REJECT'],
  ['State Department', 'indirect', 'Sherman will hold a working dinner with Riabkov on Sunday', null, null],
  ['Antony Blinken', 'mixed', 'that it will be difficult for the dialogue to progress', null, null],
  [
    'Antony Blinken',
    'direct',
    '“We are ready to respond strongly to a new Russian aggression.',
    '2022-01-07',
    'THREATEN',
  ],
  ['Joe Biden', 'indirect', 'that if he invades Ukraine the consequences will be harsh', null, 'THREATEN'],
  ['a senior US official', 'indirect', 'that if a Moscow raid is made', null, 'THREATEN'],
  ['Russia', 'indirect', 'it wants concrete progress in the talks', null, null],
  ['Jens Stoltenberg', 'indirect', 'that the real risk of a Russian invasion remains', '2022-01-07', null],
];

describe('the starter article', () => {
  it('yields its eleven statements and no other', () => {
    expect(statements.map((one) => one.content[0]?.text)).toEqual(
      ROWS.map(([, , words]) => expect.stringContaining(words)),
    );
  });

  it.each(ROWS)('%s, %s: %s', (speaker, kind, words, saidOn, eventType) => {
    const found = statements.find((one) => one.content[0]?.text.includes(words));
    expect(found).toMatchObject({ speaker: { name: speaker }, kind, eventType });
    if (saidOn === null) expect(found?.saidOnBasis).not.toBe('stated');
    else expect(found?.saidOn).toBe(saidOn);
  });

  it.each([
    [
      'CONSULT',
      '2022-01-09',
      'Wendy Sherman to hold a working dinner with Sergei Riabkov',
      ['Wendy Sherman', 'Sergei Riabkov'],
    ],
    ['CONSULT', '2021-06', 'Vladimir Putin met with Joe Biden in Geneva', ['Vladimir Putin', 'Joe Biden']],
    ['AGREE', '2021-06', 'agreed to establish a regular dialogue', ['Vladimir Putin', 'Joe Biden']],
    ['CONSULT', '2022-01-10', 'Dialogue to begin on 10 January 2022', []],
    ['CONSULT', null, 'Josep Borrell visited the Ukraine border', ['Josep Borrell']],
    [
      'MOBILIZE',
      null,
      'Russia began stationing tens of thousands of troops on the border with Ukraine',
      ['Russia'],
    ],
    ['CONSULT', null, 'Two telephone conversations between Joe Biden and Vladimir Putin', ['Joe Biden']],
    ['CONSULT', null, 'Russia to meet with NATO', ['Russia', 'NATO']],
    ['COERCE', null, 'Russia annexed the Crimean peninsula', ['Russia']],
    ['THREATEN', null, 'Sanctions against the circle closest to the Russian president', []],
    ['THREATEN', null, 'The cancellation of the controversial Nord Stream 2 gas pipeline', []],
    ['THREATEN', null, 'A blocking of Russia’s ties with the financial system', []],
  ])('has a development %s %s: %s', (eventType, date, headline, names) => {
    const found = developments.find((one) => one.headline.includes(headline) && one.eventType === eventType);
    expect(found).toMatchObject({ date });
    expect(found?.actors.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });
});
