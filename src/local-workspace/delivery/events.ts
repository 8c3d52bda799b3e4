import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkspaceState } from '../state/state.ts';
import { type AckOutcome, type AppDelivery, RETRY_MS } from './delivery.ts';

/** Hands events to the app, again when it does not acknowledge. */
export interface Events {
  /** Resolves when the app has acknowledged, or has not been reached by any attempt; `failed` hears of the first failure. */
  send(event: Record<string, unknown>, failed?: (outcome: AckOutcome) => void): Promise<AckOutcome>;
  /** The same event once more under a new id and without the retry header, as Slack has been seen to do. */
  redeliver(): Promise<AckOutcome>;
}

/** Wraps events as the Events API does, and subscribes the app to what its manifest declares. */
export function makeEvents(
  state: WorkspaceState,
  delivery: AppDelivery,
  retryMs: readonly number[] = RETRY_MS,
): Events {
  let last: Record<string, unknown> | null = null;

  const wrap = (event: Record<string, unknown>): Record<string, unknown> => ({
    token: 'local',
    team_id: state.teamId,
    context_team_id: state.teamId,
    api_app_id: state.appId,
    type: 'event_callback',
    event_id: state.ids.next('Ev'),
    event_time: Math.floor(state.clock() / 1_000),
    event_context: state.ids.next('EC'),
    is_ext_shared_channel: false,
    authorizations: [
      {
        enterprise_id: null,
        team_id: state.teamId,
        user_id: state.bot.id,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    event,
  });

  const deliver = async (
    payload: Record<string, unknown>,
    failed?: (outcome: AckOutcome) => void,
  ): Promise<AckOutcome> => {
    let outcome = await delivery.send('events_api', payload, null);
    if (!outcome.ok) failed?.(outcome);
    for (const [i, ms] of retryMs.entries()) {
      if (outcome.ok || outcome.reason === 'not_connected' || outcome.reason === 'no_retry') break;
      await sleep(ms, undefined, { ref: false });
      outcome = await delivery.send('events_api', payload, { number: i + 1, reason: outcome.reason });
    }
    return outcome;
  };

  return {
    async send(event, failed) {
      if (!state.app.events.includes(subscription(event))) return { ok: true, body: null };
      last = event;
      return deliver(wrap(event), failed);
    },
    async redeliver() {
      return last === null ? { ok: true, body: null } : deliver(wrap(last));
    },
  };
}

/** The name under which a manifest subscribes to an event: `message` goes by the kind of its channel. */
function subscription(event: Record<string, unknown>): string {
  if (event.type !== 'message') return String(event.type);
  return event.channel_type === 'im' ? 'message.im' : 'message.channels';
}
