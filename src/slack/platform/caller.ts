import type { Context as BoltContext } from '@slack/bolt';
import { z } from 'zod';
import { CodedError } from '../../record/errors.ts';

/** Who calls, from where. Ids are Slack's. */
export interface Caller {
  /** The workspace that the app is installed in and answers for; in a shared channel not always the channel's own. */
  team: string;
  /** The Enterprise Grid organisation of that workspace. */
  enterprise: string | null;
  user: string;
  /** The workspace that the person comes from, where the payload tells it. */
  home: string | null;
  channel: string | null;
  /** The thread that it was called from. */
  thread: string | null;
  /** The message that calls, or that has the button. */
  message: string | null;
}

const Id = z.string().min(1).nullish().catch(null);

/** Where the payloads of events, commands, buttons, forms and shortcuts tell their place. */
const Payload = z.object({
  channel_id: Id,
  channel: z.object({ id: Id }).nullish().catch(null),
  container: z.object({ channel_id: Id, message_ts: Id, thread_ts: Id }).nullish().catch(null),
  message: z.object({ ts: Id, thread_ts: Id }).nullish().catch(null),
  event: z.object({ channel: Id, ts: Id, thread_ts: Id, user_team: Id }).nullish().catch(null),
  user: z.object({ team_id: Id }).nullish().catch(null),
});

/**
 * The caller of any payload. The workspace is the one of Bolt's `context`: in a channel that another workspace hosts,
 * `team_id` of the body may be that one (docs.slack.dev/apis/slack-connect/using-slack-connect-apis-events). Throws `caller_unknown`.
 */
export function callerOf(
  { teamId, enterpriseId, userId }: Pick<BoltContext, 'teamId' | 'enterpriseId' | 'userId'>,
  body: unknown,
): Caller {
  const payload = Payload.safeParse(body);
  if (!teamId || !userId || !payload.success) throw new CodedError('caller_unknown');
  const { channel_id, channel, container, message, event, user } = payload.data;
  return {
    team: teamId,
    enterprise: enterpriseId || null,
    user: userId,
    home: user?.team_id ?? event?.user_team ?? null,
    channel: event?.channel ?? channel_id ?? channel?.id ?? container?.channel_id ?? null,
    thread: event?.thread_ts ?? container?.thread_ts ?? message?.thread_ts ?? null,
    message: event?.ts ?? container?.message_ts ?? message?.ts ?? null,
  };
}

/** The channel of a caller who must be in one. Throws `caller_unknown`. */
export function channelOf({ channel }: Caller): string {
  if (channel === null) throw new CodedError('caller_unknown');
  return channel;
}
