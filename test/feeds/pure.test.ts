import { describe, expect, it } from 'vitest';
import { changedSentences } from '../../src/curate/changed-sentences.ts';
import { holdsWords } from '../../src/curate/correct.ts';
import { sayNews } from '../../src/feeds/feed-wording.ts';
import { identify, knownAs } from '../../src/feeds/identity.ts';
import { nextPoll, PACE } from '../../src/feeds/next-poll.ts';
import { isWanted, wordsTyped } from '../../src/feeds/words-filter.ts';
import type { FeedItem } from '../../src/intake/index.ts';
import type { NewsItem } from '../../src/store/news.ts';

const NOON = new Date('2022-01-10T12:00:00Z');
const SILENT = { cacheControl: null, retryAfter: null, everyMinutes: null };

describe('the next poll', () => {
  it.each([
    ['nothing is said', {}, 0, 10],
    ['max-age is longer', { cacheControl: 'public, max-age=1800' }, 0, 30],
    ['max-age is shorter', { cacheControl: 'max-age=5' }, 0, 10],
    ['nothing is to be kept', { cacheControl: 'no-store, max-age=9000' }, 0, 10],
    ['the feed wishes an hour', { everyMinutes: 60 }, 0, 60],
    ['a month is wished', { everyMinutes: 43_200 }, 0, 1_440],
    ['the site names seconds', { retryAfter: '3600' }, 1, 60],
    ['the site names an instant', { retryAfter: 'Mon, 10 Jan 2022 13:30:00 GMT' }, 1, 90],
    ['the site names nonsense', { retryAfter: 'soon' }, 1, 10],
    ['it failed three times', {}, 3, 40],
    ['it failed for weeks', {}, 500, 1_440],
  ])('when %s', (_, wishes, failures, minutes) => {
    const next = nextPoll(NOON, { ...SILENT, ...wishes }, failures, PACE, 0);
    expect((next.getTime() - NOON.getTime()) / 60_000).toBe(minutes);
  });

  it('is spread a little', () => {
    expect(nextPoll(NOON, SILENT, 0, PACE, 1).toISOString()).toBe('2022-01-10T12:11:00.000Z');
  });
});

describe('words of a feed', () => {
  it.each([
    ['Peace talks resume in Geneva', ['talk'], true],
    ['Peace talks resume in Geneva', ['peace talk'], true],
    ['Talks about peace', ['peace talk'], false],
    ['They negotiated all night', ['negotiate'], true],
    ['Стороны продолжили переговоры', ['переговор*'], true],
    ['Сторони продовжили перемови', ['переговор*'], false],
    ['Handball: talks in the locker room', ['talks', '-handball'], false],
    ['Elections go on', ['-handball'], true],
    ['Anything at all', [], true],
    ['NATO meets', ['nato'], true],
    ['Signatories met', ['NATO'], false],
    ['Zelensky’s plan', ['Zelensky'], true],
    ['Nothing of it', ['*', '-'], false],
  ])('%s is asked for %o', (text, words, wanted) => {
    expect(isWanted(text, words)).toBe(wanted);
  });

  it('are typed with commas or on lines of their own, each once', () => {
    expect(wordsTyped('talks, "peace  plan"\n\ntalks; -sport ')).toEqual(['talks', 'peace plan', '-sport']);
  });
});

const item = (more: Partial<FeedItem> = {}): FeedItem => ({
  id: null,
  url: null,
  title: 'Title',
  published: null,
  updated: null,
  text: '',
  whole: null,
  ...more,
});
const LONG = 'The envoys of both sides met for several hours, and nobody said a word to those who waited.';

describe('entries of a feed', () => {
  const same = (a: Partial<FeedItem>, b: Partial<FeedItem>): boolean => {
    const [before] = identify([item(a)]);
    const [after] = identify([item(b)]);
    if (before === undefined || after === undefined) throw new Error('lost');
    return knownAs(after, [before.keys as NewsItem]) !== null;
  };
  it.each([
    ['of one id', { id: 'a', url: 'http://x.example/1' }, { id: 'a', url: 'http://x.example/2' }, true],
    [
      'of one address with other ids',
      { id: 'a', url: 'http://x.example/1' },
      { id: 'b', url: 'https://www.x.example/1/?utm_source=rss#top' },
      true,
    ],
    [
      'of one text with another id and address',
      { id: 'a', url: 'http://x.example/1', text: LONG },
      { id: 'b', url: 'http://x.example/2', text: LONG },
      true,
    ],
    [
      'of one short title',
      { url: 'http://x.example/1', title: 'Statement' },
      { url: 'http://x.example/2', title: 'Statement' },
      false,
    ],
    [
      'with nothing in common',
      { id: 'a', url: 'http://x.example/1', text: LONG },
      { id: 'b', url: 'http://x.example/2', text: `${LONG} No.` },
      false,
    ],
    [
      'whose id is an address with tracking',
      { id: 'http://x.example/1?fbclid=2' },
      { id: 'http://x.example/1?fbclid=3' },
      true,
    ],
  ])('%s are one: %#', (_, a, b, one) => {
    expect(same(a, b)).toBe(one);
  });

  it('that share an id or address are told apart by what is left, and what stands twice is one', () => {
    const all = identify([
      item({ id: 'x', url: 'http://x.example/', title: 'One' }),
      item({ id: 'x', url: 'http://x.example/', title: 'Two' }),
      item({ id: 'x', url: 'http://x.example/', title: 'Two' }),
    ]);
    expect(all.map(({ item: { title }, keys }) => [title, keys.idKey, keys.urlKey])).toEqual([
      ['One', null, null],
      ['Two', null, null],
    ]);
    expect(new Set(all.map(({ keys }) => keys.textKey)).size).toBe(2);
    expect(all.every(({ keys }) => keys.textKey !== null)).toBe(true);
  });
});

describe('a corrected article', () => {
  it('tells which sentences are gone and which are new', () => {
    const before = 'He said “no.” She left.\n\nThe talks will go on in May.';
    const after = 'He said "no." She left.\n\nThe talks will go on in June. Nobody was hurt.';
    expect(changedSentences(before, after)).toEqual({
      gone: ['The talks will go on in May.'],
      added: ['The talks will go on in June.', 'Nobody was hurt.'],
    });
  });

  it.each([
    ['“We   will not go,” he said', true],
    ['We will go', false],
  ])('holds words in other marks and spaces: %s', (text, holds) => {
    const span = { start: 0, end: 0, text: 'We will not go,' };
    expect(holdsWords(text, { content: [span] })).toBe(holds);
  });
});

it.each([
  [
    { feeds: [{ name: 'Reuters', articles: 3 }], articles: 3, candidates: 14, sure: 9 },
    '14 candidates, 9 of them sure, from 3 articles: Reuters',
  ],
  [
    {
      feeds: [
        { name: 'Reuters', articles: 2 },
        { name: 'Ministry', articles: 1 },
      ],
      articles: 3,
      candidates: 1,
      sure: 0,
    },
    '1 candidate, not a sure one, from 3 articles: Reuters 2, Ministry 1',
  ],
])('curators are told %#', (news, says) => {
  expect(sayNews({ first: null, upTo: 0, handedIn: 0, ...news })).toBe(says);
});
