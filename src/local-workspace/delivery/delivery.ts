/** What came of handing something to the app. */
export type AckOutcome =
  | { ok: true; body: unknown }
  | { ok: false; reason: 'not_connected' | 'unreachable' | 'timeout' | 'failed' | 'no_retry' };

/** What Slack sends: an event, a slash command, or a click. */
type Kind = 'events_api' | 'slash_commands' | 'interactive';

/** A way to the app: Socket Mode or signed HTTP. */
export interface AppDelivery {
  /** Resolves when the app has acknowledged, or with why it has not. */
  send(
    kind: Kind,
    payload: Record<string, unknown>,
    retry: { number: number; reason: string } | null,
  ): Promise<AckOutcome>;
  readonly connected: boolean;
  stop(): Promise<void>;
}

/** Slack waits three seconds for an ack. */
export const ACK_MS = 3_000;

/** When Slack sends an unacknowledged event again; docs.slack.dev/apis/events-api/#retries. */
export const RETRY_MS: readonly number[] = [0, 60_000, 300_000];
