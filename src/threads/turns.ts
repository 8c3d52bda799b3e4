/** Does pieces of work, so many at a time, the others in the order in which they came. */
export type TakeTurn = <T>(work: () => Promise<T>, waits?: () => void) => Promise<T>;

/** At most `most` pieces of work at a time; `waits` is called for one that has to wait. */
export function takeTurns(most: number): TakeTurn {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work, waits) => {
    if (running >= most) {
      waits?.();
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}

/** The same for each of many, by their names: nobody waits for the work of another. */
export function takeTurnsEach(most: number): (who: string) => TakeTurn {
  const turns = new Map<string, { turn: TakeTurn; pending: number }>();
  return (who) => async (work, waits) => {
    const own = turns.get(who) ?? { turn: takeTurns(most), pending: 0 };
    turns.set(who, own);
    own.pending++;
    try {
      return await own.turn(work, waits);
    } finally {
      if (--own.pending === 0) turns.delete(who);
    }
  };
}
