import type { Kind } from '../../jobs/job-kind.ts';
import type { Installations } from './installations.ts';

/** Where the app was removed, work waits for it to come back, or to be deleted with the record. */
const WAIT_MS = 6 * 3_600_000;

/** A kind whose jobs are done only where the app is installed. */
export const whileInstalled = (installations: Pick<Installations, 'has'>, kind: Kind): Kind => ({
  ...kind,
  run: async (job, task) =>
    (await installations.has(job.teamId))
      ? kind.run(job, task)
      : { again: new Date(task.now().getTime() + WAIT_MS) },
});
