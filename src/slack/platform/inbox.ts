import { z } from 'zod';
import type { NewJob } from '../../store/jobs.ts';

/** What people write to the app, as jobs are called. */
export const EVENT_JOB = 'event';

/** How an event came, and what became of it; a surface is given it in Bolt's context. */
export interface Delivery {
  /** Another process took it, or this one before: part of the work may be done. */
  again: boolean;
  /** Whether what went wrong is tried once more later, and so is not told now. */
  triedAgain(trouble: unknown): boolean;
  /** Every try ended with its process: it is only told that there is no answer. */
  givenUp: boolean;
  /** Whether nobody else works on it: to be asked before what must not be done twice. */
  mine(): Promise<boolean>;
  /** Whether whoever waits has heard, or nobody waits. */
  heard: boolean;
}

/** An event that came from Slack, and that no other process knows of. */
export const NEW_DELIVERY: Readonly<Omit<Delivery, 'heard'>> = {
  again: false,
  triedAgain: () => false,
  givenUp: false,
  mine: async () => true,
};

/** An event by which somebody waits for an answer; docs.slack.dev/reference/events/app_mention and message.im */
const Asking = z.object({
  team_id: z.string(),
  authorizations: z.array(z.object({ team_id: z.string().nullish() })).optional(),
  event: z.object({
    type: z.enum(['app_mention', 'message']),
    channel: z.string(),
    ts: z.string(),
    user: z.string(),
    bot_id: z.undefined().optional(),
  }),
});

/**
 * The job under which an event is answered, so that it is answered once, and also when the process ends that took it; null for
 * events that nobody waits behind. Slack may send one again under another id: it goes by its message.
 */
export function inboxJob(body: unknown): Omit<NewJob, 'runAfter'> | null {
  const asking = Asking.safeParse(body);
  if (!asking.success) return null;
  const { team_id, authorizations, event } = asking.data;
  return {
    teamId: authorizations?.[0]?.team_id ?? team_id,
    kind: EVENT_JOB,
    key: `${event.channel} ${event.ts}`,
    payload: body,
  };
}

/** What an answer says of itself: which message it answers. */
export const answerMark = (ts: string) => ({
  event_type: 'ukraine_talks_answer',
  event_payload: { message: ts },
});
