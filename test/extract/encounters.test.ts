import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';

const actors = indexActors(ACTORS);
const developmentsIn = (text: string) => extract(text, { published: '2025-11-20', actors }).developments;

type Row = [
  text: string,
  type: string,
  phase: string,
  date: string | null,
  place: string | null,
  parties: string[],
];

/** Each text tells one development. */
const tellsOne = (text: string, ...expected: unknown[]): void =>
  expect(
    developmentsIn(text).map((one) => [
      one.eventType,
      one.phase,
      one.date,
      one.place,
      [...one.actors, ...one.recipients].map(({ name }) => name),
    ]),
  ).toEqual([expected]);

describe('sides that come together', () => {
  it.each<Row>([
    [
      'Egyptian and Ethiopian negotiators broke off in Khartoum on Wednesday after two days.',
      'CONSULT',
      'occurred',
      '2025-11-19',
      'Khartoum',
      ['Egypt', 'Ethiopia'],
    ],
    [
      'Romania and Moldova agreed in Iasi on Monday on a joint customs post.',
      'AGREE',
      'occurred',
      '2025-11-17',
      'Iasi',
      ['Romania', 'Moldova'],
    ],
    [
      'Marco Rubio spoke on Monday to the Indian foreign minister, Subrahmanyam Jaishankar.',
      'CONSULT',
      'occurred',
      '2025-11-17',
      null,
      ['Marco Rubio', 'Subrahmanyam Jaishankar'],
    ],
    ['The board of trustees meets again on 2 December.', 'CONSULT', 'scheduled', '2025-12-02', null, []],
    [
      'Alar Karis welcomed the Latvian president, Edgars Rinkēvičs, to Tartu on Monday.',
      'CONSULT',
      'occurred',
      '2025-11-17',
      'Tartu',
      ['Edgars Rinkēvičs', 'Alar Karis'],
    ],
    [
      'Paris summoned the Malian chargé d’affaires on Tuesday.',
      'PROTEST',
      'occurred',
      '2025-11-18',
      null,
      ['France', 'Mali'],
    ],
    [
      'Alexander Stubb sat down with Donald Trump at Mar-a-Lago on Sunday.',
      'CONSULT',
      'occurred',
      '2025-11-16',
      'Mar-a-Lago',
      ['Alexander Stubb', 'Donald Trump'],
    ],
    [
      'Rustem Umerov spent the better part of Tuesday closeted with US envoy Steve Witkoff in Miami.',
      'CONSULT',
      'occurred',
      '2025-11-18',
      'Miami',
      ['Rustem Umerov', 'Steve Witkoff'],
    ],
    [
      'Envoys of Armenia and Azerbaijan spent three hours in a villa near Batumi on Monday.',
      'CONSULT',
      'occurred',
      '2025-11-17',
      'Batumi',
      ['Armenia', 'Azerbaijan'],
    ],
    [
      'Recep Tayyip Erdogan flew on to Athens, where he dined with Kyriakos Mitsotakis on Sunday evening.',
      'CONSULT',
      'occurred',
      '2025-11-16',
      'Athens',
      ['Recep Tayyip Erdogan', 'Kyriakos Mitsotakis'],
    ],
    [
      'Recep Tayyip Erdogan consulted by phone with Vladimir Putin on Monday, his office said.',
      'CONSULT',
      'occurred',
      '2025-11-17',
      null,
      ['Recep Tayyip Erdogan', 'Vladimir Putin'],
    ],
    [
      'Petr Fiala discussed the pipeline over lunch with Robert Fico in Brno on Monday.',
      'CONSULT',
      'occurred',
      '2025-11-17',
      'Brno',
      ['Petr Fiala', 'Robert Fico'],
    ],
    [
      'The presidents of Latvia and Estonia will next meet in Valka on 3 December.',
      'CONSULT',
      'scheduled',
      '2025-12-03',
      'Valka',
      ['Latvia', 'Estonia'],
    ],
    [
      'Romania’s president, Nicusor Dan, will be in Chisinau on 2 December to meet Maia Sandu.',
      'CONSULT',
      'scheduled',
      '2025-12-02',
      'Chisinau',
      ['Nicusor Dan', 'Maia Sandu'],
    ],
    [
      'Robert Fico paid a call on Petr Fiala in Brno on Monday. Fico and Fiala met for two hours in Brno.',
      'CONSULT',
      'occurred',
      '2025-11-17',
      'Brno',
      ['Robert Fico', 'Petr Fiala'],
    ],
    [
      'Keith Kellogg travelled from Warsaw to Kyiv by train on Wednesday.',
      'CONSULT',
      'occurred',
      '2025-11-19',
      'Kyiv',
      ['Keith Kellogg'],
    ],
  ])('%s', tellsOne);

  it.each([
    'Petr Fiala talked about ties with China on Monday.',
    'Petr Fiala spoke with the Daily Telegraph on Monday.',
    'The plan met with anger in Prague on Monday.',
    'Ukraine spent billions on shells on Monday.',
    'Petr Fiala spent Monday in bed.',
    'Robert Fico went to great lengths on Monday.',
    'Alar Karis welcomed the guests at noon.',
    'Marco Rubio spoke to the fishermen, Jaishankar’s hosts, on Monday.',
    'Putin said he would sit down with Zelensky if asked.',
  ])('none: %s', (text) => {
    expect(developmentsIn(text)).toEqual([]);
  });
});

describe('what is done in other words', () => {
  it.each<Row>([
    [
      'Estonia ordered two Russian diplomats out of the country on Monday.',
      'SANCTION',
      'occurred',
      '2025-11-17',
      null,
      ['Estonia', 'Russia'],
    ],
    [
      'Moscow and Kyiv each released 300 prisoners of war on Saturday.',
      'RETREAT',
      'occurred',
      '2025-11-15',
      null,
      ['Russia', 'Ukraine'],
    ],
    [
      'Denmark handed Ukraine the first of 19 F-16 fighters on Tuesday.',
      'AID',
      'occurred',
      '2025-11-18',
      null,
      ['Denmark', 'Ukraine'],
    ],
    [
      'At a summit in Brasilia on Saturday, Mark Carney and Narendra Modi agreed to resume trade negotiations.',
      'AGREE',
      'occurred',
      '2025-11-15',
      'Brasilia',
      ['Mark Carney', 'Narendra Modi'],
    ],
  ])('%s', tellsOne);
});

describe('what is off, and was told of as a plan', () => {
  it.each<Row>([
    [
      'Hungary’s foreign minister, Peter Szijjarto, was due in Moscow on Friday, but the trip has been shelved.',
      'CONSULT',
      'cancelled',
      '2025-11-21',
      'Moscow',
      ['Peter Szijjarto'],
    ],
    [
      'Kaja Kallas and Andrii Sybiha had been scheduled to speak by video link on Friday; the call was abandoned at the last minute.',
      'CONSULT',
      'cancelled',
      '2025-11-21',
      null,
      ['Kaja Kallas', 'Andrii Sybiha'],
    ],
    [
      'Petr Fiala and Robert Fico are to meet in Brno on 3 December.\n\nOn Thursday evening both offices said it had been put off.',
      'CONSULT',
      'cancelled',
      '2025-12-03',
      'Brno',
      ['Petr Fiala', 'Robert Fico'],
    ],
    [
      'Xi Jinping was to have received Josep Borrell in Beijing on Friday. The audience has been called off, diplomats said.',
      'CONSULT',
      'cancelled',
      '2025-11-21',
      'Beijing',
      ['Josep Borrell', 'Xi Jinping'],
    ],
    [
      'Marco Rubio had planned to fly to Geneva on Sunday for talks with Andriy Yermak, but the meeting has been scrapped.',
      'CONSULT',
      'cancelled',
      '2025-11-23',
      'Geneva',
      ['Marco Rubio', 'Andriy Yermak'],
    ],
    [
      'Plans for a summit in Budapest between Petr Fiala and Robert Fico have been shelved indefinitely.',
      'CONSULT',
      'cancelled',
      null,
      'Budapest',
      ['Petr Fiala', 'Robert Fico'],
    ],
  ])('%s', tellsOne);

  it('is another where its noun says which', () => {
    const found = developmentsIn(
      'A further round of talks has been fixed for 12 December in Brussels. The dinner that was to have followed was scrapped.',
    );
    expect(found.map(({ phase, date }) => [phase, date])).toEqual([
      ['scheduled', '2025-12-12'],
      ['cancelled', null],
    ]);
  });
});

it.each([
  [
    'Abbas Araghchi held talks with his British, French and German counterparts in Montreux on Tuesday.',
    'Abbas Araghchi held talks with his British, French and German counterparts in Montreux, 18 November 2025',
  ],
  [
    'Petr Fiala met Ursula von der Leyen, Robert Fico and Mark Rutte in Brno on Tuesday.',
    'Petr Fiala met Ursula von der Leyen, Robert Fico and Mark Rutte in Brno, 18 November 2025',
  ],
  [
    'Petr Fiala was due in Vienna on Friday, but the visit has been put off.',
    'Visit by Petr Fiala to Vienna, planned for 21 November 2025, has been put off',
  ],
])('the headline of %s', (text, headline) => {
  expect(developmentsIn(text)[0]?.headline).toBe(headline);
});
