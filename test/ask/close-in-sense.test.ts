import { expect, it } from 'vitest';
import { closestOf } from '../../src/ask/answers/nearest.ts';
import { readingOf } from '../../src/ask/ask.ts';
import { hunt } from '../../src/ask/find/hunt.ts';
import { roomOf } from '../../src/ask/find/room.ts';
import { readFrames } from '../../src/ask/frame/read.ts';
import { openDesk } from '../../src/recall/desk.ts';
import type { FindNear } from '../../src/store/vectors.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

/** An encoder to which these entries are near, the first nearest. */
const near =
  (...refs: string[]): FindNear =>
  async () =>
    refs.map((ref, i) => ({ ref, score: 0.5 - i / 20 }));

/** The closest to a question, in their order. */
async function closest(q: string, find: FindNear): Promise<string[]> {
  const { workspace } = await starterRecord({ near: find });
  const desk = await openDesk(workspace);
  const [frame] = readFrames(q, await readingOf(desk, q, { now: MONDAY, timeZone: 'UTC' }));
  if (frame === undefined) throw new Error('no question');
  const found = await hunt(desk.store, desk.index, roomOf(desk), frame);
  const entries = await closestOf(desk, frame, found, await found.best('statement'));
  return entries.map(({ entry }) => entry.ref);
}

it('what holds few words of a question comes after what is near to it in sense', async () => {
  const refs = await closest(
    'who said the costs surprised the farmers and the fishermen?',
    near('S-9', 'S-8', 'S-7', 'S-10'),
  );
  expect(refs.slice(0, 2)).toEqual(['S-9', 'S-8']);
  expect(refs).toHaveLength(3);
});

it('what holds most words of a question comes before it', async () => {
  const q = 'who said it is impossible to negotiate with a gun to the head?';
  const [byWords = ''] = await closest(q, near());
  expect((await closest(q, near('S-9', 'S-8')))[0]).toBe(byWords);
});

it('without anything near in sense it is ordered by words alone', async () => {
  const [first] = await closest('who said the costs surprised the farmers and the fishermen?', near());
  expect(first).toBe('S-6');
});
