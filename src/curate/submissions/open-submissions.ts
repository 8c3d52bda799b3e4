import { CodedError } from '../../record/errors.ts';
import { errorOf } from '../../record/failure.ts';
import { startPool, ThreadStopped } from '../../threads/pool.ts';
import { notRead, openExtractor } from '../extraction/extractor.ts';
import { type Submissions, submissionsBy } from './submissions.ts';
import type { SubmissionOutcome, SubmissionTask } from './worker.ts';

/** How much reading and writing articles may take. */
interface SubmissionLimits {
  /** Articles at a time. */
  most?: number;
  /** For one article. */
  limitMs?: number;
  memoryMb?: number;
}

/**
 * Beside the event loop, in threads with connections of their own to the database that `url` names: an article may hold thousands
 * of statements. One whose thread has to be stopped is kept unread.
 */
export function openSubmissions(
  url: string,
  { most = 2, limitMs = 120_000, memoryMb = 768 }: SubmissionLimits = {},
): Submissions & { close(): Promise<void> } {
  if (url === 'sqlite::memory:') {
    const extractor = openExtractor({ most, limitMs, memoryMb });
    return { ...submissionsBy(extractor), close: extractor.close };
  }
  const worker = new URL('./worker', import.meta.url);
  const pool = startPool<SubmissionTask, SubmissionOutcome>({ worker, most, limitMs, memoryMb });
  const run = async (task: SubmissionTask) => {
    const outcome = await pool.run(task);
    if ('failed' in outcome) throw errorOf(outcome.failed);
    return outcome;
  };
  return {
    submit: (store, article, acting) =>
      unreadIfStopped(
        async () => {
          const outcome = await run({ do: 'submit', url, teamId: store.teamId, article, acting });
          return 'submitted' in outcome ? outcome.submitted : unanswered();
        },
        (here) => here.submit(store, article, acting),
      ),
    correct: (store, of, article, acting) =>
      unreadIfStopped(
        async () => {
          const outcome = await run({ do: 'correct', of, url, teamId: store.teamId, article, acting });
          return 'corrected' in outcome ? outcome.corrected : unanswered();
        },
        (here) => here.correct(store, of, article, acting),
      ),
    close: pool.close,
  };
}

/** What `work` comes to; of an article whose thread was stopped, what `again` does with it in this one, without reading it. */
async function unreadIfStopped<T>(
  work: () => Promise<T>,
  again: (here: Submissions) => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof ThreadStopped)) throw cause;
    return again(submissionsBy({ read: async () => notRead(cause) }));
  }
}

const unanswered = (): never => {
  throw new CodedError('reading_stopped');
};
