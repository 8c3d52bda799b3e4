import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { Edtf } from '../../src/record/edtf.ts';
import type { Span } from '../../src/record/span.ts';
import { ACTORS } from '../../src/starter/actors.ts';

const actors = indexActors(ACTORS);

/** Text that looks like news in pieces, and any Unicode between: marks, words, names, line breaks, surrogates. */
const pieces = fc.constantFrom(
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '«',
  '»',
  ' said',
  ' that ',
  ' told reporters',
  'Blinken',
  'Riabkov',
  ' the Kremlin ',
  ', ',
  '. ',
  '\n\n',
  '\n',
  ' on Friday',
  ' according to ',
  ': ',
  ' he ',
  ' warned ',
  'we will not accept this',
  'GENEVA (AFP) – ',
  '2022-13-45',
  '\u2028',
  '😀',
  '— ',
);
const news = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: pieces },
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((all) => all.join(''));

describe('whatever the text', () => {
  it('spans hold what they say, figures are in range, and a second run finds the same', () => {
    fc.assert(
      fc.property(news, (text) => {
        const { statements, developments } = extract(text, { actors, published: '2022-01-10' });
        const holds = ({ start, end, text: words }: Span): void => expect(text.slice(start, end)).toBe(words);
        for (const one of statements) {
          expect(one.content.length).toBeGreaterThan(0);
          for (const span of [...one.content, ...(one.source ?? []), ...(one.cue ?? [])]) holds(span);
          expect(one.confidence).toBeGreaterThanOrEqual(0);
          expect(one.confidence).toBeLessThanOrEqual(1);
          if (one.saidOn !== null) Edtf.parse(one.saidOn);
        }
        for (const one of developments) {
          holds(one.span);
          if (one.date !== null) Edtf.parse(one.date);
        }
        expect(extract(text, { actors, published: '2022-01-10' })).toEqual({ statements, developments });
      }),
      { numRuns: 300 },
    );
  });

  it.each(['', ' ', '“', '"""', '\n\n', '‘’', 'said', ':', '”“'])('%j is no trouble', (text) => {
    expect(() => extract(text, { actors })).not.toThrow();
  });
});
