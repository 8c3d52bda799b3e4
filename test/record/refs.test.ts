import { expect, it } from 'vitest';
import { parseRef } from '../../src/record/refs.ts';

it.each([
  ['S-3', 'S-3'],
  ['s3', 'S-3'],
  [' d 12 ', 'D-12'],
  ['A–4', 'A-4'],
  ['n-1', 'N-1'],
])('%j is read as %s', (text, ref) => {
  expect(parseRef(text)?.ref).toBe(ref);
});

it.each(['', 'S-', 'S-0', 'X-3', 'S-3; drop table', '3', 'S--3', 'S-99999999999999999999'])(
  '%j is no ref',
  (text) => {
    expect(parseRef(text)).toBeNull();
  },
);
