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

describe('an event in whatever words tell it', () => {
  it.each<Row>([
    [
      'Ilia Darchiashvili said both sides had asked for a second meeting. It is to take place in Kutaisi on December 12.',
      'CONSULT',
      'scheduled',
      '2025-12-12',
      'Kutaisi',
      [],
    ],
    [
      'Rutte confirmed that a meeting between the ministers of Spain and Morocco was planned. It will be held in Rabat on 3 December.',
      'CONSULT',
      'scheduled',
      '2025-12-03',
      'Rabat',
      ['Spain', 'Morocco'],
    ],
    ['The next session is on 2 December.', 'CONSULT', 'scheduled', '2025-12-02', null, []],
    [
      'The next meeting of the joint commission will be on 10 December in Baku.',
      'CONSULT',
      'scheduled',
      '2025-12-10',
      'Baku',
      [],
    ],
    [
      'A third round is pencilled in for 9 December in Doha.',
      'CONSULT',
      'scheduled',
      '2025-12-09',
      'Doha',
      [],
    ],
    [
      'On Monday night there was a call between Ursula von der Leyen and Gustavo Petro.',
      'CONSULT',
      'occurred',
      '2025-11-17',
      null,
      ['Ursula von der Leyen', 'Gustavo Petro'],
    ],
    [
      'Emmanuel Macron and Volodymyr Zelensky were on the phone for an hour on Tuesday night.',
      'CONSULT',
      'occurred',
      '2025-11-18',
      null,
      ['Emmanuel Macron', 'Volodymyr Zelensky'],
    ],
    [
      'Over the telephone on Wednesday Vladimir Putin told Joe Biden that the corridor should stay open.',
      'CONSULT',
      'occurred',
      '2025-11-19',
      null,
      ['Vladimir Putin', 'Joe Biden'],
    ],
    [
      'Olaf Scholz assured Volodymyr Zelensky by telephone on Monday that Berlin would pay.',
      'CONSULT',
      'occurred',
      '2025-11-17',
      null,
      ['Olaf Scholz', 'Volodymyr Zelensky'],
    ],
    [
      'The map was settled on Tuesday at a meeting in Doha between the fisheries commissioners of both countries, Amal Haddad and Piotr Nowak.',
      'CONSULT',
      'occurred',
      '2025-11-18',
      'Doha',
      ['Amal Haddad', 'Piotr Nowak'],
    ],
    [
      'Denmark will pay, Mette Frederiksen announced on Tuesday after a meeting of six energy ministers in Aarhus.',
      'CONSULT',
      'occurred',
      '2025-11-18',
      'Aarhus',
      ['Mette Frederiksen'],
    ],
    [
      'Both sides have undertaken to meet again in Riga on 11 December.',
      'CONSULT',
      'scheduled',
      '2025-12-11',
      'Riga',
      [],
    ],
    [
      'Serbia and Kosovo pledged on Wednesday to keep the crossing open.',
      'AGREE',
      'occurred',
      '2025-11-19',
      null,
      ['Serbia', 'Kosovo'],
    ],
    [
      'A dinner planned for Wednesday between Donald Trump and Mark Rutte was put off.',
      'CONSULT',
      'cancelled',
      null,
      null,
      ['Donald Trump', 'Mark Rutte'],
    ],
    [
      'A lunch planned for Wednesday, with both delegations at one table, was scrapped.',
      'CONSULT',
      'cancelled',
      null,
      null,
      [],
    ],
    [
      'The Hungarian foreign minister has called off a journey to Kyiv planned for Tuesday.',
      'CONSULT',
      'cancelled',
      null,
      'Kyiv',
      ['Hungary', 'Ukraine'],
    ],
    [
      'EU ministers will review the list in Ghent on 3 December.',
      'CONSULT',
      'scheduled',
      '2025-12-03',
      'Ghent',
      ['European Union'],
    ],
    ['The agency’s board is to take stock on December 3.', 'CONSULT', 'scheduled', '2025-12-03', null, []],
    ['The contact group meets next on 4 December.', 'CONSULT', 'scheduled', '2025-12-04', null, []],
    ['A follow-up meeting has been called for 15 December.', 'CONSULT', 'scheduled', '2025-12-15', null, []],
    [
      'Petr Fiala raised the matter with Viktor Orban on Monday.',
      'CONSULT',
      'occurred',
      '2025-11-17',
      null,
      ['Petr Fiala', 'Viktor Orban'],
    ],
    [
      'Robert Fico took a call from Viktor Orban on Monday.',
      'CONSULT',
      'occurred',
      '2025-11-17',
      null,
      ['Robert Fico', 'Viktor Orban'],
    ],
    [
      'Leaders of the Baltic states sat together in Sharm el-Sheikh on Monday.',
      'CONSULT',
      'occurred',
      '2025-11-17',
      'Sharm el-Sheikh',
      [],
    ],
    [
      'Viktor Orban’s visit to Baku has been cancelled.',
      'CONSULT',
      'cancelled',
      null,
      'Baku',
      ['Viktor Orban', 'Azerbaijan'],
    ],
    [
      'A stop in Brno that had been planned for Viktor Orban was dropped.',
      'CONSULT',
      'cancelled',
      null,
      'Brno',
      ['Viktor Orban'],
    ],
    [
      'Petr Fiala will take the matter up with Viktor Orban. The two are to speak by telephone on 1 December.',
      'CONSULT',
      'scheduled',
      '2025-12-01',
      null,
      ['Petr Fiala', 'Viktor Orban'],
    ],
    [
      'Sergei Lavrov, whom Hakan Fidan received in Ankara on Wednesday, had asked for more time.',
      'CONSULT',
      'occurred',
      '2025-11-19',
      'Ankara',
      ['Sergei Lavrov', 'Hakan Fidan'],
    ],
    [
      'Hakan Fidan flew home. Sergei Lavrov, with whom he spoke on Wednesday, had asked for more time.',
      'CONSULT',
      'occurred',
      '2025-11-19',
      null,
      ['Hakan Fidan', 'Sergei Lavrov'],
    ],
    [
      'Arriving in Baku on Tuesday, Kaja Kallas went straight to the presidential palace.',
      'CONSULT',
      'occurred',
      '2025-11-18',
      'Baku',
      ['Kaja Kallas'],
    ],
    [
      'Speaking after meeting Donald Tusk in Warsaw on Wednesday, Petr Pavel said the corridor would hold.',
      'CONSULT',
      'occurred',
      '2025-11-19',
      'Warsaw',
      ['Petr Pavel', 'Donald Tusk'],
    ],
    [
      'Fresh from talks with Xi Jinping in Beijing on Monday, Robert Fico flew home.',
      'CONSULT',
      'occurred',
      '2025-11-17',
      'Beijing',
      ['Robert Fico', 'Xi Jinping'],
    ],
    [
      'Kyriakos Mitsotakis exchanged views with Edi Rama in Tirana on Monday.',
      'CONSULT',
      'occurred',
      '2025-11-17',
      'Tirana',
      ['Kyriakos Mitsotakis', 'Edi Rama'],
    ],
    [
      'Rafael Grossi took his plan for a safety zone to the Turkish capital on Wednesday.',
      'CONSULT',
      'occurred',
      '2025-11-19',
      'Ankara',
      ['Rafael Grossi', 'Turkey'],
    ],
    [
      'French President Emmanuel Macron was in Athens on Tuesday.',
      'CONSULT',
      'occurred',
      '2025-11-18',
      'Athens',
      ['Emmanuel Macron'],
    ],
    [
      'The ministers have set 4 December for their next meeting.',
      'CONSULT',
      'scheduled',
      '2025-12-04',
      null,
      [],
    ],
    [
      'The sides scheduled another round in Oslo for 4 December.',
      'CONSULT',
      'scheduled',
      '2025-12-04',
      'Oslo',
      [],
    ],
    ['The trip, first announced in May, is off.', 'CONSULT', 'cancelled', null, null, []],
    [
      'Petr Fiala and Edi Rama spoke for three hours in Ohrid on Wednesday about the ferry.',
      'CONSULT',
      'occurred',
      '2025-11-19',
      'Ohrid',
      ['Petr Fiala', 'Edi Rama'],
    ],
    ['The two men talked for an hour on Wednesday.', 'CONSULT', 'occurred', '2025-11-19', null, []],
    [
      'The ministers ended two days of talks in Batumi on Wednesday with ten articles settled.',
      'CONSULT',
      'occurred',
      '2025-11-19',
      'Batumi',
      [],
    ],
    [
      'Ministers are due to adopt the list in Ghent on 15 December.',
      'CONSULT',
      'scheduled',
      '2025-12-15',
      'Ghent',
      [],
    ],
    [
      'Antony Blinken spoke with Edi Rama by telephone on Wednesday night, according to his spokesman, Matthew Miller.',
      'CONSULT',
      'occurred',
      '2025-11-19',
      null,
      ['Antony Blinken', 'Edi Rama'],
    ],
    [
      'Alar Karis was on the telephone to Edi Rama on Tuesday night, his office said.',
      'CONSULT',
      'occurred',
      '2025-11-18',
      null,
      ['Alar Karis', 'Edi Rama'],
    ],
    [
      'Veronica Macamo and Vincent Biruta initialled a paper of two pages in Nairobi on Monday.',
      'AGREE',
      'occurred',
      '2025-11-17',
      'Nairobi',
      ['Veronica Macamo', 'Vincent Biruta'],
    ],
    [
      'The Kremlin said Vladimir Putin had spoken with Xi Jinping on Tuesday.',
      'CONSULT',
      'occurred',
      '2025-11-18',
      null,
      ['Vladimir Putin', 'Xi Jinping'],
    ],
  ])('%s', (text, ...expected) => tellsOne(text, ...expected));

  it.each([
    'The Turkish minister spoke of a summit. It would be held on Monday if all agreed, he said.',
    'They spoke about the trip. It was in Odesa on Monday that he learned of it.',
    'There have been no talks since Monday.',
    'The meeting is on Friday’s agenda.',
    'The visit was on the agenda on Monday.',
    'The ministers will meet on Monday if the truce holds.',
    'If the truce holds, the ministers will meet on Monday.',
    'Olaf Scholz told Reuters by telephone on Monday that he would pay.',
    'Sergei Lavrov said Vladimir Putin had spoken with Joe Biden on Tuesday.',
    'The Kremlin said Vladimir Putin had met Joe Biden many times.',
    'Poland pledged on Thursday to help.',
    'The ministers signed the guest book on Monday.',
    'Poland and Ukraine agreed on little in Lublin on Monday.',
    'Viktor Orban said at a conference in Granada on Monday that he would wait.',
    'The deal was reached by Norway and Iceland in 2011.',
    'In 2019 Petr Fiala met Angela Merkel in Berlin.',
    'There was talk of a summit on Monday.',
    'Petr Fiala left the room once.',
    'No meeting will take place on Friday, contrary to what had been announced.',
    'The Polish premier had been due in Vilnius on Wednesday but stayed in Warsaw.',
    'French President Emmanuel Macron was in Paris on Tuesday.',
    'The minister was in tears on Tuesday.',
    'The court set 4 December for the trial.',
    'Petr Pavel spoke of meeting Donald Tusk in Warsaw on Wednesday.',
    'Without meeting Donald Tusk on Wednesday, Petr Pavel flew home.',
    'The ministers considered the plan a trap on Monday.',
    'The leaders decided on Monday to wait.',
    'Petr Fiala raised doubts on Monday.',
    'An inquiry was announced for Monday.',
    'The ministers sat at their desks on Monday.',
    'The ministers planned for Friday and failed.',
  ])('none: %s', (text) => {
    expect(developmentsIn(text)).toEqual([]);
  });

  it('is of the day of a live blog where it has just been told', () => {
    const [call] = developmentsIn(
      '12.40 In Prague\nPetr Fiala has telephoned his Dutch colleague, Dick Schoof.\n\n12.10 In Bern\nNothing yet.\n\n11.45 Good morning\nIt rains.',
    );
    expect(call?.date).toBe('2025-11-20');
  });

  it('is none in the question of a transcript', () => {
    const text =
      'Question (Reuters): Mr Fico, President Putin met Viktor Orban on Monday. Why?\n\nRobert Fico: I do not know.\n\nQuestion (AFP): And you?\n\nRobert Fico: I was at home.';
    expect(developmentsIn(text)).toEqual([]);
  });

  it('is arranged by somebody on no day of its own', () => {
    const text =
      'Kosovo and Serbia freed nine sailors each on Thursday in an exchange arranged by the United Arab Emirates.';
    expect(developmentsIn(text).map(({ phase }) => phase)).toEqual(['occurred']);
  });
});
