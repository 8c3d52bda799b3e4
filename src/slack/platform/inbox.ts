import { z } from 'zod';
import type { NewJob } from '../../store/jobs.ts';

/** What people write to the app, as jobs are called. */
export const EVENT_JOB = 'event';

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
