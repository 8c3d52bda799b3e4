import { expect, it } from 'vitest';
import { closestOf } from '../../src/ask/answers/nearest.ts';
import { ask, readingOf } from '../../src/ask/ask.ts';
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
    refs.map((ref, i) => ({ ref, score: 0.5 - i / 20, whole: 0.85 - i / 50 }));

/** How an answer opens, with an encoder to which entries are near by so much. */
async function lead(q: string, nearness: Readonly<Record<string, number>>): Promise<string> {
  const find: FindNear = async () =>
    Object.entries(nearness).map(([ref, score]) => ({ ref, score, whole: 0.6 + score / 2 }));
  const { workspace } = await starterRecord({ near: find });
  const answer = await ask(workspace, q, { now: MONDAY, timeZone: 'UTC' });
  return answer.lead.split('.')[0] ?? '';
}

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

const TOLD_OTHERWISE = 'who thinks nobody can bargain while threatened by a pistol?';

it('what is far nearer in sense than all else is offered, though it has none of the words', async () => {
  expect(await lead(TOLD_OTHERWISE, { 'S-4': 0.9, 'S-9': 0.4, 'S-8': 0.38 })).toMatch(
    /^Nothing on the record has these words/,
  );
});

it('what is as near in sense as others is not', async () => {
  expect(await lead(TOLD_OTHERWISE, { 'S-4': 0.42, 'S-9': 0.41, 'S-8': 0.4 })).toMatch(/^Not on the record/);
});
