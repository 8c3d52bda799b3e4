import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { answerMark } from './inbox.ts';

/**
 * Whether the message `ts` has an answer in its thread; false also where the app may not read that: rather twice than never.
 * Rejects where Slack does not tell now.
 */
export async function isAnswered(
  client: WebClient,
  { channel, thread, ts }: { channel: string; thread: string; ts: string },
): Promise<boolean> {
  try {
    const { messages = [] } = await client.conversations.replies({
      channel,
      ts: thread,
      oldest: ts,
      include_all_metadata: true,
      limit: 200,
    });
    const { event_type, event_payload } = answerMark(ts);
    return messages.some(
      ({ metadata }) =>
        metadata?.event_type === event_type &&
        (metadata.event_payload as { message?: unknown } | undefined)?.message === event_payload.message,
    );
  } catch (error) {
    if (error instanceof WebAPIPlatformError && !FOR_NOW.has(error.data.error)) return false;
    throw error;
  }
}

/** Answers of Slack's that may be another a moment later; docs.slack.dev/reference/methods/conversations.replies#errors */
const FOR_NOW: ReadonlySet<string> = new Set([
  'ratelimited',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
]);
