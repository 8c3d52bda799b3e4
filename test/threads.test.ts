import { describe, expect, it } from 'vitest';
import { takeTurns, takeTurnsEach } from '../src/threads/turns.ts';

/** Work that goes on until it is told to end, and what has begun of it. */
function work() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    end: (name: string) => ends.get(name)?.(),
    start: (name: string) => (): Promise<string> => {
      begun.push(name);
      return new Promise((resolve) => ends.set(name, () => resolve(name)));
    },
  };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('let a few work at a time, the others in their order, and tell those that wait', async () => {
    const { begun, end, start } = work();
    const waiting: string[] = [];
    const turn = takeTurns(2);
    const done = ['a', 'b', 'c', 'd'].map((name) => turn(start(name), () => waiting.push(name)));
    await settle();
    expect([begun, waiting]).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    end('b');
    await settle();
    expect(begun).toEqual(['a', 'b', 'c']);
    for (const name of ['a', 'c']) end(name);
    await settle();
    end('d');
    expect(await Promise.all(done)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('go on after work that fails', async () => {
    const turn = takeTurns(1);
    await expect(turn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turn(async () => 'yes')).toBe('yes');
  });

  it('of one person are not waited for by another', async () => {
    const { begun, start } = work();
    const turnOf = takeTurnsEach(1);
    for (const name of ['a1', 'a2', 'b1']) void turnOf(name.charAt(0))(start(name));
    await settle();
    expect(begun).toEqual(['a1', 'b1']);
  });
});
