/** Work to be done once. Instants are ISO 8601 in UTC, and compare as strings. */
export interface NewJob {
  teamId: string;
  /** What is to be done: the name under which a process knows how. */
  kind: string;
  /** Names the work within its workspace and kind: of several with one key the first alone is done. */
  key: string;
  /** What JSON can hold. */
  payload: unknown;
  /** Not before this instant. */
  runAfter: string;
}

/** `waiting`: to be done, or being done under a lease; `dead`: given up, until a person has it tried again. */
export type JobState = 'waiting' | 'done' | 'dead';

/** A job as it stands. */
export interface Job extends NewJob {
  id: number;
  state: JobState;
  /** The process that has it, until its lease ends. */
  owner: string | null;
  leaseUntil: string | null;
  /** How often it was begun. */
  attempts: number;
  lastError: string | null;
  madeAt: string;
  changedAt: string;
}

/** Whose the work is, and until when. */
interface JobLease {
  owner: string;
  now: string;
  until: string;
}

/** Who has a job: its number, and the process that claimed it. */
export interface HeldJob {
  id: number;
  owner: string;
}

/** The jobs of all workspaces. */
export interface Jobs {
  /** Writes down work. False when there was a job of that kind and key, also a done one: that stands. */
  enqueue(job: NewJob, at: string): Promise<boolean>;
  /** Writes down work that is this owner's from the start; resolves with its number, or null where `enqueue` gives false. Throws `store_locked` at once while another writes. */
  enqueueHeld(job: NewJob, lease: JobLease): Promise<number | null>;
  /** Leases up to `limit` jobs of these kinds that are due, longest due first. No two processes get the same one. */
  claim(kinds: readonly string[], lease: JobLease, limit: number): Promise<Job[]>;
  /** Prolongs a lease. False when it was lost: somebody else has the job, or it is no more. */
  renew(held: HeldJob, until: string): Promise<boolean>;
  /** Ends a job; its key stays taken until it is forgotten. `again`: it is due once more then, as if new. False when the lease was lost. */
  done(held: HeldJob, at: string, again?: string | null): Promise<boolean>;
  /** Notes why a job failed, and when to try it again; null for never. False when the lease was lost. */
  failed(held: HeldJob, failure: { error: string; at: string; retryAfter: string | null }): Promise<boolean>;
  /** Gives a job back as it was before it was claimed. */
  release(held: HeldJob): Promise<void>;
  /** Has a waiting job run at this instant at the latest. False where none waits. */
  hasten(job: Pick<NewJob, 'teamId' | 'kind' | 'key'>, runAfter: string): Promise<boolean>;
  /** Takes a job away, whatever its state. Whoever has it finds its lease lost. */
  cancel(job: Pick<NewJob, 'teamId' | 'kind' | 'key'>): Promise<boolean>;
  /** Jobs, the latest changed first. */
  list(filter: { teamId?: string; state?: JobState; kind?: string; limit: number }): Promise<Job[]>;
  /** How many jobs of each kind and state there are; of one workspace, or of all. */
  count(teamId?: string): Promise<{ kind: string; state: JobState; jobs: number }[]>;
  /** Has a dead job tried again from `at` on, as if new. False when it is not dead. */
  retry(id: number, at: string): Promise<boolean>;
  /** Drops what was done before `instant`; their keys are free again. */
  forgetDone(instant: string): Promise<void>;
  /**
   * Calls `wake` soon after a job was written down: by this process, and on PostgreSQL by any. A hint, no promise: whoever
   * waits also looks by itself. Resolves with a way to hear no more.
   */
  listen(wake: () => void): Promise<() => Promise<void>>;
}
