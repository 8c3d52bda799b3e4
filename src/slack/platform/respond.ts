import { CodedError } from '../../record/errors.ts';

/** What a response URL takes; docs.slack.dev/interactivity/handling-user-interaction#message_responses */
export interface Response {
  text: string;
  blocks?: object[];
  response_type?: 'ephemeral' | 'in_channel';
  replace_original?: boolean;
  delete_original?: boolean;
  /** Without it the answer to a button in a thread stands in the channel. */
  thread_ts?: string;
}

const TIMEOUT_MS = 5_000;

/** Answers to a response URL, seen by the caller alone unless told otherwise. Throws `slack_failing`. */
export async function respondTo(responseUrl: string, message: Response): Promise<void> {
  const response = await fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response_type: 'ephemeral', ...message }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((cause: unknown) => {
    throw new CodedError('slack_failing', '', { cause });
  });
  if (!response.ok)
    throw new CodedError('slack_failing', '', {
      cause: new Error(`the response URL answered ${response.status}`),
    });
}
