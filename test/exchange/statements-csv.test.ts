import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readStatementsCsv, statementsCsv } from '../../src/exchange/statements-csv.ts';

const NOW = '2022-01-20T12:00:00.000Z';

/** Text with much of what CSV, lists and spreadsheets give a meaning. */
const text = (max: number) =>
  fc
    .array(
      fc.oneof(fc.constantFrom(...'\'"=+-@,;\\\t\n\r« '), fc.string({ unit: 'grapheme', maxLength: 4 })),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('').slice(0, max).toWellFormed());
const trimmed = (max: number) =>
  text(max)
    .map((one) => one.trim())
    .filter((one) => one !== '');
const list = fc.array(trimmed(40), { maxLength: 4 });

const row = fc.record({
  ref: fc.constant('S-1'),
  speaker: trimmed(100),
  kind: fc.constantFrom('direct', 'indirect'),
  polarity: fc.constantFrom('said', 'denied'),
  words: trimmed(200),
  said_on: fc.constantFrom('', '2022-01-09', '2022-01-05~'),
  day_basis: fc.constantFrom('', 'scene', 'published'),
  via: fc.oneof(fc.constant(''), trimmed(50)),
  event_type: fc.constantFrom('', 'CONSULT'),
  addressees: list,
  headline: fc.constantFrom('A headline', '=1+1', "'- no"),
  topics: list,
  publisher: trimmed(100),
  title: trimmed(100),
  published: fc.constantFrom('', '2022-01-10'),
  url: fc.constantFrom('', 'https://example.org/?a=1;b=2'),
  place: fc.oneof(fc.constant(''), trimmed(50)),
  language: fc.constant('en'),
  prefix: text(50),
  suffix: text(50),
  further_sources: list,
});

describe('a table of statements', () => {
  it('is read as it was written, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const { rows: read, problems } = readStatementsCsv(statementsCsv(rows), NOW);
        expect(problems).toEqual([]);
        const orNull = (cell: string) => (cell === '' ? null : cell);
        expect(read.map((one) => one.row)).toEqual(
          rows.map(({ ref, further_sources, ...one }) => ({
            ...one,
            said_on: orNull(one.said_on),
            day_basis: orNull(one.day_basis),
            via: orNull(one.via),
            event_type: orNull(one.event_type),
            published: orNull(one.published),
            url: orNull(one.url),
            place: orNull(one.place),
          })),
        );
      }),
      { numRuns: 500 },
    );
  });

  it.each([',', ';', '\t'])('is read with columns divided by %j', (delimiter) => {
    const cells = [
      ['Speaker', 'Words', 'Publisher', 'Title', 'Topics'],
      ['Anna Lee', 'good, better; "best"', 'AFP', 'Story', 'war; peace'],
    ];
    const { rows, problems } = readStatementsCsv(Papa.unparse(cells, { delimiter }), NOW);
    expect(problems).toEqual([]);
    expect(rows.map((one) => one.row)).toMatchObject([
      { speaker: 'Anna Lee', words: 'good, better; "best"', topics: ['war', 'peace'] },
    ]);
  });

  it('holds no cell that a spreadsheet would take for a formula', () => {
    fc.assert(
      fc.property(row, (one) => {
        const { data } = Papa.parse<string[]>(statementsCsv([one]).replace(/^\uFEFF/, ''), {
          delimiter: ',',
        });
        for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 200 },
    );
  });
});
