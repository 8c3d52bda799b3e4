import { expect, it } from 'vitest';
import { readingOf } from '../../src/ask/ask.ts';
import { isFragment } from '../../src/ask/decide/clause.ts';
import { readFrames } from '../../src/ask/frame/read.ts';
import { openDesk } from '../../src/recall/desk.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

it.for<[question: string, fragment: boolean]>([
  ['who said that farmers plough their fields in fear of mines?', false],
  ['who said that they try to bully their neighbours every winter?', false],
  ["who said the harvest won't wait for diplomats?", false],
  ["who said they're bluffing about the bridges?", false],
  ['who said the man who was born there left for good?', false],
  ['who complained that shipowners barely insure their crews?', false],
  ['who denied ever having met the harbour master?', false],
  ['who said that numerous conversations with the office of fisheries?', true],
  ['who said that the captain, who was born and raised on Crete?', true],
  ["who said that quite foolish. I would ask him: Isn't your?", true],
  ['who said that on the inside for the slow perspective of farmers?', true],
])('what states nothing is a piece of a wording: %s', async ([question, fragment]) => {
  const { workspace } = await starterRecord();
  const desk = await openDesk(workspace);
  const [frame] = readFrames(question, await readingOf(desk, question, { now: MONDAY, timeZone: 'UTC' }));
  if (frame === undefined) throw new Error('no question');
  expect(isFragment(frame)).toBe(fragment);
});
