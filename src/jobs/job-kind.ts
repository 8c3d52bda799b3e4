import type { z } from 'zod';
import type { Job } from '../store/jobs.ts';
import { backoffMs as backoff, TRIES } from './timing.ts';

/** What a job is given beside its payload. */
export interface Task {
  id: number;
  teamId: string;
  key: string;
  /** From 1. A job that was begun before may have done part of its work. */
  attempt: number;
  /** No attempt follows this one. */
  last: boolean;
  /** The time now, by the runner's clock. */
  now: () => Date;
  /** Aborts when the process stops, or when the lease was lost: what is done from then on may be done twice. */
  signal: AbortSignal;
  /** Whether nobody else has the job, nor gets it now: to be asked before what must not be done twice. */
  mine(): Promise<boolean>;
}

/** Done for good, or to be done again from an instant on. */
export type Outcome = { again: Date } | undefined;

/** What a process knows how to do. */
export interface Kind {
  name: string;
  /** Rejects when it could not be done: it is tried again with a back-off, a mistake of a person's (`isMistake`) never. */
  run(job: Job, task: Task): Promise<Outcome>;
  /** Tells whoever waits that it is given up, where no try lived long enough to tell. */
  giveUp?(job: Job, task: Task): Promise<unknown>;
  /** How often it is tried before it is dead. */
  tries: number;
  /** How many of it one process does at once. */
  atOnce: number;
  /** How long to wait before trying the `attempt`th time again, from 1, in milliseconds. */
  backoffMs: (attempt: number) => number;
}

/** A kind of jobs, by what their payload must look like; one that looks otherwise is dead at once. */
export function kindOf<T>(
  name: string,
  payload: z.ZodType<T>,
  run: (payload: T, task: Task) => Promise<Outcome>,
  {
    tries = TRIES,
    atOnce = 4,
    backoffMs = backoff,
    giveUp,
  }: Partial<Pick<Kind, 'tries' | 'atOnce' | 'backoffMs'>> & {
    giveUp?: (payload: T, task: Task) => Promise<unknown>;
  } = {},
): Kind {
  return {
    ...{ name, tries, atOnce, backoffMs },
    run: (job, task) => run(payload.parse(job.payload), task),
    ...(giveUp && { giveUp: async (job, task) => giveUp(payload.parse(job.payload), task) }),
  };
}
