import { isMistake, sentenceFor } from '../../record/errors.ts';
import type { Deps } from './deps.ts';

/** Keeps count of work in flight, and turns what goes wrong in it into a sentence for whoever waits. */
export interface Surface {
  /**
   * Runs `work` after the ack; a failure is logged with its cause and told through `tell`. Never rejects.
   * `name` says in the log which surface it was.
   */
  run(name: string, work: () => Promise<void>, tell: (sentence: string) => Promise<unknown>): Promise<void>;
  /** Resolves when nothing is in flight, or after `ms`. */
  settle(ms: number): Promise<void>;
}

/** One per app. */
export function makeSurface({ log }: Pick<Deps, 'log'>): Surface {
  const inFlight = new Set<Promise<void>>();
  return {
    run(name, work, tell) {
      const task = work()
        .catch(async (error: unknown) => {
          if (isMistake(error)) log.info({ surface: name, err: error }, 'a request was mistaken');
          else log.error({ surface: name, err: error }, 'a request failed');
          await tell(sentenceFor(error));
        })
        .catch((error: unknown) => {
          log.error({ surface: name, err: error }, 'the failure could not be told');
        })
        .finally(() => inFlight.delete(task));
      inFlight.add(task);
      return task;
    },
    async settle(ms) {
      const timeout = new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
      await Promise.race([Promise.allSettled(inFlight), timeout]);
    },
  };
}
