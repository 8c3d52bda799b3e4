import { CodedError } from '../record/errors.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { startPool, ThreadStopped } from '../threads/pool.ts';
import type { CheckedItem } from './check.ts';
import { type Sensed, sensed, senseOf, unsureOf } from './sensed.ts';
import { standing } from './standing.ts';
import type { CheckOutcome, CheckTask } from './worker.ts';

/** A draft as it came; nothing of it is kept. */
export interface Draft {
  text: string;
  /** The day that it is dated, from which *on Friday* counts; null where nothing tells. */
  published: string | null;
}

/** Holds drafts against the record of a workspace. */
export interface Checker {
  /** As {@link checkDraftBySense}. Throws `check_too_slow`, `check_too_heavy`, and what reading the record throws. */
  check(store: WorkspaceStore, draft: Draft): Promise<CheckedItem[]>;
}

/** In this thread, on the store that is given; others wait. */
export const CHECKS_HERE: Checker = {
  check: async (store, { text, published }) => {
    const { checkDraftBySense, currentRecord } = await import('./check.ts');
    return checkDraftBySense(text, await currentRecord(store), published, senseOf(store));
  },
};

const LIMIT_MS = 60_000;
const MEMORY_MB = 768;

/** Beside the event loop, in threads with connections of their own to the database that `url` names. */
export function openChecker(url: string): Checker & { close(): Promise<void> } {
  if (url === 'sqlite::memory:') return { ...CHECKS_HERE, close: async () => undefined };
  const pool = startPool<CheckTask, CheckOutcome>({
    worker: new URL('./worker', import.meta.url),
    most: 2,
    limitMs: LIMIT_MS,
    memoryMb: MEMORY_MB,
  });
  return {
    async check(store, draft) {
      const run = async (near: Sensed): Promise<CheckedItem[]> => {
        const task = { url, teamId: store.teamId, ...draft, near };
        const outcome = await pool.run(task).catch((cause: unknown) => {
          throw new CodedError(codeOf(cause), '', { cause });
        });
        if ('items' in outcome) return outcome.items;
        throw new CodedError(outcome.failed.code, outcome.failed.detail, { cause: outcome.failed.cause });
      };
      const items = await run(new Map());
      const near = await sensed(unsureOf(items), senseOf(store));
      return standing(near.size === 0 ? items : await run(near));
    },
    close: pool.close,
  };
}

function codeOf(cause: unknown): 'check_too_slow' | 'check_too_heavy' | 'unexpected' {
  const why = cause instanceof ThreadStopped ? cause.why : 'crash';
  if (why === 'time') return 'check_too_slow';
  return why === 'memory' ? 'check_too_heavy' : 'unexpected';
}
