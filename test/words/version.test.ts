import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { markArticle } from '../../src/curate/same-article.ts';
import { DAYS_VERSION, dayRange } from '../../src/record/edtf.ts';
import { NAMES_VERSION, nameKeysOf } from '../../src/record/name-keys.ts';
import { developmentTerms, statementTerms, TERMS_VERSION } from '../../src/record/search-terms.ts';
import { nameKey } from '../../src/words/fold.ts';
import { stem } from '../../src/words/stem.ts';
import { isStopword } from '../../src/words/stopwords.ts';
import { tokenize } from '../../src/words/tokens.ts';
import { WORDS_VERSION } from '../../src/words/version.ts';

const printOf = (output: unknown): string =>
  createHash('sha256').update(JSON.stringify(output)).digest('hex').slice(0, 16);

/** Scripts, forms, names, numbers and marks that this field's texts have; a change of the words shows in some. */
const VOCABULARY = `
  The U.S. and us; G7, G77, 1,500 troops, 3.5 %, COVID-19 — “quoted” ‘twice’, rock’n’roll, Moscow’s, the Kremlin's
  Škoda Łódź Österreich São Zürich Kyïv Київ Киев Москва Рябков Riabkov Ryabkov Зеленський Zelenskyy Zelensky
  Xi Jinping Joseph Wright Phillip Schäuble Макрон Ștefan 北京 القاهرة
  negotiate negotiated negotiating negotiations negotiator concession concessions concede conceded invade invasion
  said says saying told tells spoke spoken sought withdrew withdrawn taken men women people crises countries allies ties
  firmly politically easily early family supply worse worst better best dying died deaths killed
  not never no nor neither because about whether would could should this that those with without who whom whose
`;

const REMEDY = 'raise the version beside what changed, and put the new fingerprint here';

describe('what is kept of the words', () => {
  it('has another version when it changes', () => {
    const words = tokenize(VOCABULARY).map(({ word }) => [word, stem(word), nameKey(word), isStopword(word)]);
    expect([WORDS_VERSION, printOf(words)], REMEDY).toEqual([3, '235421068b7eb9f6']);
  });

  it('has another version when the terms of entries change', () => {
    const citation = {
      source: 'N-1',
      prefix: '',
      content: [{ start: 0, end: VOCABULARY.length, text: VOCABULARY }],
      suffix: '',
      cue: { start: 0, end: 4, text: 'said' },
      attributedTo: { start: 5, end: 24, text: 'the deputy minister' },
      via: null,
    };
    const entry = {
      headline: 'No concessions, says the deputy minister',
      topics: ['concessions', 'red lines'],
      citations: [citation],
    };
    const terms = [
      statementTerms({ ...entry, speaker: 'A-8' }),
      developmentTerms({ ...entry, place: 'Geneva' }),
    ];
    expect([WORDS_VERSION, TERMS_VERSION, printOf(terms)], REMEDY).toEqual([3, 1, '2b87b17c4a84ee23']);
  });

  it('has another version when the keys of names change', () => {
    const names = VOCABULARY.trim().split(/\n/);
    const keys = (['person', 'state'] as const).map((kind) =>
      nameKeysOf({
        kind,
        name: 'Sergei Riabkov',
        anonymous: false,
        aliases: names.map((text) => ({ text, kind: 'name' })),
      }),
    );
    expect([WORDS_VERSION, NAMES_VERSION, printOf(keys)], REMEDY).toEqual([3, 1, '229488058a2a5808']);
  });

  it('has another version when the days of dates change', () => {
    const dates = [
      '2022-01-09',
      '2021-06',
      '2022',
      '2022-01-10/2022-01-13',
      '2022-01-05~',
      '2022-01/..',
      '2022-21',
    ];
    expect([DAYS_VERSION, printOf(dates.map(dayRange))], REMEDY).toEqual([1, 'd5daad0476c3cd8c']);
  });

  it('has another version when the marks of articles change', () => {
    const url = 'http://www.Example.org/News/talks/?utm_source=x&b=2&a=1#top';
    const { version, marks } = markArticle({ text: VOCABULARY, url });
    expect([version, printOf(marks)], REMEDY).toEqual(['1', '11d971686d4e2f3d']);
  });
});
