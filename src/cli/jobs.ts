import type { Job, JobState } from '../store/jobs.ts';
import { type Define, EXIT, Misused } from './io.ts';
import { numbered } from './options.ts';
import { reading, withStore } from './record.ts';

/** So many jobs are listed at most. */
const MOST = 200;

/** Lists the work that processes share, and has what was given up tried again. */
export const defineJobs: Define = (program, io, exit) => {
  const jobs = program
    .command('jobs')
    .summary('list work that waits or was given up, and retry or drop it')
    .description(
      'Work that is done once, by whichever process takes it. What was given up is kept until you decide.',
    );
  jobs
    .command('list', { isDefault: true })
    .description('list jobs: number, state, kind, workspace, attempts, when due, last error')
    .option('--all', 'also what is done')
    .action(async ({ all = false }: { all?: boolean }) => {
      const states: JobState[] = all ? ['dead', 'waiting', 'done'] : ['dead', 'waiting'];
      await reading(io, async (store) => {
        for (const state of states)
          for (const job of await store.jobs.list({ state, limit: MOST })) io.out(`${lineOf(job)}\n`);
      });
      exit(EXIT.done);
    });
  jobs
    .command('retry')
    .description('try a job that was given up again, at once')
    .argument('<number>', 'as listed by list', numbered)
    .action(async (id: number) => {
      const found = await withStore(io, (store) => store.jobs.retry(id, io.now().toISOString()));
      if (!found) throw new Misused(`No job ${id} was given up.`);
      exit(EXIT.done);
    });
  jobs
    .command('drop')
    .description('remove a job that was given up')
    .argument('<number>', 'as listed by list', numbered)
    .action(async (id: number) => {
      const dropped = await withStore(io, async ({ jobs: kept }) => {
        const job = (await kept.list({ state: 'dead', limit: MOST })).find((one) => one.id === id);
        return job !== undefined && kept.cancel(job);
      });
      if (!dropped) throw new Misused(`No job ${id} was given up.`);
      exit(EXIT.done);
    });
};

const lineOf = ({ id, state, kind, teamId, attempts, runAfter, lastError }: Job): string =>
  [id, state, kind, teamId, attempts, runAfter, (lastError ?? '').replace(/\s+/g, ' ')].join('\t');
