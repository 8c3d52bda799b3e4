import { sayInstant } from '../../digest/posting-wording.ts';

/**
 * An instant (ISO 8601) in mrkdwn, in the reader's own time zone and words; where Slack does not say it, in UTC.
 * docs.slack.dev/messaging/formatting-message-text#date-formatting
 */
export const instant = (at: string): string =>
  `<!date^${Math.floor(Date.parse(at) / 1_000)}^{date_long_pretty}, {time}|${sayInstant(at, 'UTC')} UTC>`;
