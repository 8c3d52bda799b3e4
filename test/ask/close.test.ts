import { expect, it } from 'vitest';
import { firstAnswer } from '../support/first-answer.ts';
import { MONDAY } from '../support/record.ts';

/** How an answer takes its first entry, and which that is. */
async function answered(
  q: string,
  at = MONDAY,
): Promise<[onRecord: boolean, verdict: string | null, ref: string]> {
  const { onRecord, verdict, ref } = await firstAnswer(q, at);
  return [onRecord, verdict, ref];
}

it.each([
  ['who spoke of painful costs?', 'S-6'],
  ['who threatened grave repercussions?', 'S-6'],
  ['is Kyiv asking for admission to the alliance?', 'D-21'],
  ['are the Europeans divided over penalties?', 'D-14'],
  ['is the EU enthusiastic about tougher sanctions?', 'D-14'],
  ['where would the additional American soldiers be sent?', 'S-7'],
])('what is told in words near to those of a question is the closest, and no more: %s', async (q, ref) => {
  expect(await answered(q)).toEqual([true, null, ref]);
});

it.each([
  'did Russia agree to pull its soldiers back?',
  'did Borrell close the Ukrainian border?',
  'has Borrell been to Crimea?',
  'has Stoltenberg been to the Ukrainian border?',
  'did Kyiv give up its bid for the alliance?',
  'did Russia get into NATO?',
  'who threatened mild repercussions?',
  'is NATO pushing for the withdrawal of American troops?',
])('what is the opposite, another’s or only half of it is not: %s', async (q) => {
  const [onRecord, verdict] = await answered(q);
  expect(onRecord && verdict !== 'contradicted' && verdict !== 'misattributed').toBe(false);
});

const LONG_AFTER = new Date('2026-11-27T12:00:00Z');

it.each([
  ['did the State Department say Sherman will dine with Riabkov on Sunday?', 'confirmed', 'S-9'],
  ['the State Department on Sherman’s Sunday evening', null, 'S-9'],
])('a weekday may be one of the words that were said: %s', async (q, verdict, ref) => {
  expect(await answered(q, LONG_AFTER)).toEqual([true, verdict, ref]);
});

it('a weekday behind the verb of saying is the day on which it was said', async () => {
  const [, verdict] = await answered(
    'did Stoltenberg say on Sunday that the risk of an invasion remains?',
    LONG_AFTER,
  );
  expect(verdict).not.toBe('confirmed');
});

it.each([
  ['did Borrell make it over to the Ukrainian border?', 'confirmed', 'D-13'],
  ['did Biden and Putin sit down together in Geneva?', 'confirmed', 'D-6'],
  ['did Biden warn of harsh consequences if Putin marches into Ukraine?', 'confirmed', 'S-6'],
])('an expression is read as the word that means the same: %s', async (q, verdict, ref) => {
  expect(await answered(q)).toEqual([true, verdict, ref]);
});

it.each([
  ['"in the progress it talks the wants" who was that?', 'S-11'],
  ['"be will if the he consequences" who was that?', 'S-6'],
  ['"moscow raid is made on us" who was that?', 'S-7'],
])('words that stand together are known in any order, and on a condition too: %s', async (q, ref) => {
  expect(await answered(q)).toEqual([true, 'altered', ref]);
});
