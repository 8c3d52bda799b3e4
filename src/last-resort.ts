import type { EventEmitter } from 'node:events';
import type { Log } from './slack/platform/deps.ts';

/** How long a stop after an error that nobody caught may take. */
const STOP_MS = 10_000;

/**
 * What becomes of errors that nobody caught: a rejection is logged and survived, for one answer is lost at most; after an
 * exception nothing is certain any more (nodejs.org/api/process.html#warning-using-uncaughtexception-correctly), so the
 * app is stopped cleanly and ends with 1. Neither shows a bare stack.
 */
export function lastResort(
  process: EventEmitter & { exit(code: number): void },
  log: Log,
  stop: () => Promise<void>,
): void {
  process.on('unhandledRejection', (reason: unknown) =>
    log.error({ err: asError(reason) }, 'a rejection that nobody caught; the app goes on'),
  );
  let ending = false;
  process.on('uncaughtException', (error: unknown) => {
    log.error({ err: asError(error) }, 'an error that nobody caught; the app stops');
    if (ending) return;
    ending = true;
    const end = () => process.exit(1);
    setTimeout(end, STOP_MS).unref();
    stop().then(end, end);
  });
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));
