import type { Actor, Alias } from '../record/actor.ts';

const names = (...texts: string[]): Alias[] => texts.map((text) => ({ text, kind: 'name' }));
const described = (...texts: string[]): Alias[] => texts.map((text) => ({ text, kind: 'description' }));
const metonyms = (...texts: string[]): Alias[] => texts.map((text) => ({ text, kind: 'metonym' }));

const body = (
  ref: string,
  kind: 'state' | 'organisation',
  name: string,
  aliases: Alias[],
  wikidata: string | null = null,
  represents: string | null = null,
): Actor => ({ ref, kind, name, anonymous: false, aliases, roles: [], represents, wikidata });

const person = (
  ref: string,
  name: string,
  roles: Actor['roles'],
  aliases: Alias[],
  wikidata: string | null = null,
): Actor => ({
  ref,
  kind: 'person',
  name,
  anonymous: false,
  aliases,
  roles,
  represents: null,
  wikidata,
});

export const RUSSIA = 'A-1';
export const UNITED_STATES = 'A-2';
export const UKRAINE = 'A-3';
export const NATO = 'A-4';
export const EU = 'A-5';
export const OSCE = 'A-6';
export const RIABKOV = 'A-7';
export const BLINKEN = 'A-8';
export const BIDEN = 'A-9';
export const PUTIN = 'A-10';
export const STOLTENBERG = 'A-11';
export const SHERMAN = 'A-12';
export const STATE_DEPARTMENT = 'A-13';
export const SENIOR_US_OFFICIAL = 'A-14';
export const BORRELL = 'A-15';
export const RUSSIAN_AGENCIES = 'A-16';
export const BELARUS = 'A-17';
export const KAZAKHSTAN = 'A-18';

/** Who speaks, acts or is acted upon in the article. Offices are those held in January 2022. */
export const ACTORS: Actor[] = [
  body(
    RUSSIA,
    'state',
    'Russia',
    [
      ...names(
        'Russian Federation',
        'Россия',
        'the Russians',
        'Russian',
        'Russian side',
        'Russian government',
      ),
      ...metonyms('Moscow', 'Москва', 'the Kremlin', 'Кремль'),
    ],
    'Q159',
  ),
  body(
    UNITED_STATES,
    'state',
    'United States',
    [
      ...names(
        'US',
        'U.S.',
        'USA',
        'United States of America',
        'America',
        'the Americans',
        'США',
        'US government',
      ),
      ...metonyms('Washington', 'Вашингтон', 'White House', 'Biden administration'),
    ],
    'Q30',
  ),
  body(
    UKRAINE,
    'state',
    'Ukraine',
    [
      ...names('Україна', 'Украина', 'the Ukrainians', 'Ukrainian', 'Ukrainian government'),
      ...metonyms('Kyiv', 'Kiev', 'Київ', 'Киев'),
    ],
    'Q212',
  ),
  body(
    NATO,
    'organisation',
    'NATO',
    [
      ...names(
        'North Atlantic Treaty Organization',
        'North Atlantic Alliance',
        'North Atlantic pact',
        'НАТО',
        'OTAN',
      ),
      ...described('the Atlantic Alliance', 'the Atlantic military pact', 'the Alliance'),
      ...metonyms('Brussels'),
    ],
    'Q7184',
  ),
  body(
    EU,
    'organisation',
    'European Union',
    [
      ...names('EU', 'ЕС'),
      ...described('the Europeans', 'European', 'the European bloc', 'the bloc'),
      ...metonyms('Brussels'),
    ],
    'Q458',
  ),
  body(
    OSCE,
    'organisation',
    'Organization for Security and Cooperation in Europe',
    names('OSCE', 'Organisation for Security and Co-operation in Europe', 'ОБСЕ'),
    'Q81299',
  ),
  person(
    RIABKOV,
    'Sergei Riabkov',
    [
      {
        title: 'Deputy Foreign Minister',
        wordings: [
          'the Deputy Foreign Minister',
          'Russian Deputy Foreign Minister',
          'Russia’s Deputy Foreign Minister',
          'Deputy Foreign Minister of Russia',
          'Russian deputy minister',
          'Russian negotiator',
          'Russia’s negotiator',
          'Moscow’s negotiator',
          'Russia’s chief negotiator',
        ],
        represents: RUSSIA,
        from: '2008-08',
        to: null,
      },
    ],
    [...names('Sergey Ryabkov', 'Sergei Ryabkov', 'Сергей Рябков', 'Rjabkow', 'Riabkow')],
  ),
  person(
    BLINKEN,
    'Antony Blinken',
    [
      {
        title: 'Secretary of State',
        wordings: [
          'the head of US diplomacy',
          'head of American diplomacy',
          'US Secretary of State',
          'American Secretary of State',
          'America’s Secretary of State',
          'US top diplomat',
          'top US diplomat',
          'top American diplomat',
          'America’s top diplomat',
          'US chief diplomat',
          'chief US diplomat',
          'Washington’s top diplomat',
          'US foreign minister',
        ],
        represents: UNITED_STATES,
        from: '2021-01-26',
        to: '2025-01-20',
      },
    ],
    [...names('Tony Blinken', 'Anthony Blinken', 'Энтони Блинкен')],
  ),
  person(
    BIDEN,
    'Joe Biden',
    [
      {
        title: 'President',
        wordings: [
          'the US President',
          'American President',
          'President of the United States',
          'America’s president',
          'US leader',
          'American leader',
          'POTUS',
        ],
        represents: UNITED_STATES,
        from: '2021-01-20',
        to: '2025-01-20',
      },
    ],
    [...names('Joseph Biden', 'Джо Байден')],
    'Q6279',
  ),
  person(
    PUTIN,
    'Vladimir Putin',
    [
      {
        title: 'President',
        wordings: [
          'the Russian President',
          'President of Russia',
          'Russia’s president',
          'Russian leader',
          'Kremlin leader',
          'Kremlin chief',
        ],
        represents: RUSSIA,
        from: '2012-05-07',
        to: null,
      },
    ],
    [...names('Владимир Путин', 'Poutine')],
    'Q7747',
  ),
  person(
    STOLTENBERG,
    'Jens Stoltenberg',
    [
      {
        title: 'Secretary General',
        wordings: [
          'the NATO Secretary General',
          'Secretary General of NATO',
          'NATO’s Secretary General',
          'the Secretary General',
          'NATO chief',
          'NATO’s chief',
          'chief of NATO',
          'head of NATO',
          'NATO head',
          'NATO boss',
          'NATO’s top official',
          'Alliance chief',
          'leader of NATO',
          'NATO leader',
        ],
        represents: NATO,
        from: '2014-10-01',
        to: '2024-10-01',
      },
    ],
    [...names('Йенс Столтенберг')],
  ),
  person(
    SHERMAN,
    'Wendy Sherman',
    // The article calls her Under Secretary, an office that she had left in 2015.
    [
      {
        title: 'Deputy Secretary of State',
        wordings: [
          'Under Secretary Wendy Sherman',
          'US Deputy Secretary of State',
          'Under Secretary of State',
          'Deputy Secretary of State',
          'US negotiator',
          'American negotiator',
          'US envoy',
          'American envoy',
          'US chief negotiator',
        ],
        represents: UNITED_STATES,
        from: '2021-04-14',
        to: '2023-07-28',
      },
    ],
    [...names('Венди Шерман')],
  ),
  body(
    STATE_DEPARTMENT,
    'organisation',
    'State Department',
    [...names('US State Department', 'Department of State', 'Госдеп'), ...metonyms('Foggy Bottom')],
    null,
    UNITED_STATES,
  ),
  {
    ref: SENIOR_US_OFFICIAL,
    kind: 'person',
    name: 'a senior US official who spoke on condition of anonymity',
    anonymous: true,
    aliases: described(
      'senior US official',
      'senior American official',
      'senior U.S. official',
      'high-ranking US official',
      'US official',
      'American official',
      'anonymous US official',
      'anonymous American official',
      'unnamed US official',
      'unnamed American official',
      'anonymous senior US official',
      'unnamed senior US official',
      'anonymous official',
      'unnamed official',
      'senior official',
      'anonymous senior official',
      'anonymous source',
      'unnamed source',
      'senior administration official',
    ),
    roles: [{ title: 'senior official', wordings: [], represents: UNITED_STATES, from: null, to: null }],
    represents: null,
    wikidata: null,
  },
  person(
    BORRELL,
    'Josep Borrell',
    [
      {
        title: 'High Representative for Foreign Affairs and Security Policy',
        wordings: [
          'the head of Brussels diplomacy',
          'head of EU diplomacy',
          'head of European diplomacy',
          'EU foreign policy chief',
          'EU’s foreign policy chief',
          'EU top diplomat',
          'EU’s top diplomat',
          'Europe’s top diplomat',
          'EU High Representative',
          'EU diplomacy chief',
        ],
        represents: EU,
        from: '2019-12-01',
        to: '2024-11-30',
      },
    ],
    [...names('Жозеп Боррель')],
  ),
  body(RUSSIAN_AGENCIES, 'organisation', 'Russian news agencies', described('Russian agencies')),
  body(BELARUS, 'state', 'Belarus', names('Беларусь', 'Білорусь'), 'Q184'),
  body(KAZAKHSTAN, 'state', 'Kazakhstan', names('Казахстан'), 'Q232'),
];
