import { expect, it } from 'vitest';
import { called } from '../../src/recall/called.ts';

it.each([
  ['state', 'United States', 'the United States'],
  ['state', 'Netherlands', 'the Netherlands'],
  ['state', 'Russia', 'Russia'],
  ['organisation', 'European Union', 'the European Union'],
  ['organisation', 'State Department', 'the State Department'],
  [
    'organisation',
    'Organization for Security and Cooperation in Europe',
    'the Organization for Security and Cooperation in Europe',
  ],
  ['organisation', 'NATO', 'NATO'],
  ['organisation', 'Russian news agencies', 'Russian news agencies'],
  ['organisation', 'The Hague Court', 'The Hague Court'],
  ['person', 'Union Jack Party', 'Union Jack Party'],
] as const)('a %s, %s, is called %s within a sentence', (kind, name, expected) => {
  expect(called({ kind, name })).toBe(expected);
});
