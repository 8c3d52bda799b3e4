import { z } from 'zod';
import { isMistake } from '../record/errors.ts';
import type { Job } from '../store/jobs.ts';
import type { Kind, Outcome, Task } from './job-kind.ts';
import { type Holding, type Leasing, underLease } from './lease.ts';

/** What doing a job takes. */
export interface Doing extends Leasing {
  log: { info(facts: object, message: string): void; error(facts: object, message: string): void };
}

/** Does a claimed job once, and writes down what became of it; until `stopping` aborts. Never rejects. */
export const doJob = (deps: Doing, stopping: AbortSignal, kind: Kind, job: Job): Promise<void> =>
  underLease(deps, { id: job.id, owner: deps.owner, until: job.leaseUntil ?? '' }, async (holding) => {
    const held = { id: job.id, owner: deps.owner };
    try {
      const outcome = await attempt(deps, stopping, kind, job, holding);
      await deps.jobs.done(held, deps.clock().toISOString(), outcome?.again.toISOString() ?? null);
    } catch (error) {
      if (stopping.aborted) await deps.jobs.release(held);
      else await fail(deps, kind, job, error);
    }
  }).catch((error: unknown) =>
    deps.log.error({ job: job.id, err: error }, 'what became of a job is not written down'),
  );

async function attempt(
  { clock, log }: Doing,
  stopping: AbortSignal,
  kind: Kind,
  job: Job,
  { lost, mine }: Holding,
): Promise<Outcome> {
  const { id, teamId, key, attempts } = job;
  const task: Task = {
    id,
    teamId,
    key,
    attempt: attempts,
    last: attempts >= kind.tries,
    now: clock,
    signal: AbortSignal.any([stopping, lost]),
    mine,
  };
  // Counted before it is begun: what ends the process every time is dead one day, too.
  if (attempts <= kind.tries) return kind.run(job, task);
  await kind
    .giveUp?.(job, task)
    .catch((error: unknown) =>
      log.error({ job: id, err: error }, 'that a job is given up could not be told'),
    );
  throw new Error(job.lastError ?? 'the process ended while it was done');
}

async function fail({ jobs, owner, clock, log }: Doing, kind: Kind, job: Job, error: unknown): Promise<void> {
  const facts = { job: job.id, kind: kind.name, teamId: job.teamId, attempt: job.attempts };
  const never = job.attempts >= kind.tries || isMistake(error) || error instanceof z.ZodError;
  const now = clock();
  const retryAfter = never ? null : new Date(now.getTime() + kind.backoffMs(job.attempts)).toISOString();
  const failure = { error: messageOf(error), at: now.toISOString(), retryAfter };
  if (!(await jobs.failed({ id: job.id, owner }, failure))) return;
  if (never) log.error({ ...facts, err: error }, 'a job is given up');
  else log.info({ ...facts, err: error, retryAfter }, 'a job is tried again');
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message.slice(0, 500) : String(error).slice(0, 500);
