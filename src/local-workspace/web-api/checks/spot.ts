export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A place in what the app sent, as a JSON pointer, where problems are noted. */
export interface Spot {
  problem(message: string): void;
  into(name: string | number): Spot;
}

export const makeSpot = (problems: string[], pointer: string): Spot => ({
  problem: (message) => problems.push(`${message} [json-pointer:${pointer}]`),
  into: (name) => makeSpot(problems, `${pointer}/${name}`),
});

/** Notes a string that is longer than `max`, or no string; an absent one is fine. */
export function checkLength(value: unknown, spot: Spot, max: number): void {
  if (value === undefined) return;
  if (typeof value !== 'string') spot.problem('must be a string');
  else if (value.length > max) spot.problem(`must be less than ${max + 1} characters`);
}

/** Gives every item of a list to `each`; notes a missing list, and one with too few or too many items. */
export function checkList(
  value: unknown,
  spot: Spot,
  [min, max]: readonly [number, number],
  each: (item: unknown, spot: Spot) => void,
): void {
  if (!Array.isArray(value)) {
    spot.problem('must be an array');
    return;
  }
  if (value.length < min) spot.problem(`must have at least ${min} item`);
  if (value.length > max) spot.problem(`no more than ${max} items allowed`);
  for (const [at, item] of value.entries()) each(item, spot.into(at));
}
