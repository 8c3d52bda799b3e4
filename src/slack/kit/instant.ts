import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';

/**
 * An instant (ISO 8601) in mrkdwn, in the reader's own time zone and words; where Slack does not say it, in UTC.
 * docs.slack.dev/messaging/formatting-message-text#date-formatting
 */
export const instant = (at: string): string =>
  `<!date^${Math.floor(Date.parse(at) / 1_000)}^{date_short_pretty}, {time}|${format(new TZDate(new Date(at), 'UTC'), 'd MMM yyyy, HH:mm')} UTC>`;
