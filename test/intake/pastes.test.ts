import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { originOf } from '../../src/intake/index.ts';
import { readPlain } from '../../src/intake/plain.ts';

const TODAY = '2025-11-25';
const raw = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, 'pastes', `${name}.txt`), 'utf8');

interface Expected {
  title: string;
  published: string | null;
  first: RegExp;
  last: RegExp;
  /** What the site added. */
  without: RegExp;
}

/** Invented stories as they come from copying a page, an app or a mail. */
const PASTES: Record<string, Expected> = {
  broadcaster: {
    title: "Kallas urges 'patience' as ferry talks drag on in Tallinn",
    published: null,
    first: /^Estonian Prime Minister/,
    last: /"a beginning"\.$/,
    without: /Skip|Maria Lind|Getty|town hall|Watch|sail tomorrow|2025/,
  },
  'agency-site': {
    title: 'Kyiv and Chisinau sign pact on river traffic, ministers say',
    published: '2025-11-19',
    first: /^CHISINAU, Nov 19/,
    last: /leave on December 1\.$/,
    without: /Ann Cole|Barges on|Summary|Standards|Suggested/,
  },
  column: {
    title: 'A ceasefire is not a gift',
    published: '2022-03-14',
    first: /^By Tomas Rehn\n\nI was in Kharkiv/,
    last: /a door in Brussels that opens\.$/,
    without: /Opinion|member of the European Parliament/,
  },
  reportage: {
    title: 'In the bakery of Avdiivka',
    published: '2022-03-14',
    first: /^I meet Halyna Moroz/,
    last: /only one on the road back\.$/,
    without: /Lena Forsman/,
  },
  'live-blog': {
    title: "Ukraine war live: Sybiha says 'no map will be drawn without us'",
    published: null,
    first: /^17\.42 GMT\n/,
    last: /\n09\.15 GMT$/,
    without: /Key events|ago|Closing summary|no map without|no invitation so far|Share|welcome/,
  },
  'state-agency': {
    title: "Novak calls pipeline proposal 'arithmetic without figures'",
    published: null,
    first: /^MOSCOW, November 14\./,
    last: /he told journalists\.$/,
    without: /15:12|Read also|summit|Tags/,
  },
  'broadcaster-ambiguous-date': {
    title: 'Berlin offers to host grain talks — Wadephul',
    published: '2025-11-12',
    first: /^Germany's foreign minister says/,
    last: /within days\.$/,
    without: /Ida Frei|https|press conference|Advertisement|Edited|feedback/,
  },
  government: {
    title: 'UK and Moldova agree new energy partnership',
    published: '2025-11-03',
    first: /^The Foreign Secretary signed/,
    last: /at the right time\.$/,
    without: /cookies|Home|From|Commonwealth|Published|Sign up|useful/,
  },
  'local-paper': {
    title: "Exclusive: Umerov says second list of prisoners 'is ready'",
    published: '2025-11-20',
    first: /^A second list of prisoners/,
    last: /./,
    without: /Photo|preferred|Copy|Join our|Other Topics|reporter in Kyiv/,
  },
  'agency-app': {
    title: "US envoy leaves Geneva with 'two pages and a headache'",
    published: '2025-11-21',
    first: /^GENEVA \(Example\) —/,
    last: /their differences\.$/,
    without: /FILE|JAMES WHITE|Leer|___|contributed/,
  },
  'wrapped-mail': {
    title:
      'Statement by the spokesperson of the Ministry of Foreign Affairs on the detention of two observers',
    published: '2025-11-18',
    first: /^The Ministry of Foreign Affairs condemns the detention of two observers of the\nmission/,
    last: /by anybody\.$/,
    without: /Kyiv, 18/,
  },
  magazine: {
    title: "Fidan: 'We can open the strait in a week'",
    published: '2025-11-06',
    first: /^Hakan Fidan, Turkey's foreign minister, says/,
    last: /to name a date\.$/,
    without: /Home|EXCLUSIVE|tells The Example what|07:30|Comments|RELATED|subscribe|©/,
  },
};

describe('a pasted article', () => {
  it.each(Object.entries(PASTES))('of a %s is parted from what the site adds', (name, expected) => {
    const { text, title, published } = readPlain(raw(name), TODAY);
    expect({ title, published }).toEqual({ title: expected.title, published: expected.published });
    expect(text).toMatch(expected.first);
    expect(text).toMatch(expected.last);
    expect(text).not.toMatch(expected.without);
  });

  it.each(Object.keys(PASTES))('of a %s tells where its lines stand', (name) => {
    const { text, places } = readPlain(raw(name), TODAY);
    for (const line of text.split('\n').filter((one) => one !== '')) {
      const at = text.indexOf(line);
      const [start, end] = [
        originOf(places ?? [], at, 'start'),
        originOf(places ?? [], at + line.length, 'end'),
      ];
      expect(raw(name).slice(start, end)).toBe(line);
    }
  });

  it('leaves the quotation that was pulled out of a paragraph where it stands', () => {
    expect(readPlain(raw('magazine')).text.match(/we have the tugs/g)).toHaveLength(1);
  });
});

/** What has no headline, no by-line and no site around it is kept whole. */
const WHOLE: [what: string, text: string][] = [
  ['a sentence', 'Blinken said it was late.'],
  ['a line without a stop', 'Blinken said it was late'],
  ['notes', '• Lavrov said the round was "useful"\n• Germany says talk of troops is premature'],
  [
    'notes without marks',
    'Lavrov said the round was useful\nGermany says that talk of troops is premature\nKyiv waits',
  ],
  [
    'a wrapped text',
    'The foreign ministers of Poland and\nUkraine met in the town of Lublin on\nWednesday, officials said.',
  ],
  [
    'a list of points',
    'The plan has three points:\n\n1. A ceasefire at sea\n2. The return of prisoners\n3. A list of harbours',
  ],
  ['a transcript', 'MS. LIND: We have proposed one.\n\nQUESTION: When?\n\nMS. LIND: No comment'],
  [
    'a quotation and who said it',
    '“Every name is a family. We shall not stop at 250.”\n\nVolodymyr Zelensky, president of Ukraine',
  ],
  ['a colon before a quotation', 'Speaking at the airport, she said:\n\n“We were received politely.”'],
  [
    'speakers’ labels',
    'Here is what they said.\n\nKari Lunde, Norwegian envoy: “We were received politely.”',
  ],
  [
    'signed remarks',
    'We met with Russia today. We disagree on most issues.\n\nWe are ready to meet again, and I thank our hosts.\n\nKari Lunde\nForeign Minister of Norway',
  ],
  [
    'remarks with a name under them',
    'We met with Russia today. We disagree.\n\nI thank our hosts.\n\nKari Lunde',
  ],
  ['a dateline', 'KYIV, 03.02.2026 — Marta Kowal said on Monday that the road was open.'],
  [
    'a speech',
    'I thank you all for coming. We know what you expect of us.\n\nWe shall not leave this article of the treaty to you alone.',
  ],
  [
    'a day in a sentence',
    'On 14 June 2024 the envoys met. Marta Kowal said on May 17, 2023 that it was useful.',
  ],
];

describe('a text without a head', () => {
  it.each(WHOLE)('is kept whole: %s', (_, text) => {
    const read = readPlain(text, TODAY);
    expect(read).toMatchObject({ text, title: null, published: null });
  });
});

type Row = [line: string, published: string | readonly string[]];
const DAYS: Row[] = [
  ['May 17, 2023', '2023-05-17'],
  ['30.05.2025 14:42', '2025-05-30'],
  ['Published on 27/06/2024', '2024-06-27'],
  ['Updated 30.05.2025, 18:20', '2025-05-30'],
  ['Published: 06/27/2024, 5:25 p.m.', '2024-06-27'],
  ['Published 14 June 2024. Updated 15 June 2024', '2024-06-14'],
  ['By Ann Cole | 14 June 2024 | World', '2024-06-14'],
  ['Vienna, 3 March 2025', '2025-03-03'],
  ['Вівторок, 18 листопада 2025, 14:05', '2025-11-18'],
  ['Am 4. März 2025 um 8 Uhr', '2025-03-04'],
  ['Publié le 4 août 2025 à 8h05', '2025-08-04'],
  ['2025-11-20T09:05:00Z', '2025-11-20'],
  ['05/06/2024', ['2024-06-05', '2024-05-06']],
  ['Wednesday 05/06/2024', '2024-06-05'],
  ['Published 05/06/2024, updated 13/06/2024', '2024-06-05'],
  ['11/12/2025', '2025-11-12'],
  ['05-05-2024', '2024-05-05'],
  ['31/02/2024', []],
  ['14 June, 17:25', []],
  ['2 hours ago', []],
];

describe('the day an article came out', () => {
  it.each(DAYS)('is read from %j', (line, expected) => {
    const { published, publishedOneOf, text } = readPlain(
      `Envoys meet in Vienna\n\n${line}\n\nThe envoys met for two hours, and parted.`,
      TODAY,
    );
    expect(published ?? publishedOneOf).toEqual(expected);
    expect(text).toBe('The envoys met for two hours, and parted.');
  });
});

const FRAGMENTS = [
  '“',
  '„',
  "'",
  '(',
  '[',
  '.',
  ' ',
  '\t',
  'A',
  'And ',
  'by ',
  'By ',
  '1',
  '1-1-',
  '18.05 ',
  ' | ',
  'Reporting by A ',
  'the minister said and ',
  '\n',
  '• ',
  'https://',
  'photo: ',
  ':',
];

describe('a hostile text', () => {
  it.each(FRAGMENTS)('of %j is read in no time that grows faster than it', (fragment) => {
    for (const line of [150, 290, 590, 100_000]) {
      const filled = `${fragment.repeat(Math.ceil(line / fragment.length))}! x`;
      const text = `${filled}\n`.repeat(Math.ceil(100_000 / line));
      expect(readPlain(text).text.length).toBeLessThanOrEqual(text.length + 1);
    }
  });
});
