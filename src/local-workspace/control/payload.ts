import type { AckOutcome } from '../delivery/delivery.ts';
import type { ResponseUrls } from '../response-url.ts';
import { messageJson, viewJson } from '../state/json.ts';
import { makeTrigger, type WorkspaceState } from '../state/state.ts';
import type { KitBlock, Message, View } from '../state/types.ts';
import { elementsOf, type Values, valuesOf } from '../state/values.ts';

type Json = Record<string, unknown>;

/** Hands an interaction to the app; resolves with what came of it. */
export type TellApp = (payload: Json) => Promise<AckOutcome>;

/** Where an interactive element stands: in a message, by its ts, or in a view, by its id. */
export interface Stand {
  message?: string | undefined;
  view?: string | undefined;
}

/** What every interaction payload begins with; docs.slack.dev/reference/interaction-payloads. */
export const payloadBase = (state: WorkspaceState, type: string, user: string): Json => ({
  type,
  user: {
    id: user,
    username: state.users.get(user)?.name ?? '',
    name: state.users.get(user)?.name ?? '',
    team_id: state.teamId,
  },
  api_app_id: state.appId,
  token: 'local',
  trigger_id: makeTrigger(state, user),
  team: { id: state.teamId, domain: 'local' },
  enterprise: null,
  is_enterprise_install: false,
});

/** A modal or Home tab that `user` has open. */
export function openView(state: WorkspaceState, user: string, id: string): View | undefined {
  const home = state.homes.get(user);
  return state.modals.get(user)?.find((view) => view.id === id) ?? (home?.id === id ? home : undefined);
}

/** The message or view that something is used in; throws a RangeError when it is not there. */
export function surfaceUsed(state: WorkspaceState, user: string, { message, view }: Stand): Message | View {
  const found =
    view === undefined ? state.messages.find((one) => one.ts === message) : openView(state, user, view);
  if (found === undefined) throw new RangeError(`there is no ${view ?? message}`);
  return found;
}

const isView = (where: Message | View): where is View => 'content' in where;

const blocksOf = (where: Message | View): KitBlock[] =>
  isView(where) ? (where.content.blocks as KitBlock[]) : where.blocks;

/** What a message's or view's elements hold is kept by this: in a message, everybody has their own. */
const heldKey = (user: string, where: Message | View): string =>
  isView(where) ? where.id : `${user} ${where.ts}`;

/** `state.values` of a message or view, as `user` sees it. */
export const currentValues = (state: WorkspaceState, user: string, where: Message | View): Values =>
  valuesOf(blocksOf(where), state.held.get(heldKey(user, where)) ?? {});

/** Keeps what a person has put in. */
export function hold(state: WorkspaceState, user: string, where: Message | View, values: Values): void {
  const kept = currentValues(state, user, where);
  for (const [block, held] of Object.entries(values)) kept[block] = { ...kept[block], ...held };
  state.held.set(heldKey(user, where), kept);
}

/** The element with this action id, and its block; throws a RangeError when there is none. */
export function findElement(where: Message | View, actionId: string, blockId?: string): [KitBlock, Json] {
  for (const block of blocksOf(where)) {
    if (blockId !== undefined && block.block_id !== blockId) continue;
    const element = elementsOf(block).find((one) => one.action_id === actionId);
    if (element !== undefined) return [block, element];
  }
  throw new RangeError(`there is no element ${actionId}`);
}

/** The part of a payload that says where something was used. */
export function whereUsed(
  state: WorkspaceState,
  user: string,
  where: Message | View,
  responses: ResponseUrls,
): Json {
  const values = currentValues(state, user, where);
  if (isView(where))
    return {
      container: { type: 'view', view_id: where.id },
      view: viewJson(state, where, values),
    };
  return {
    container: {
      type: 'message',
      message_ts: where.ts,
      channel_id: where.channel,
      is_ephemeral: where.ephemeralTo !== null,
      ...(where.threadTs !== null && { thread_ts: where.threadTs }),
    },
    channel: { id: where.channel, name: state.channels.get(where.channel)?.name || 'directmessage' },
    // An ephemeral message is not kept by Slack, and so not in the payload.
    ...(where.ephemeralTo === null && { message: messageJson(state, where) }),
    state: { values },
    response_url: responses.make({
      channel: where.channel,
      user,
      threadTs: where.threadTs,
      message: where.ts,
    }),
  };
}
