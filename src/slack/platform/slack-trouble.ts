import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { CodedError } from '../../record/errors.ts';

/** What Slack answers when a form comes after its three seconds; docs.slack.dev/reference/methods/views.open#errors */
const LATE = new Set(['expired_trigger_id', 'trigger_expired', 'exchanged_trigger_id', 'trigger_exchanged']);
/** Slack's own trouble; docs.slack.dev/reference/methods/chat.postMessage#errors */
const FAILING = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
  'rate_limited',
]);

/** The error that a person is told of for one of Slack's client; any other as it is. */
export function slackTrouble(error: unknown): unknown {
  const coded = (code: 'slack_failing' | 'form_too_late') => new CodedError(code, '', { cause: error });
  if (error instanceof WebAPIPlatformError) {
    if (LATE.has(error.data.error)) return coded('form_too_late');
    return FAILING.has(error.data.error) ? coded('slack_failing') : error;
  }
  const unanswered =
    error instanceof WebAPIRequestError ||
    error instanceof WebAPIHTTPError ||
    error instanceof WebAPIRateLimitedError;
  return unanswered ? coded('slack_failing') : error;
}
