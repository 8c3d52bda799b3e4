import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { askedTogether } from '../../src/store/asked-together.ts';
import { inGroups } from '../../src/store/groups.ts';

const options = { most: 3, keyOf: (piece: string) => piece.slice(0, 1) };

/** Says each piece louder; `fails` rejects whenever it is in the group. */
function shouting(fails: string | null = null) {
  const groups: string[][] = [];
  const shout = inGroups(options, async (pieces: readonly string[]) => {
    groups.push([...pieces]);
    await sleep(1);
    if (fails !== null && pieces.includes(fails)) throw new Error(`not ${fails}`);
    return pieces.map((piece) => piece.toUpperCase());
  });
  return { groups, shout };
}

it('does what is asked for at the same time as one, at most so much, and gives each its own result', async () => {
  const { groups, shout } = shouting();
  expect(await Promise.all(['a', 'b', 'c', 'd'].map(shout))).toEqual(['A', 'B', 'C', 'D']);
  expect(groups).toEqual([['a', 'b', 'c'], ['d']]);
});

it('what comes while a group is done is of the next one', async () => {
  const { groups, shout } = shouting();
  const first = shout('a').then(() => shout('d'));
  await sleep(0);
  await Promise.all([first, shout('b'), shout('c')]);
  expect(groups[0]).toEqual(['a']);
  expect(groups.flat().sort()).toEqual(['a', 'b', 'c', 'd']);
});

it('never does two pieces of one key in one group, and keeps their order', async () => {
  const { groups, shout } = shouting();
  await Promise.all(['a1', 'a2', 'b1', 'a3'].map(shout));
  expect(groups).toEqual([['a1', 'b1'], ['a2'], ['a3']]);
});

it('a piece that fails fails alone', async () => {
  const { groups, shout } = shouting('b');
  const done = await Promise.allSettled(['a', 'b', 'c'].map(shout));
  expect(done.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toEqual([
    'A',
    'Error: not b',
    'C',
  ]);
  expect(groups).toEqual([['a', 'b', 'c'], ['a'], ['b'], ['c']]);
});

it('asks once for all who want to know at the same time, and again for who comes after', async () => {
  let asked = 0;
  const ask = askedTogether(async () => ++asked);
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  expect(await ask()).toBe(2);
});

it('a question that fails does not stand for the next', async () => {
  let fails = true;
  const ask = askedTogether(async () => {
    if (fails) throw new Error('gone');
    return 1;
  });
  await expect(ask()).rejects.toThrow('gone');
  fails = false;
  expect(await ask()).toBe(1);
});
