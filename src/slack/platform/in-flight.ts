import { isMistake } from '../../record/errors.ts';
import { sentenceFor } from '../../wording/errors.ts';
import { afterBurst } from './burst.ts';
import type { Deps } from './deps.ts';
import { slackTrouble } from './slack-trouble.ts';

/** Tells whoever waits a sentence. */
export type Tell = (sentence: string) => Promise<unknown>;

/** Work that was acknowledged and goes on; `answered` is called when whoever waits has heard of it. */
type Work = (answered: () => void) => Promise<void>;

/** Keeps count of work in flight, and turns what goes wrong in it into a sentence for whoever waits. */
export interface InFlight {
  /**
   * Runs `work` after the ack; a failure is logged with its cause and told through `tell`, and so is that it takes long.
   * A failure that is `triedAgain` later is not told. Resolves with whether whoever waits has heard what came of it; never
   * rejects. `name` says in the log which surface it was.
   */
  run(name: string, work: Work, tell: Tell, triedAgain?: (trouble: unknown) => boolean): Promise<boolean>;
  /** Resolves when nothing is in flight, or after `ms`. */
  settle(ms: number): Promise<void>;
}

/** Nobody waits for longer without a word. */
const PATIENCE_MS = 8_000;
const SLOW = 'This is taking longer than usual. The answer will appear here when it is ready.';

/** One per app; `patience` in milliseconds. */
export function makeInFlight({ log }: Pick<Deps, 'log'>, patience = PATIENCE_MS): InFlight {
  const inFlight = new Set<Promise<boolean>>();
  const turn = afterBurst();
  const untold = (name: string) => (error: unknown) =>
    log.error({ surface: name, err: error }, 'the failure could not be told');
  return {
    run(name, work, tell, triedAgain = () => false) {
      const late = setTimeout(() => void tell(SLOW).catch(untold(name)), patience);
      const answered = () => clearTimeout(late);
      const task = turn()
        .then(() => work(answered))
        .then(() => true)
        .catch(async (error: unknown) => {
          answered();
          const trouble = slackTrouble(error);
          const facts = { surface: name, err: error };
          if (triedAgain(trouble)) {
            log.warn(facts, 'a request failed, and is tried again');
            return false;
          }
          if (isMistake(trouble)) log.info(facts, 'a request was mistaken');
          else log.error(facts, 'a request failed');
          await tell(sentenceFor(trouble));
          return true;
        })
        .catch((error: unknown) => {
          untold(name)(error);
          return false;
        })
        .finally(() => {
          answered();
          inFlight.delete(task);
        });
      inFlight.add(task);
      return task;
    },
    async settle(ms) {
      const timeout = new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
      await Promise.race([Promise.allSettled(inFlight), timeout]);
    },
  };
}
