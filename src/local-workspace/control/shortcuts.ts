import type { AckOutcome } from '../delivery/delivery.ts';
import type { ResponseUrls } from '../response-url.ts';
import { messageJson } from '../state/json.ts';
import type { WorkspaceState } from '../state/state.ts';
import { payloadBase, type TellApp, whereUsed } from './payload.ts';

/** Runs a global shortcut, or, on the message with this ts, a message shortcut; rejects with a RangeError. */
export async function runShortcut(
  state: WorkspaceState,
  tell: TellApp,
  responses: ResponseUrls,
  user: string,
  callbackId: string,
  ts: string | undefined,
): Promise<AckOutcome> {
  const kind = ts === undefined ? 'global' : 'message';
  if (!state.app.shortcuts?.some((one) => one.type === kind && one.callbackId === callbackId))
    throw new RangeError(`there is no ${kind} shortcut ${callbackId}`);
  const base = { callback_id: callbackId, action_ts: state.ids.ts() };
  const message = state.messages.find((one) => one.ts === ts && one.ephemeralTo === null);
  if (ts === undefined) return tell({ ...payloadBase(state, 'shortcut', user), ...base });
  if (message === undefined) throw new RangeError(`there is no ${ts}`);
  const { channel, response_url } = whereUsed(state, user, message, responses);
  return tell({
    ...payloadBase(state, 'message_action', user),
    ...base,
    message: messageJson(state, message),
    message_ts: ts,
    channel,
    response_url,
  });
}
