import type { Command } from 'commander';
import type { Style } from './style.ts';

/** What a subcommand works with; standard output is for machines, standard error for people. */
export interface Io {
  args: readonly string[];
  environment: Readonly<Record<string, string | undefined>>;
  input: AsyncIterable<string | Uint8Array>;
  out: (text: string) => void;
  err: (text: string) => void;
  /** How words stand out on standard output; not at all where it is not given. */
  style?: Style;
  now: () => Date;
}

/** Adds a subcommand to the program; its action ends by telling its exit code. */
export type Define = (program: Command, io: Io, exit: (code: number) => void) => void;

/** 0: done. 1: it failed. 2: it was called wrongly or is configured wrongly. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** It was called wrongly or is configured wrongly; the message says what to do. */
export class Misused extends Error {}
