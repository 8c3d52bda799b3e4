import fc from 'fast-check';
import { expect, it } from 'vitest';
import { citationAt, UNATTRIBUTED } from '../../src/record/citation.ts';
import { passageOf } from '../../src/record/passage.ts';
import { type Span, spanAt } from '../../src/record/span.ts';

/** The passage with its cited words in asterisks. */
function shown(text: string, words: string[], speaker: string | null = null): string {
  const spanOf = (one: string): Span => spanAt(text, text.indexOf(one), text.indexOf(one) + one.length);
  const citation = citationAt('N-1', text, words.map(spanOf), {
    ...UNATTRIBUTED,
    attributedTo: speaker === null ? null : spanOf(speaker),
  });
  return passageOf(text, citation)
    .map((piece) => (piece.cited ? `*${piece.text}*` : piece.text))
    .join('');
}

const LONG = 'of a long evening of talks '.repeat(40);

it.each([
  [
    'Rain fell.\n\n“We wait,” Rau told reporters. “We hope.”\n\nMore rain fell.',
    ['“We wait,”', '“We hope.”'],
    null,
    'Rain fell.\n*“We wait,”* Rau told reporters. *“We hope.”*',
  ],
  ['Rau said “we wait”, and left.', ['“we wait”'], null, 'Rau said *“we wait”*, and left.'],
  [
    'Rau spoke in Vienna.\n\n“We wait.”\n\nRain fell.',
    ['“We wait.”'],
    'Rau',
    'Rau spoke in Vienna.\n*“We wait.”*',
  ],
  ['“We wait.”', ['“We wait.”'], null, '*“We wait.”*'],
])('shows what stands before, between and after in %j', (text, words, speaker, passage) => {
  expect(shown(text, words, speaker)).toBe(passage);
});

it('cuts what is long at words, and says so', () => {
  const text = `Begin ${LONG}“we wait” ${LONG}“we hope” ${LONG}end.`;
  const passage = shown(text, ['“we wait”', '“we hope”']);
  expect(passage).toMatch(/^… [a-z ]+\*“we wait”\* of [a-z ]+ \[…\] [a-z ]+\*“we hope”\* of [a-z ]+ …$/);
  expect(passage.length).toBeLessThan(1_000);
});

it('shows so much and no more of what stands between many parts', () => {
  const words = Array.from({ length: 40 }, (_, i) => `“part ${i} of it”`);
  const text = `Rau said: ${words.join(` ${LONG}`)} and left.`;
  const passage = shown(text, words);
  expect(passage.match(/\*“part \d+ of it”\*/g)).toHaveLength(40);
  expect(passage.length).toBeLessThan(words.join('').length + 2_500);
});

it('holds the cited words as they stand, and nothing that the source does not', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('a', 'bc', ' ', '\n', '“', '🍲', '.'),
        minLength: 1,
        maxLength: 900,
      }),
      fc.array(fc.nat(900), { minLength: 2, maxLength: 8 }),
      fc.tuple(fc.nat(900), fc.nat(900)),
      (text, ends, speaker) => {
        const at = [...new Set(ends.map((end) => Math.min(end, text.length)))].sort((a, b) => a - b);
        const spans: Span[] = [];
        for (let i = 0; i + 1 < at.length; i += 2) spans.push(spanAt(text, at[i] ?? 0, at[i + 1] ?? 0));
        if (spans.length === 0) return;
        const [from = 0, to = 0] = speaker.map((end) => Math.min(end, text.length)).sort((a, b) => a - b);
        const citation = citationAt('N-1', text, spans, {
          ...UNATTRIBUTED,
          attributedTo: from < to ? spanAt(text, from, to) : null,
        });
        const pieces = passageOf(text, citation);
        expect(pieces.filter(({ cited }) => cited).map((piece) => piece.text)).toEqual(
          spans.map((span) => span.text),
        );
        const plain = text.replace(/\s+/g, '');
        for (const { text: piece, cited } of pieces)
          if (!cited)
            for (const part of piece.split(/…|\[…\]/).filter((one) => one.isWellFormed()))
              expect(plain).toContain(part.replace(/\s+/g, ''));
      },
    ),
    { numRuns: 500 },
  );
});
