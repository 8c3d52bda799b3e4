import { expect, it } from 'vitest';
import { givenUpBlocks } from '../../../src/slack/home/given-up.ts';

it.each([
  [[], null],
  [[{ kind: 'import', jobs: 1 }], 'an import.'],
  [
    [
      { kind: 'article', jobs: 3 },
      { kind: 'feed', jobs: 1 },
      { kind: 'of a later version', jobs: 1 },
    ],
    '3 articles that were handed in, a feed, another piece of work.',
  ],
])('what was given up of %j is one line with a button', (given, said) => {
  const blocks = givenUpBlocks(given, 'again');
  expect(blocks).toHaveLength(said === null ? 0 : 1);
  if (said !== null)
    expect(blocks[0]).toMatchObject({
      text: { text: `:warning: *Given up after several tries:* ${said}` },
      accessory: { action_id: 'again', text: { text: 'Try again' } },
    });
});
