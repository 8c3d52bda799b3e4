import { describe, expect, it } from 'vitest';
import type { DevelopmentCandidate } from '../../src/extract/candidate.ts';
import { extract } from '../../src/extract/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';

const actors = indexActors(ACTORS);
const developmentsIn = (text: string) => extract(text, { published: '2022-01-10', actors }).developments;
const names = (parties: { name: string }[]) => parties.map(({ name }) => name);

describe('measures that are considered', () => {
  it.each<[text: string, measures: string[], actors: string[], recipients: string[]]>([
    [
      'Among the steps under discussion are sanctions on Russia and the expulsion of Russian diplomats.',
      ['Sanctions on Russia (considered)', 'The expulsion of Russian diplomats (considered)'],
      [],
      ['Russia', 'Russia'],
    ],
    [
      'Washington is considering new export controls against Russia, two officials said.',
      ['New export controls against Russia (considered)'],
      ['United States'],
      ['Russia'],
    ],
    [
      'NATO is still weighing whether to deploy more troops in Ukraine.',
      ['To deploy more troops in Ukraine (considered)'],
      ['NATO'],
      [],
    ],
    [
      'A visa ban on Russian officials is on the table.',
      ['A visa ban on Russian officials (considered)'],
      [],
      ['Russia'],
    ],
  ])('%s', (text, measures, by, against) => {
    const found = developmentsIn(text);
    expect(found.map(({ headline }) => headline)).toEqual(measures);
    expect(found.map(({ phase, eventType }) => [phase, eventType])).toEqual(
      measures.map(() => ['considered', 'THREATEN']),
    );
    expect(names(found[0]?.actors ?? [])).toEqual(by);
    expect(found.flatMap(({ recipients }) => names(recipients))).toEqual(against);
    for (const { span } of found) expect(text.slice(span.start, span.end)).toBe(span.text);
  });

  it.each([
    'Washington is not considering sanctions on Russia.',
    'Sanctions have hurt Russia, which many considered strong.',
    'Biden considers Putin a worthy adversary.',
    'The committee is considering a bill on sanctions procedures for banks.',
    'Russia considered sanctions a provocation.',
    '“We are considering sanctions on Russia,” Biden said.',
    'Washington never considered the withdrawal of its troops.',
  ])('are not found in: %s', (text) => {
    expect(developmentsIn(text).filter(({ phase }) => phase === 'considered')).toEqual([]);
  });
});

it('takes no place from the name of a body', () => {
  const [meeting] = developmentsIn(
    'Russia will meet with the Organization for Security and Cooperation in Europe in Vienna.',
  );
  expect(meeting?.place).toBe('Vienna');
});

describe('developments', () => {
  it.each<[text: string, type: string, phase: string, date: string | null]>([
    [
      'Blinken met with Lavrov in Geneva on Friday, an envoy to Putin said.',
      'CONSULT',
      'occurred',
      '2022-01-07',
    ],
    ['Stoltenberg will visit Ukraine on January 20.', 'CONSULT', 'scheduled', '2022-01-20'],
    ['Russia and the United States signed an accord in June.', 'AGREE', 'occurred', '2021-06'],
    ['Russia deployed ten battalions near Ukraine last week.', 'MOBILIZE', 'occurred', null],
    ['Biden phoned Putin on Thursday.', 'CONSULT', 'occurred', '2022-01-06'],
    ['Blinken spoke this morning with Stoltenberg about grain.', 'CONSULT', 'occurred', '2022-01-10'],
    ['Blinken will see Lavrov in New York on January 18.', 'CONSULT', 'scheduled', '2022-01-18'],
    ['Stoltenberg will chair a video call of the allies on Friday.', 'CONSULT', 'scheduled', '2022-01-14'],
    ['Biden and Putin agreed to speak by phone on Friday.', 'CONSULT', 'scheduled', '2022-01-14'],
    [
      'Indirect talks between Iran and the United States on mending the pact ended on Friday.',
      'CONSULT',
      'occurred',
      '2022-01-07',
    ],
    [
      'The text is ready, Blinken said on Friday after two days of separate meetings in Geneva.',
      'CONSULT',
      'occurred',
      '2022-01-07',
    ],
    ['The United States imposed new sanctions on Russia on Wednesday.', 'SANCTION', 'occurred', '2022-01-05'],
  ])('%s', (text, eventType, phase, date) => {
    const [first] = developmentsIn(text);
    expect(first).toMatchObject({ eventType, phase });
    if (date !== null) expect(first?.date).toBe(date);
  });

  it.each([
    'Blinken did not meet Putin in Geneva.',
    'A farmer met his neighbour.',
    'Putin refused to meet Biden.',
    'The two men were met with silence.',
    'Russia will give its answer on January 17.',
    'Blinken sees Russia as a threat.',
    'Blinken spoke this morning about grain.',
  ])('none in: %s', (text) => {
    expect(developmentsIn(text)).toEqual([]);
  });
});

/** Published on a Tuesday. */
const TUESDAY = '2026-11-24';

const toldIn = (text: string, published = TUESDAY) =>
  extract(text, { published, actors }).developments.filter(({ phase }) => phase !== 'position');
const partiesOf = ({ actors: by, recipients }: DevelopmentCandidate) => names([...by, ...recipients]);

type Row = [
  text: string,
  type: string | null,
  phase: string,
  date: string | null,
  place: string | null,
  parties: string[],
];

function expectOne(
  text: string,
  type: string | null,
  phase: string,
  date: string | null,
  place: string | null,
) {
  const found = toldIn(text);
  expect(found.map((one) => [one.eventType, one.phase, one.date])).toEqual([[type, phase, date]]);
  if (place !== null) expect(found[0]?.place).toContain(place);
  for (const { span } of found) expect(text.slice(span.start, span.end)).toBe(span.text);
  return found[0] as DevelopmentCandidate;
}

describe('what the article tells to have happened', () => {
  it.each<Row>([
    [
      'Estonian President Alar Karis met his Latvian counterpart, Edgars Rinkevics, in Riga on Friday.',
      'CONSULT',
      'occurred',
      '2026-11-20',
      'Riga',
      ['Alar Karis', 'Edgars Rinkevics'],
    ],
    [
      'The Japanese and Indian foreign ministers held talks in Osaka on Saturday.',
      'CONSULT',
      'occurred',
      '2026-11-21',
      'Osaka',
      ['Japan', 'India'],
    ],
    [
      'Delegations from Armenia and Azerbaijan sat down in Vienna on Monday for a fourth round of negotiations.',
      'CONSULT',
      'occurred',
      '2026-11-23',
      'Vienna',
      ['Armenia', 'Azerbaijan'],
    ],
    [
      'A four-hour meeting of the contact group took place in Minsk on Wednesday.',
      'CONSULT',
      'occurred',
      '2026-11-18',
      'Minsk',
      [],
    ],
    [
      'Talks between Serbia and Kosovo in Ohrid broke up on Sunday without a result.',
      'CONSULT',
      'occurred',
      '2026-11-22',
      'Ohrid',
      ['Serbia', 'Kosovo'],
    ],
    [
      'Chinese Premier Li Qiang arrived in Minsk on Sunday for a three-day visit.',
      'CONSULT',
      'occurred',
      '2026-11-22',
      'Minsk',
      ['Li Qiang'],
    ],
    [
      'Turkish President Recep Tayyip Erdogan phoned Putin on Saturday evening.',
      'CONSULT',
      'occurred',
      '2026-11-21',
      null,
      ['Recep Tayyip Erdogan', 'Vladimir Putin'],
    ],
    [
      'Japan’s prime minister and the king of Jordan spoke by telephone on Friday.',
      'CONSULT',
      'occurred',
      '2026-11-20',
      null,
      ['Japan', 'Jordan'],
    ],
    [
      'Swiss President Karin Keller-Sutter hosted the Ukrainian and Hungarian leaders in Bern on Wednesday.',
      'CONSULT',
      'occurred',
      '2026-11-18',
      'Bern',
      ['Ukraine', 'Hungary', 'Karin Keller-Sutter'],
    ],
    [
      'On Friday, Hungary’s foreign minister handed Russia’s written reply to the mediators in Doha.',
      'CONSULT',
      'occurred',
      '2026-11-20',
      'Doha',
      ['Hungary'],
    ],
    [
      'Russia handed over 31 wounded soldiers to Ukraine on Thursday.',
      'RETREAT',
      'occurred',
      '2026-11-19',
      null,
      ['Russia', 'Ukraine'],
    ],
    [
      'Ukraine and Russia returned the bodies of 120 soldiers to each other on Sunday.',
      'RETREAT',
      'occurred',
      '2026-11-22',
      null,
      ['Ukraine', 'Russia'],
    ],
    [
      'The two armies swapped 45 captives on Saturday near Chernihiv.',
      'RETREAT',
      'occurred',
      '2026-11-21',
      'Chernihiv',
      [],
    ],
    [
      'Iran freed two French prisoners on Sunday.',
      'RETREAT',
      'occurred',
      '2026-11-22',
      null,
      ['Iran', 'France'],
    ],
    [
      'Russian troops withdrew from the village of Robotyne on Thursday.',
      'RETREAT',
      'occurred',
      '2026-11-19',
      null,
      ['Russia'],
    ],
    [
      'A ceasefire between India and Pakistan took effect on Saturday.',
      'RETREAT',
      'occurred',
      '2026-11-21',
      null,
      ['India', 'Pakistan'],
    ],
    [
      'Turkey, Ukraine and Russia agreed on Monday to extend the grain deal by 60 days.',
      'AGREE',
      'occurred',
      '2026-11-23',
      null,
      ['Turkey', 'Ukraine', 'Russia'],
    ],
    [
      'The Black Sea accord was extended on Wednesday for four months.',
      'AGREE',
      'occurred',
      '2026-11-18',
      null,
      [],
    ],
    [
      'Finland and Sweden signed a defence agreement in Turku on Friday.',
      'AGREE',
      'occurred',
      '2026-11-20',
      'Turku',
      ['Finland', 'Sweden'],
    ],
    [
      'Moldova’s parliament ratified the pact on Thursday.',
      'SUPPORT',
      'occurred',
      '2026-11-19',
      null,
      ['Moldova'],
    ],
    [
      'Canada imposed sanctions on 14 Russian officials on Friday.',
      'SANCTION',
      'occurred',
      '2026-11-20',
      null,
      ['Canada', 'Russia'],
    ],
    [
      'The council of the EU added nine ships to its sanctions list on Monday.',
      'SANCTION',
      'occurred',
      '2026-11-23',
      null,
      ['European Union'],
    ],
    [
      'Poland expelled three Russian diplomats on Sunday.',
      'SANCTION',
      'occurred',
      '2026-11-22',
      null,
      ['Poland', 'Russia'],
    ],
    [
      'The Russian delegation walked out of the talks in Geneva on Monday.',
      'SANCTION',
      'occurred',
      '2026-11-23',
      'Geneva',
      ['Russia'],
    ],
    [
      'Belarus moved two brigades to the Polish border on Sunday.',
      'MOBILIZE',
      'occurred',
      '2026-11-22',
      null,
      ['Belarus', 'Poland'],
    ],
    [
      'South Korea and Japan carried out joint naval drills on Sunday.',
      'COOPERATE',
      'occurred',
      '2026-11-22',
      null,
      ['South Korea', 'Japan'],
    ],
    [
      'Norway delivered six howitzers to Ukraine on Monday.',
      'AID',
      'occurred',
      '2026-11-23',
      null,
      ['Norway', 'Ukraine'],
    ],
    [
      'Russian drones hit a railway depot in Sumy on Saturday night.',
      'ASSAULT',
      'occurred',
      '2026-11-21',
      'Sumy',
      ['Russia'],
    ],
    [
      'Russia fired 40 missiles at Odesa on Friday.',
      'ASSAULT',
      'occurred',
      '2026-11-20',
      'Odesa',
      ['Russia'],
    ],
    [
      'Georgian police detained two opposition leaders in Batumi on Friday.',
      'COERCE',
      'occurred',
      '2026-11-20',
      'Batumi',
      ['Georgia'],
    ],
    [
      'Thousands of people demonstrated in Tbilisi on Saturday against the new law.',
      'PROTEST',
      'occurred',
      '2026-11-21',
      'Tbilisi',
      [],
    ],
    [
      'Ukraine and Russia exchanged 60 bodies on Sunday, the Red Cross said.',
      'RETREAT',
      'occurred',
      '2026-11-22',
      null,
      ['Ukraine', 'Russia'],
    ],
    [
      'According to the Foreign Ministry, Slovakia and Hungary signed a gas agreement on Monday.',
      'AGREE',
      'occurred',
      '2026-11-23',
      null,
      ['Slovakia', 'Hungary'],
    ],
  ])('%s', (text, type, phase, date, place, parties) => {
    expect(partiesOf(expectOne(text, type, phase, date, place))).toEqual(parties);
  });

  it('takes a visitor for the actor and a host for the recipient', () => {
    const [visit] = toldIn('Li Qiang, the Chinese premier, visited Kazakhstan on Sunday.');
    expect([names(visit?.actors ?? []), names(visit?.recipients ?? [])]).toEqual([
      ['Li Qiang'],
      ['Kazakhstan'],
    ]);
    const [guest] = toldIn('Putin received the Turkish foreign minister in Sochi on Friday.');
    expect([names(guest?.actors ?? []), names(guest?.recipients ?? [])]).toEqual([
      ['Turkey'],
      ['Vladimir Putin'],
    ]);
  });
});

describe('what is to come', () => {
  it.each<Row>([
    ['A second round is due in Muscat on 3 December.', 'CONSULT', 'scheduled', '2026-12-03', 'Muscat', []],
    [
      'Putin is to receive the Turkish foreign minister in Sochi on Friday.',
      'CONSULT',
      'scheduled',
      '2026-11-27',
      'Sochi',
      ['Turkey', 'Vladimir Putin'],
    ],
    [
      'The Geneva conference is expected to open on 8 December.',
      'CONSULT',
      'scheduled',
      '2026-12-08',
      'Geneva',
      [],
    ],
    ['An exchange of 80 prisoners is planned for Saturday.', 'RETREAT', 'scheduled', '2026-11-28', null, []],
    [
      'Finnish President Alexander Stubb said on Monday that Helsinki would host a summit of the Nordic states on 14 December.',
      'CONSULT',
      'scheduled',
      '2026-12-14',
      null,
      ['Finland'],
    ],
    [
      '“We will meet in Astana on December 9,” Kazakhstan’s foreign minister said.',
      'CONSULT',
      'scheduled',
      '2026-12-09',
      'Astana',
      ['Kazakhstan'],
    ],
    ['Talks resume on Thursday in Abu Dhabi.', 'CONSULT', 'scheduled', '2026-11-26', 'Abu Dhabi', []],
    [
      'The truce between Armenia and Azerbaijan comes into force on Friday.',
      'RETREAT',
      'scheduled',
      '2026-11-27',
      null,
      ['Armenia', 'Azerbaijan'],
    ],
    [
      'Stoltenberg will fly to Warsaw on January 12.',
      'CONSULT',
      'scheduled',
      '2027-01-12',
      'Warsaw',
      ['Jens Stoltenberg'],
    ],
  ])('%s', (text, type, phase, date, place, parties) => {
    const found = expectOne(text, type, phase, date, place);
    expect(partiesOf(found)).toEqual(expect.arrayContaining(parties));
  });
});

describe('what was planned and is off', () => {
  it.each<Row>([
    [
      'A summit of the Caspian states, scheduled for 2 December, has been cancelled.',
      'CONSULT',
      'cancelled',
      '2026-12-02',
      null,
      [],
    ],
    [
      'German Chancellor Friedrich Merz called off a trip to Ankara on Monday.',
      'CONSULT',
      'cancelled',
      '2026-11-23',
      'Ankara',
      ['Friedrich Merz'],
    ],
    [
      'The call between Biden and Putin will not take place.',
      'CONSULT',
      'cancelled',
      null,
      null,
      ['Joe Biden', 'Vladimir Putin'],
    ],
    ['The exchange of prisoners planned for Friday was put off.', 'RETREAT', 'cancelled', null, null, []],
    ['The organisers scrapped the donors’ conference in Lugano.', 'CONSULT', 'cancelled', null, 'Lugano', []],
    [
      'Moscow and Washington postponed a round of talks on the Black Sea until January.',
      'CONSULT',
      'cancelled',
      null,
      null,
      ['Russia', 'United States'],
    ],
    [
      'A visit by the Hungarian prime minister to Kyiv was called off on Sunday.',
      'CONSULT',
      'cancelled',
      '2026-11-22',
      'Kyiv',
      ['Hungary'],
    ],
  ])('%s', (text, type, phase, date, place, parties) => {
    const found = expectOne(text, type, phase, date, place);
    expect(partiesOf(found)).toEqual(expect.arrayContaining(parties));
  });
});

describe('what is off in other words', () => {
  it.each<Row>([
    [
      'A dinner that Macron was to give for the Dutch king on Thursday has been dropped.',
      'CONSULT',
      'cancelled',
      '2026-11-26',
      null,
      [],
    ],
    [
      'A regatta that would have closed the summer has been struck from the programme, a diplomat confirmed.',
      null,
      'cancelled',
      null,
      null,
      [],
    ],
    [
      'She asked us to add that a speech he was to give in Tartu later this month had been cancelled.',
      'CONSULT',
      'cancelled',
      '2026-11',
      'Tartu',
      [],
    ],
    [
      'A joint walk of the two mayors, which had been arranged for the evening, has been cancelled.',
      'CONSULT',
      'cancelled',
      TUESDAY,
      null,
      [],
    ],
    [
      'A seminar of pilots that Turkey had planned for 15 December has been postponed.',
      'CONSULT',
      'cancelled',
      '2026-12-15',
      null,
      ['Turkey'],
    ],
    ['A plan to close the ford at night was dropped in September.', null, 'cancelled', '2026-09', null, []],
    [
      'A press conference that had been announced for noon was cancelled.',
      'CONSULT',
      'cancelled',
      null,
      null,
      [],
    ],
    [
      'Alexander Stubb, the Finnish president, will not travel to Rome on Friday after all.',
      'CONSULT',
      'cancelled',
      '2026-11-27',
      'Rome',
      ['Alexander Stubb'],
    ],
    ['The exhibition was removed from the calendar.', 'CONSULT', 'cancelled', null, null, []],
  ])('%s', (text, type, phase, date, place, parties) => {
    expect(partiesOf(expectOne(text, type, phase, date, place))).toEqual(expect.arrayContaining(parties));
  });

  it.each([
    'Charges against the officer were dropped on Friday.',
    'Bombs were dropped on Sumy.',
    'Russia threatened to cancel the talks.',
    'He denied that the visit had been cancelled.',
    'The debt was cancelled.',
    'The sanctions were dropped on Friday.',
    'Ukraine dropped its demand for talks.',
  ])('nothing is off in: %s', (text) => {
    expect(toldIn(text).filter(({ phase }) => phase === 'cancelled')).toEqual([]);
  });
});

describe('talks that a clause tells beside what it is about', () => {
  it.each<Row>([
    [
      'Elina Valtonen, the Finnish foreign minister, argued at talks with her Norwegian colleague in Tromso on Friday that the strait must stay open.',
      'CONSULT',
      'occurred',
      '2026-11-20',
      'Tromso',
      ['Elina Valtonen', 'Norway'],
    ],
    [
      'Polish Prime Minister Donald Tusk told the Danish premier in a telephone conversation on Sunday that the convoy would wait.',
      'CONSULT',
      'occurred',
      '2026-11-22',
      null,
      ['Donald Tusk', 'Denmark'],
    ],
    [
      '“We are patient,” Turkish Foreign Minister Hakan Fidan said on Monday after a meeting with Qatar’s prime minister, Mohammed Al Thani.',
      'CONSULT',
      'occurred',
      '2026-11-23',
      null,
      ['Hakan Fidan', 'Mohammed Al Thani'],
    ],
    [
      'Swiss President Karin Keller-Sutter urged calm during a visit to Belgrade on Saturday.',
      'CONSULT',
      'occurred',
      '2026-11-21',
      'Belgrade',
      ['Karin Keller-Sutter'],
    ],
  ])('%s', (text, type, phase, date, place, parties) => {
    expect(partiesOf(expectOne(text, type, phase, date, place))).toEqual(parties);
  });

  it.each([
    'The ministry said in a statement that nothing had changed since a call with Washington.',
    'Lavrov said the meeting with Rubio on Friday had been useful.',
    'The Ukrainian side, he stressed, had accepted a ceasefire on the first day.',
    'Merz was ready for a call with Putin on Friday.',
    'Olaf Scholz has been in talks with Russia for weeks.',
    'Olaf Scholz said in a call with reporters on Friday that nothing had changed.',
    'Olaf Scholz met with criticism on Friday.',
    'Antony Blinken spoke to reporters on Monday.',
    'Zbigniew Rau welcomed the decision in Brussels on Monday.',
    'Macron insisted on talks with Putin.',
    'Edgars Rinkevics, the Latvian president, said after the meeting that he was tired.',
  ])('none in: %s', (text) => {
    expect(toldIn(text)).toEqual([]);
  });
});

describe('what who speaks at length has done himself', () => {
  const transcript = (words: string) =>
    `Joint press conference by Jens Stoltenberg and Alexander Stubb\n\nRiga, 24 November 2026\n\nJENS STOLTENBERG (NATO Secretary General): ${words}\n\nQUESTION: Is that all?\n\nJENS STOLTENBERG: It is.`;

  it.each<Row>([
    [
      'I met President Alar Karis in Tartu yesterday.',
      'CONSULT',
      'occurred',
      '2026-11-23',
      'Tartu',
      ['Jens Stoltenberg', 'Alar Karis'],
    ],
    ['Today we discussed how to go on.', 'CONSULT', 'occurred', TUESDAY, null, ['Jens Stoltenberg']],
    [
      'We will see each other again on 3 December.',
      'CONSULT',
      'scheduled',
      '2026-12-03',
      null,
      ['Jens Stoltenberg'],
    ],
    ['No, that visit has been called off.', 'CONSULT', 'cancelled', null, null, []],
    [
      'Poland will send another package of military aid to Ukraine in the first week of December.',
      'AID',
      'scheduled',
      '2026-12',
      null,
      ['Poland', 'Ukraine'],
    ],
  ])('%s', (words, type, phase, date, place, parties) => {
    const [found, more] = toldIn(transcript(words));
    expect([found?.eventType, found?.phase, found?.date, more]).toEqual([type, phase, date, undefined]);
    if (place !== null) expect(found?.place).toBe(place);
    expect(found === undefined ? [] : partiesOf(found)).toEqual(parties);
  });

  it.each(['I think we met too often.', 'I hope we meet Putin on Friday.', 'Russia struck Odesa on Friday.'])(
    'none in: %s',
    (words) => {
      expect(toldIn(transcript(words))).toEqual([]);
    },
  );
});

describe('what is no development', () => {
  it.each([
    'Putin hopes to meet Biden in December.',
    'Russia said it had deployed ten battalions near Sumy.',
    'Zelensky proposed a meeting of the four leaders in Ankara.',
    'Could Russia and Ukraine exchange prisoners on Friday?',
    'If the sides met in Vienna on Friday, little would change.',
    'Moscow has not withdrawn its troops from Belarus.',
    'Berlin wants Russia to release the sailors on Friday.',
    'Ukraine demanded that Russia return the children.',
    'The Kremlin accused Kyiv of shelling a market on Sunday.',
    'Lavrov denied that Russia had struck the port on Sunday.',
    'A deal signed by Russia and Ukraine in 2015 bars heavy weapons.',
    'The meeting room in Geneva was cold on Friday.',
    'Russian officials refused to meet the mediators on Monday.',
    'The American envoy had been expected to visit Kyiv on Friday.',
    'Poland is ready to host talks between Russia and Ukraine.',
    'The grain pact between Russia and Turkey, which lapses on 3 December, covers three ports.',
    'Stoltenberg called the visit to Kyiv a success.',
    'Norway’s king opened a museum in Oslo on Friday.',
    'Russia holds a fifth of Ukraine.',
    'Scholz met criticism in Berlin on Friday.',
    'Denmark struck a note of caution on Friday.',
    'Nobody in Russia attacked the convoy on Sunday.',
    'Neither Russia nor Ukraine withdrew its guns on Sunday.',
    'Envoys of Russia and Ukraine failed to reach a deal on Friday.',
    'Washington believes that Russia and Iran signed a secret pact on Friday.',
    'Zelensky said he was ready for a call with Biden on Friday.',
    'It is unclear whether Russia and Ukraine met in Doha on Friday.',
    'NATO might deploy troops to Romania on Friday.',
    'Kyiv urged the EU to adopt new sanctions on Russia.',
    'The Russian foreign minister said: “We signed the agreement on Friday.”',
    'The envoy of Norway held a news conference on Friday.',
    'The two leaders would have met on Sunday.',
    'Lavrov said Russia and Turkey signed a gas contract on Tuesday.',
    'It was the first visit to Kyiv by a Polish president since 2018.',
    'The agreement between Russia and Turkey struck a balance on Friday.',
    'Moscow offered to exchange 100 prisoners on Friday.',
    'Sanctions imposed on Russia on Friday hurt its banks.',
    'The court in Riga heard the case against the mayor on Friday.',
  ])('%s', (text) => {
    expect(toldIn(text)).toEqual([]);
  });

  it('and no day of one is that of another', () => {
    const found = toldIn(
      'Turkey announced on Sunday that the pact, which was due to lapse on 3 December, was renewed.',
    );
    expect(found.filter(({ phase, date }) => phase === 'occurred' && date?.includes('-12-'))).toEqual([]);
  });
});

describe('parties, places and days that the text has told before', () => {
  it.each<[text: string, nth: number, type: string, date: string | null, parties: string[]]>([
    [
      'Envoys of Serbia and Kosovo met in Skopje on Friday. Both sides agreed to reopen the bridge.',
      1,
      'AGREE',
      '2026-11-20',
      ['Serbia', 'Kosovo'],
    ],
    [
      'Biden met Putin in Geneva on Friday. They signed a pact on visas.',
      1,
      'AGREE',
      '2026-11-20',
      ['Joe Biden', 'Vladimir Putin'],
    ],
    [
      'The Armenian and Azerbaijani leaders met in Tbilisi on Sunday. The two countries will hold another round of talks on 7 December.',
      1,
      'CONSULT',
      '2026-12-07',
      ['Armenia', 'Azerbaijan'],
    ],
    [
      'Canadian Foreign Minister Anita Anand arrived in Kyiv on Monday. She met Zelensky the same day.',
      1,
      'CONSULT',
      '2026-11-23',
      ['Anita Anand', 'Zelensky'],
    ],
  ])('%s', (text, nth, type, date, parties) => {
    const found = toldIn(text)[nth];
    expect([found?.eventType, found?.date]).toEqual([type, date]);
    expect(found === undefined ? [] : partiesOf(found)).toEqual(parties);
  });

  it.each<[text: string, nth: number, date: string | null, place: string | null]>([
    [
      'Espen Barth Eide met Andrii Sybiha in Oslo on Monday. In the afternoon Mr Sybiha was received by Jonas Gahr Store.',
      1,
      '2026-11-23',
      null,
    ],
    [
      'Urmas Reinsalu met Edgars Rinkevics in Riga on Friday. Reinsalu promised an answer in December, when the two are to meet again in Valga.',
      1,
      '2026-12',
      'Valga',
    ],
    [
      'But on Sunday Olaf Scholz met Emmanuel Macron in the old customs house of Trabzon, for the first time since March.',
      0,
      '2026-11-22',
      'Trabzon',
    ],
    ['Petr Fiala, who had met Maia Sandu in Rome on Sunday, said nothing.', 0, '2026-11-22', 'Rome'],
    ['Petr Fiala was in Tokyo on Monday for talks with his Japanese counterpart.', 0, '2026-11-23', 'Tokyo'],
    ['Maia Sandu had a telephone conversation with Petr Fiala on Sunday.', 0, '2026-11-22', null],
    ['The two countries will hold further talks in The Hague on 20 December.', 0, '2026-12-20', 'The Hague'],
    ['Envoys of Serbia and Kosovo will meet again in Lodz on 1 July.', 0, '2027-07-01', 'Lodz'],
  ])('%s', (text, nth, date, place) => {
    const found = toldIn(text)[nth];
    expect([found?.date ?? null, found?.place ?? null]).toEqual([date, place]);
  });

  it('takes *here* for the place of the dateline', () => {
    const [found] = toldIn('OSLO, Nov 24 (Agency) — Envoys of Serbia and Kosovo met here on Monday.');
    expect(found?.place).toBe('Oslo');
  });
});

describe('the same event told twice', () => {
  it('is one, the fuller', () => {
    const found = toldIn(
      'Russia and Ukraine exchanged 70 prisoners on Monday.\n\nThe weather was cold.\n\nThe exchange of prisoners took place near Chernihiv on Monday.',
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ date: '2026-11-23', place: 'Chernihiv' });
    expect(names(found[0]?.actors ?? [])).toEqual(['Russia', 'Ukraine']);
  });

  it('is one where the headline tells it too', () => {
    const found = toldIn(
      'Finland and Estonia sign border pact\n\nFinland and Estonia signed a border pact in Narva on Friday.',
    );
    expect(found.map(({ date, place }) => [date, place])).toEqual([['2026-11-20', 'Narva']]);
  });

  it('is two where days or parties differ', () => {
    expect(
      toldIn('Biden met Putin in Geneva on Friday. Biden met Stoltenberg in Brussels on Monday.'),
    ).toHaveLength(2);
    expect(toldIn('Biden phoned Putin on Friday. Biden phoned Putin again on Monday.')).toHaveLength(2);
  });
});

describe('a headline', () => {
  it.each([
    [
      'Envoys of Ukraine, Russia and Oman met in Salalah on Wednesday for their third round of talks and parted late.',
      'Ukraine, Russia and Oman met in Salalah, 18 November 2026',
    ],
    [
      'Biden met Putin in Geneva on Friday. They signed a pact on visas.',
      'Joe Biden met Vladimir Putin in Geneva, 20 November 2026',
    ],
    [
      'Canada imposed sanctions on 14 Russian officials on Friday.',
      'Canada imposed sanctions on 14 Russian officials, 20 November 2026',
    ],
    [
      'A second round is due in Muscat on 3 December.',
      'Second round of talks in Muscat, scheduled for 3 December 2026',
    ],
    [
      'The call between Biden and Putin planned for Friday was called off on Monday.',
      'Call between Joe Biden and Vladimir Putin, planned for 27 November 2026, was called off',
    ],
    [
      'Turkey, Ukraine and Russia agreed on Monday to extend the grain deal by 60 days.',
      'Turkey, Ukraine and Russia agreed to extend the grain deal by 60 days, 23 November 2026',
    ],
  ])('of %s', (text, headline) => {
    expect(toldIn(text)[0]?.headline).toBe(headline);
  });

  it('holds no pronoun for a party', () => {
    const text =
      'Biden met Putin in Geneva on Friday. They agreed to reopen their consulates. He will visit Kyiv.';
    for (const { headline } of toldIn(text)) expect(headline).not.toMatch(/^(?:They|He|It)\b/);
  });
});

describe('confidence', () => {
  it.each([
    ['Biden met Putin in Geneva on Friday.', 0.75, 1],
    ['The delegations met.', 0, 0.5],
    ['Ukraine and Russia exchanged 60 bodies on Sunday, the Red Cross said.', 0.5, 0.9],
  ])('of %s', (text, least, most) => {
    const sure = toldIn(text)[0]?.confidence ?? 0;
    expect(sure).toBeGreaterThanOrEqual(least);
    expect(sure).toBeLessThanOrEqual(most);
  });
});

it('takes work that grows with the text', () => {
  // Of this process alone: whatever else the machine does counts for nothing.
  const work = (n: number) => {
    const text = 'Biden met Putin in Geneva on Friday and the envoys of both sides signed a pact. '.repeat(n);
    const from = process.cpuUsage();
    toldIn(text);
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1_000;
  };
  work(50);
  expect(work(800)).toBeLessThan(16 * Math.max(work(100), 20));
});

describe('clauses whose nouns look like verbs, or whose day stands behind the verb', () => {
  it.each<[text: string, phase: string, eventType: string, date: string | null, parties: string[]]>([
    [
      'Canada imposed sanctions on twelve Belarusian judges on Friday.',
      'occurred',
      'SANCTION',
      '2022-01-07',
      ['Canada', 'Belarus'],
    ],
    [
      'About 30 Spanish fishing boats blocked the port of Algeciras on Saturday.',
      'occurred',
      'PROTEST',
      '2022-01-08',
      ['Spain'],
    ],
    [
      'Poland and Belarus agreed on Saturday to spare each other’s power stations.',
      'occurred',
      'AGREE',
      '2022-01-08',
      ['Poland', 'Belarus'],
    ],
    [
      'West African leaders lifted some of their sanctions against Niger on Friday.',
      'occurred',
      'RETREAT',
      '2022-01-07',
      ['Niger'],
    ],
    ['A wreath-laying ceremony in Gdansk was called off.', 'cancelled', 'CONSULT', null, []],
    [
      'Monday’s lunch with the Serbian prime minister has been scrapped.',
      'cancelled',
      'CONSULT',
      null,
      ['Serbia'],
    ],
    ['The mission handed over a well to the communities on Friday.', 'occurred', 'AID', '2022-01-07', []],
  ])('%s', (text, phase, eventType, date, parties) => {
    expect(
      developmentsIn(text).map((one) => [
        one.phase,
        one.eventType,
        one.date,
        names([...one.actors, ...one.recipients]),
      ]),
    ).toEqual([[phase, eventType, date, parties]]);
  });

  it.each(['The judges on Friday heard a boat builder.', 'Ten fishing boats sail from the port.'])(
    'nothing happens in: %s',
    (text) => {
      expect(developmentsIn(text)).toEqual([]);
    },
  );
});
