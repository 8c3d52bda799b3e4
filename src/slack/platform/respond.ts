import type { KnownBlock } from '@slack/types';
import { CodedError } from '../../record/errors.ts';
import { REFUSED } from '../kit/newer-blocks.ts';
import { patientFetch } from './patient-fetch.ts';
import { sendBlocks } from './sending.ts';

/** What a response URL takes; docs.slack.dev/interactivity/handling-user-interaction#message_responses */
export interface Response {
  text: string;
  blocks?: KnownBlock[];
  response_type?: 'ephemeral' | 'in_channel';
  replace_original?: boolean;
  delete_original?: boolean;
  /** Without it the answer to a button in a thread stands in the channel. */
  thread_ts?: string;
}

/** In all, in which 429 and 5xx are tried again. */
const TIMEOUT_MS = 5_000;
const patient = patientFetch(TIMEOUT_MS);

/** Answers to a response URL, seen by the caller alone unless told otherwise. Throws `slack_failing`. */
export async function respondTo(responseUrl: string, { blocks, ...message }: Response): Promise<void> {
  if (blocks === undefined) return post(responseUrl, message);
  await sendBlocks(blocks, (sent) => post(responseUrl, { ...message, blocks: sent }), isRefused);
}

async function post(responseUrl: string, message: Response): Promise<void> {
  const response = await patient(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response_type: 'ephemeral', ...message }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((cause: unknown) => {
    throw new CodedError('slack_failing', '', { cause });
  });
  const said = await response.text().catch(() => '');
  // Slack answers *ok* or JSON, and at times tells of an error with the status 200.
  if (!response.ok || said.includes('"ok":false'))
    throw new CodedError('slack_failing', '', {
      cause: new Error(`the response URL answered ${response.status} ${said.slice(0, LONGEST)}`),
    });
}

/** Of what a response URL says, in the log. */
const LONGEST = 300;

const isRefused = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof Error && error.cause.message.includes(REFUSED);
