import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from './deps.ts';

/**
 * The log lines of Slack's own libraries in ours; at `debug` they hold the bodies of all calls, and so drafts and whatever
 * people write: that is left out.
 */
export function slackLogger(log: Log): Logger {
  const line = (parts: unknown[]) =>
    parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ');
  return {
    debug: () => undefined,
    info: (...parts) => log.debug({}, line(parts)),
    warn: (...parts) => log.warn({}, line(parts)),
    error: (...parts) => log.error({}, line(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
