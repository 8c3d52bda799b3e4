import { setImmediate } from 'node:timers/promises';

/**
 * Does what is asked for at about the same time as one: what comes while a group is done is the next group. Pieces of
 * one key are never of one group. A group that fails is done piece by piece, so that none fails for another's sake.
 */
export function inGroups<Piece, Result>(
  { most, keyOf }: { most: number; keyOf: (piece: Piece) => string },
  work: (pieces: readonly Piece[]) => Promise<readonly Result[]>,
): (piece: Piece) => Promise<Result> {
  let waiting: Waiting<Piece, Result>[] = [];
  let running = false;

  function nextGroup(): Waiting<Piece, Result>[] {
    const group = new Map<string, Waiting<Piece, Result>>();
    const left: Waiting<Piece, Result>[] = [];
    for (const one of waiting) {
      const key = keyOf(one.piece);
      if (group.size < most && !group.has(key)) group.set(key, one);
      else left.push(one);
    }
    waiting = left;
    return [...group.values()];
  }

  async function run(): Promise<void> {
    running = true;
    // Who asks in the same turn of the event loop comes along.
    await setImmediate();
    while (waiting.length > 0) await doTogether(nextGroup(), work);
    running = false;
  }

  return (piece) =>
    new Promise((resolve, reject) => {
      waiting.push({ piece, resolve, reject });
      if (!running) void run();
    });
}

interface Waiting<Piece, Result> {
  piece: Piece;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/** Never rejects: whoever waits is told. */
async function doTogether<Piece, Result>(
  group: readonly Waiting<Piece, Result>[],
  work: (pieces: readonly Piece[]) => Promise<readonly Result[]>,
): Promise<void> {
  try {
    const results = await work(group.map(({ piece }) => piece));
    for (const [n, { resolve }] of group.entries()) resolve(results[n] as Result);
  } catch (error) {
    if (group.length === 1) group[0]?.reject(error);
    else await Promise.all(group.map((one) => doTogether([one], work)));
  }
}
