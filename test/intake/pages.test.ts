import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/intake/html/read-html.ts';
import { languageName, languageOf } from '../../src/intake/index.ts';

const raw = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, 'pages', `${name}.html`), 'utf8');

interface Expected {
  title: string;
  published: string;
  first: RegExp;
  last: RegExp;
  /** How many paragraphs. */
  count: number;
  /** Words among them that are easily lost. */
  holds: string;
}

/** Invented stories in the markup of sites; each must give its paragraphs, all of them and no other. */
const PAGES: Record<string, Expected> = {
  framework: {
    title: 'Norway offers harbour for talks on mines',
    published: '2025-11-18',
    first: /^Norway has offered the harbour/,
    last: /Mr Eide said\.$/,
    count: 5,
    holds: 'would be "looked at"',
  },
  blog: {
    title: 'Sandu: river pact is ‘a door’',
    published: '2025-11-12',
    first: /^Moldova’s president, Maia Sandu,/,
    last: /• It says nothing on warships, Sandu said\.$/,
    count: 7,
    holds: 'a pilot.”\n\n— Maia Sandu, president of Moldova\n\nUkraine’s deputy minister, Yurii Vaskov,',
  },
  tables: {
    title: 'Remarks by Minister Lind on the mission in Donetsk',
    published: '2025-11-04',
    first: /^Mr Chairman,/,
    last: /I thank you\.$/,
    count: 4,
    holds: 'by day and by night',
  },
  stated: {
    title: 'Fidan sees "small door" for grain',
    published: '2025-11-05',
    first: /^ANKARA - Turkish/,
    last: /he told reporters\.$/,
    count: 2,
    holds: '“a small door”',
  },
  microdata: {
    title: 'Plan for nuclear plant handed over',
    published: '2025-10-30',
    first: /^VIENNA\./,
    last: /study the plan\.$/,
    count: 3,
    holds: '"It is technical',
  },
  'live-blog': {
    title: 'Geneva talks live: envoys meet again',
    published: '2025-11-23',
    first: /^18:05\n\nUS Secretary/,
    last: /told reporters\.$/,
    count: 6,
    holds: '16:30\n\nAndriy Yermak',
  },
  'dated-path': {
    title: 'Ferry line to reopen, envoy says',
    published: '2025-11-07',
    first: /^The ferry line/,
    last: /repaired\.$/,
    count: 3,
    holds: 'Nino Beridze',
  },
  standfirst: {
    title: 'Rutte: allies will pay for monitors',
    published: '2025-11-10',
    first: /^Nato's chief told lawmakers/,
    last: /for later\.$/,
    count: 4,
    holds: '"The money is there,"',
  },
  'escaped-twice': {
    title: 'Lunde: "We were received politely"',
    published: '2025-11-14',
    first: /^Norwegian envoy Kari Lunde said on Friday: “We were received politely\.”/,
    last: /two days\.$/,
    count: 3,
    holds: 'She didn’t say when the delegation would return, and the Kremlin declined to comment',
  },
  german: {
    title: 'Moskau prüft die Listen',
    published: '2025-11-23',
    first: /^Der ukrainische/,
    last: /bestätigte\.$/,
    count: 3,
    holds: '„Wir warten auf eine Antwort“',
  },
};

describe('a page', () => {
  it.each(Object.entries(PAGES))('of the kind %s gives its article', (name, expected) => {
    const url = name === 'dated-path' ? 'https://news.example.org/2025/11/07/ferry-line' : null;
    const { text, title, published } = readHtml(raw(name), url, '2025-11-25');
    expect({ title, published }).toEqual({ title: expected.title, published: expected.published });
    expect(text).toMatch(expected.first);
    expect(text).toMatch(expected.last);
    expect(text).toContain(expected.holds);
    expect(text.split('\n\n')).toHaveLength(expected.count);
  });
});

describe('the language of an article', () => {
  it.each([
    ['Der Außenminister sagte am Montag in Wien, die Listen seien längst übergeben worden.', 'de'],
    ['Le ministre a déclaré lundi à Paris que les discussions allaient continuer cette semaine.', 'fr'],
    ['Міністр закордонних справ заявив у понеділок, що переговори тривають і списки передано.', 'uk'],
    ['Министр иностранных дел заявил в понедельник, что переговоры продолжаются и списки переданы.', 'ru'],
    ['The minister said on Monday that the talks would go on and that the lists had been handed over.', 'en'],
    [
      '„Wir werden nicht unterschreiben“, said Berg after the talks in the palace on Monday. „Das ist ein Witz“, Novak said of it.',
      'en',
    ],
    ['Zelensky, Putin, Trump', null],
  ])('%s is %s', async (text, language) => {
    expect(await languageOf(text)).toBe(language);
  });

  it.each([
    ['de', 'German'],
    ['uk-UA', 'Ukrainian'],
  ])('%s is called %s', (tag, name) => expect(languageName(tag)).toBe(name));
});
