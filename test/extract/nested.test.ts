import { expect, it } from 'vitest';
import type { Relation } from '../../src/extract/relations/find-relations.ts';
import { withNested } from '../../src/extract/statements/nested.ts';
import { readDocument } from '../../src/extract/text/document.ts';

const EVIDENCE = { cue: 1, contentLeast: 1, contentMean: 1, sourceMean: 1, path: 0, words: 2 };
const TEXT = 'Kyiv denies that it plans to attack. Moscow waits.';
const document = readDocument(TEXT);

const relation = (anchor: number, source: [number, number], content: [number, number]): Relation => ({
  anchor,
  source: [{ from: source[0], to: source[1] }],
  cue: [{ from: anchor, to: anchor + 1 }],
  content: [{ from: content[0], to: content[1] }],
  evidence: EVIDENCE,
});
const denies = relation(1, [0, 1], [2, 4]);
const plans = relation(4, [3, 4], [5, 7]);

it('a content that breaks off before the cue of what it holds goes on to the end of that', () => {
  expect(withNested(document, [denies, plans]).map(({ content }) => content)).toEqual([
    [{ from: 2, to: 7 }],
    plans.content,
  ]);
});

it.each([
  ['whose source stands elsewhere', relation(4, [0, 1], [5, 7])],
  ['whose content stands before it', relation(4, [3, 4], [0, 2])],
  ['that goes on in another sentence', relation(4, [3, 4], [8, 10])],
])('but not to one %s', (_, other) => {
  expect(withNested(document, [denies, other])[0]).toEqual(denies);
});
