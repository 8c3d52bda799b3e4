/** Ids and timestamps that look like Slack's: `U…`, `C…`, and message ts such as `1641800000.000100`. */
export interface Ids {
  next(prefix: string): string;
  /** Strictly increasing, even within a millisecond. */
  ts(): string;
}

const WIDTH = 10;
const MICROSECONDS = 1_000_000;

/** Counts upwards; `clock` is in milliseconds since 1970. */
export function makeIds(clock: () => number): Ids {
  let count = 0;
  let last = 0;
  return {
    next: (prefix) => `${prefix}${(++count).toString(36).toUpperCase().padStart(WIDTH, '0')}`,
    ts() {
      last = Math.max(last + 100, clock() * 1_000);
      return `${Math.floor(last / MICROSECONDS)}.${String(last % MICROSECONDS).padStart(6, '0')}`;
    },
  };
}
