import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';

const actors = indexActors(ACTORS);
/** Told on a Thursday. */
const toldIn = (text: string) =>
  extract(text, { published: '2025-11-20', actors }).developments.filter(({ phase }) => phase !== 'position');

describe('an event, its day and its place', () => {
  it.each<[text: string, phase: string, type: string | null, date: string | null, place: string | null]>([
    ['The envoys will meet in Oslo on the 28th.', 'scheduled', 'CONSULT', '2025-11-28', 'Oslo'],
    [
      'Maia Sandu will fly to Vienna on the second of December.',
      'scheduled',
      'CONSULT',
      '2025-12-02',
      'Vienna',
    ],
    [
      'Norway and Sweden exchanged badly injured sailors on November 6.',
      'occurred',
      'RETREAT',
      '2025-11-06',
      null,
    ],
    [
      'Norway and Sweden exchanged wounded prisoners on November 6.',
      'occurred',
      'RETREAT',
      '2025-11-06',
      null,
    ],
    ['Maia Sandu flew to Vienna on the seventeenth.', 'occurred', 'CONSULT', '2025-11-17', 'Vienna'],
    [
      'Latvia expelled a Russian consul on Tuesday, and its interior minister, Rihards Kozlovskis, said more would follow.',
      'occurred',
      'SANCTION',
      '2025-11-18',
      null,
    ],
    [
      'Norway and Sweden signed a pact on military policing in Bergen on November 6.',
      'occurred',
      'AGREE',
      '2025-11-06',
      'Bergen',
    ],
    [
      'A session of the regional mapping group is scheduled for December 4 in Tartu.',
      'scheduled',
      'CONSULT',
      '2025-12-04',
      'Tartu',
    ],
    [
      'A conference of the Czech and Slovak trade envoys, due to be held in Brno on Friday, has been pushed back.',
      'cancelled',
      'CONSULT',
      '2025-11-21',
      'Brno',
    ],
    ['A stop in Skopje, planned for Friday, was dropped.', 'cancelled', 'CONSULT', '2025-11-21', 'Skopje'],
    [
      'The withdrawal of Armenian troops from Tavush was completed on 9 November.',
      'occurred',
      'RETREAT',
      '2025-11-09',
      null,
    ],
    [
      'Envoys of Chad and Niger will meet in Oslo on 3–5 June.',
      'scheduled',
      'CONSULT',
      '2026-06-03/2026-06-05',
      'Oslo',
    ],
    [
      'A summit between Maia Sandu and Petr Pavel planned for Florence has been shelved.',
      'cancelled',
      'CONSULT',
      null,
      'Florence',
    ],
    [
      'Consultations on pensions, which were due to be held in Geneva on 2 December, are off.',
      'cancelled',
      'CONSULT',
      '2025-12-02',
      'Geneva',
    ],
    [
      'Baltic premiers are to be received in Astana on 4 December.',
      'scheduled',
      'CONSULT',
      '2025-12-04',
      'Astana',
    ],
    [
      'Finland and Estonia agreed in Sofia on Wednesday to open a joint registry.',
      'occurred',
      'AGREE',
      '2025-11-19',
      'Sofia',
    ],
    [
      'Maia Sandu and Petr Pavel spent six hours in the same Ljubljana hotel on Sunday.',
      'occurred',
      'CONSULT',
      '2025-11-16',
      'Ljubljana hotel',
    ],
    [
      'Abdelatty brought the foreign ministers of Serbia and Kosovo together on Monday.',
      'occurred',
      'CONSULT',
      '2025-11-17',
      null,
    ],
    [
      'Envoys from Norway and Russia met face to face in Alta on Monday.',
      'occurred',
      'CONSULT',
      '2025-11-17',
      'Alta',
    ],
    ['Norway suspended development aid for Niger on Tuesday.', 'occurred', 'SANCTION', '2025-11-18', null],
    ['Canada denied visas to six Georgian judges on Monday.', 'occurred', 'SANCTION', '2025-11-17', null],
    [
      'From December 3 to 5, Petr Pavel will visit Latvia.',
      'scheduled',
      'CONSULT',
      '2025-12-03/2025-12-05',
      'Latvia',
    ],
    [
      'Baltic ambassadors will be briefed in Brussels on 9 December.',
      'scheduled',
      'CONSULT',
      '2025-12-09',
      'Brussels',
    ],
    ['EU ministers will take up the plan on December 15.', 'scheduled', 'CONSULT', '2025-12-15', null],
    [
      'Petr Pavel and Maia Sandu sat down in Brno shortly before eleven.',
      'occurred',
      'CONSULT',
      '2025-11-20',
      'Brno',
    ],
    ['Petr Pavel will speak to Maia Sandu tomorrow.', 'scheduled', 'CONSULT', '2025-11-21', null],
    [
      'On Monday, the Norwegian parliament refused to back the loan.',
      'occurred',
      'REJECT',
      '2025-11-17',
      null,
    ],
    [
      'From 3 to 5 December, Petr Pavel will visit Latvia.',
      'scheduled',
      'CONSULT',
      '2025-12-03/2025-12-05',
      'Latvia',
    ],
    [
      'Envoys from nine states wound up a summit above Lake Bled on Sunday.',
      'occurred',
      'CONSULT',
      '2025-11-16',
      null,
    ],
    ['The defence committee sat for three hours on Tuesday.', 'occurred', 'CONSULT', '2025-11-18', null],
  ])('%s', (text, phase, eventType, date, place) => {
    expect(toldIn(text)[0]).toMatchObject({ phase, eventType, date, place });
  });

  it.each([
    'Charles Michel, who has chaired earlier rounds in Brussels, wrote that he was hopeful.',
    'The Norwegian ministry refused on Monday to comment.',
    'Rebels took up arms on Monday.',
    'Petr Pavel called Vladimir Putin a liar on Monday.',
    'A storm of protest followed in Vienna.',
    'The second floor was shut. He will speak on the 4th floor.',
  ])('is none in: %s', (text) => {
    expect(toldIn(text)).toEqual([]);
  });
});

describe('a headline', () => {
  it.each([
    [
      'Talks about that bridge, which were to take place in Varna on Friday, were cancelled.',
      'Talks about that bridge in Varna, planned for 21 November 2025, were cancelled',
    ],
    [
      'A hearing that Oman had requested for Friday was cancelled.',
      'Hearing that Oman had requested, planned for 21 November 2025, was cancelled',
    ],
    [
      'A meeting of the port commission has been set for 8 December in Varna.',
      'Meeting of the port commission in Varna, set for 8 December 2025',
    ],
    [
      'Norway and Russia met in Oslo on Monday. They agreed to pull their trawlers back by 30 November. The admirals will meet again on 2 December.',
      'Norway and Russia met in Oslo, 17 November 2025',
      'Norway and Russia agreed to pull their trawlers back by 30 November, 17 November 2025',
    ],
    [
      'Norway and Russia met at the Storskog crossing on Monday. The generals will meet again on 2 December.',
      'Norway and Russia met at the Storskog crossing, 17 November 2025',
      'Generals of Norway and Russia to meet again on 2 December 2025',
    ],
    [
      'Iran and Oman met in Salalah on Monday. The talks will resume in Zurich on 24 November.',
      'Talks between Iran and Oman to resume in Zurich on 24 November 2025',
    ],
    [
      'Maia Sandu will receive Petr Pavel on Friday. A dinner for both, announced for the same day, has been called off.',
      'Dinner for both, announced for 21 November 2025, has been called off',
    ],
    [
      'Maia Sandu was due to call Petr Pavel on 12 November, but officials scrapped the plan for fear it would leak.',
      'Officials scrapped a call between Maia Sandu and Petr Pavel',
    ],
    [
      'The Minister of Foreign Affairs of Moldova, Mihai Popșoi, met in Riga on Monday with the Minister of Foreign Affairs of Latvia, Baiba Braže.',
      'Mihai Popșoi met with Baiba Braže in Riga, 17 November 2025',
    ],
    [
      'The envoys will meet in Oslo from 3 to 5 December.',
      'Envoys to meet in Oslo, 3 December 2025 to 5 December 2025',
    ],
    [
      'The envoys will meet in Oslo on 3–5 December.',
      'Envoys to meet in Oslo, 3 December 2025 to 5 December 2025',
    ],
    [
      'The bodies of 40 Ukrainian soldiers were returned to Kyiv on Friday.',
      'The bodies of 40 Ukrainian soldiers were returned to Kyiv, 14 November 2025',
    ],
    [
      'Experts of both farm ministries will meet in Rzeszow on 25 November.',
      'Experts of both farm ministries to meet in Rzeszow on 25 November 2025',
    ],
  ])('of %s', (text, ...headlines) => {
    expect(toldIn(text).map(({ headline }) => headline)).toEqual(expect.arrayContaining(headlines));
  });
});
