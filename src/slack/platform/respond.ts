import { CodedError } from '../../record/errors.ts';

/** Answers to a response URL from where Bolt has no `respond`; docs.slack.dev/interactivity/handling-user-interaction */
export async function respondTo(responseUrl: string, message: object): Promise<void> {
  const response = await fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response_type: 'ephemeral', ...message }),
  });
  if (!response.ok)
    throw new CodedError('unexpected', '', {
      cause: new Error(`the response URL answered ${response.status}`),
    });
}
