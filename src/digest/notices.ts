import type { DueSubscription } from '../store/subscriptions.ts';
import type { Delivering } from './deliver.ts';

/** So often is a person tried to be told. */
const MOST_TRIES = 10;

/** Nobody is waited for longer: a time further off was set by a clock that was ahead. */
const LONGEST_MS = 3_600_000;

/** Tells whoever set a subscription what there is to tell, once; only the process that takes the notice does. */
export interface Notices {
  tell(due: DueSubscription): Promise<void>;
}

/** One per scheduler; what Slack does not take is tried again with the same back-off as a post. */
export function makeNotices({ workspace, poster, clock, timing, log }: Delivering): Notices {
  const waiting = new Map<string, { until: number; tries: number }>();
  return {
    async tell({ teamId, channel, kind, setBy, notice }) {
      if (notice === null) return;
      const key = { channel, kind };
      const id = `${teamId} ${kind} ${channel} ${notice}`;
      const { until, tries } = waiting.get(id) ?? { until: 0, tries: 0 };
      const left = until - clock().getTime();
      if (left > 0 && left <= LONGEST_MS) return;
      const store = await workspace(teamId);
      if (!(await store.takeNotice(key, notice))) return;
      const told = await poster.tell(teamId, setBy, notice);
      waiting.delete(id);
      if (told.ok) return;
      const { trouble } = told;
      const facts = { teamId, channel, subscription: kind, setBy, ...trouble };
      if (trouble.kind === 'gone' || trouble.kind === 'refused' || tries + 1 === MOST_TRIES) {
        log.error(facts, 'a person could not be told about a digest');
        return;
      }
      const wait =
        trouble.kind === 'later' && trouble.ms > 0
          ? Math.min(trouble.ms, LONGEST_MS)
          : timing.backoffMs(tries + 1);
      waiting.set(id, { until: clock().getTime() + wait, tries: tries + 1 });
      log.info(facts, 'a person is told later about a digest');
      await store.giveNotice(key, notice);
    },
  };
}
