import { expect, it } from 'vitest';
import type { Prepared } from '../../src/ask/find/prepare.ts';
import { printsOf, printTable } from '../../src/ask/find/prints.ts';
import { rank } from '../../src/ask/find/rank.ts';
import type { Fit } from '../../src/ask/find/wanted.ts';
import { STARTER } from '../../src/starter/index.ts';

/** Entries that a question without words fits all alike. */
const alike = (refs: readonly string[]): Prepared[] =>
  refs.map((ref) => {
    const [entry] = STARTER.statements;
    if (entry === undefined) throw new Error('the starter record is empty');
    return {
      kind: 'statement',
      entry: { ...entry, ref },
      pieces: [],
      keys: new Map(),
      words: new Set(),
      actors: new Map(),
      plain: () => '',
      prints: printsOf([]),
      names: [],
    };
  });

const NOTHING = {
  wanted: [],
  counting: new Map(),
  fits: printTable<Fit[]>(new Map()),
  actors: new Map(),
  pieces: [],
  weights: [],
  weight: 0,
};

it.each([[['S-1', 'S-2', 'S-3']], [['S-3', 'S-1', 'S-2']]])(
  'entries that fit alike keep the order in which they were found: %j',
  (refs) => {
    expect(rank(alike(refs), NOTHING).map(({ entry }) => entry.ref)).toEqual(refs);
  },
);

it('what fits better comes first, wherever it was found', () => {
  const [spoken, ...others] = alike(['S-1', 'S-2', 'S-3']);
  if (spoken === undefined) throw new Error('none');
  const told = others.map((one) => ({ ...one, entry: { ...one.entry, kind: 'indirect' as const } }));
  expect(rank([...told, spoken], NOTHING)[0]?.entry.ref).toBe('S-1');
});
