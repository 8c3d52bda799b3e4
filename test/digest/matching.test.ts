import { expect, it } from 'vitest';
import { type Bare, isWatched, readWatch } from '../../src/digest/matching.ts';
import { openDesk } from '../../src/recall/desk.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

it.each([
  ['Blinken', 'S-4 S-5'],
  ['Antony Blinken', 'S-4 S-5'],
  ['sanctions', 'D-9 D-10 D-11 D-14'],
  ['sanction', 'D-9 D-10 D-11 D-14'],
  ['SANCTION', ''],
  ['REJECT Russia', 'S-1 S-3 S-10'],
  ['REJECT Ryabkov', 'S-3'],
  ['THREATEN', 'S-5 S-6 S-7 D-9 D-10 D-11'],
  ['Riabkov concessions', 'S-3'],
  ['Blinken sanctions', ''],
  ['invasion', 'S-6 S-8'],
  ['incursion', ''],
  ['weather', ''],
])('watching %s matches %s', async (text, expected) => {
  const { workspace } = await starterRecord();
  const { index } = await openDesk(workspace);
  const watching = readWatch(text, index, MONDAY);
  if (watching === null) throw new Error('nothing to watch for');
  const entries: Bare[] = [
    ...(await workspace.listStatements({ limit: 100 })).map((statement) => ({
      kind: 'statement' as const,
      statement,
    })),
    ...(await workspace.listDevelopments({ limit: 100 })).map((development) => ({
      kind: 'development' as const,
      development,
    })),
  ];
  const matched = entries
    .filter((entry) => isWatched(watching, entry, index))
    .map((entry) => (entry.kind === 'statement' ? entry.statement.ref : entry.development.ref));
  expect(matched.sort()).toEqual(expected.split(' ').filter(Boolean).sort());
});

it.each(['', 'the of and', '!?'])('there is nothing to watch for in %j', async (text) => {
  const { workspace } = await starterRecord();
  const { index } = await openDesk(workspace);
  expect(readWatch(text, index, MONDAY)).toBeNull();
});
