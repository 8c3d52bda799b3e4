import { parseRef } from '../record/refs.ts';

/** How many bound values one statement takes; under SQLite's and PostgreSQL's maxima. */
const BATCH = 500;

/** Reads by keys, a batch at a time; `numbers` are those of the refs among the keys. */
export async function inBatches<T>(
  keys: readonly string[],
  read: (numbers: number[], batch: string[]) => Promise<T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (let at = 0; at < keys.length; at += BATCH) {
    const batch = keys.slice(at, at + BATCH);
    found.push(
      ...(await read(
        batch.map((key) => parseRef(key)?.number ?? 0),
        batch,
      )),
    );
  }
  return found;
}

/** How many rows one statement writes: with thirty columns still under the values that databases let one statement bind. */
const ROWS = 100;

/** The rows that one statement after another writes. */
export function* portions<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += ROWS) yield rows.slice(at, at + ROWS);
}

/** Things in the order of the refs that were asked for; refs of which there is none are left out. */
export function inOrder<T extends { ref: string }>(refs: readonly string[], things: readonly T[]): T[] {
  const byRef = new Map(things.map((thing) => [thing.ref, thing]));
  return refs.flatMap((ref) => byRef.get(ref) ?? []);
}
