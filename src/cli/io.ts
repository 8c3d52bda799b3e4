/** What a subcommand works with; standard output is for machines, standard error for people. */
export interface Io {
  args: readonly string[];
  environment: Readonly<Record<string, string | undefined>>;
  input: AsyncIterable<string | Uint8Array>;
  out: (text: string) => void;
  err: (text: string) => void;
  now: () => Date;
}

/** A subcommand: does its work and resolves with an exit code. */
export type Subcommand = (io: Io) => Promise<number>;

/** 0: done. 1: it failed. 2: it was called wrongly or is configured wrongly. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;
