import type { Delivery, Outcome } from '../delivery/delivery.ts';
import type { Events } from '../delivery/events.ts';
import type { ResponseUrls } from '../response-url.ts';
import { messageJson, viewJson } from '../state/json.ts';
import { directMessage, type State } from '../state/state.ts';
import { holding, usedOf, type Values } from '../state/values.ts';
import {
  currentValues,
  findElement,
  hold,
  openView,
  payloadBase,
  placeOf,
  type Stand,
  standing,
} from './payload.ts';
import { answerSubmission, type Problems, problemsOf, TROUBLE } from './submission.ts';

/** A use of an interactive element, in a message or a view. */
interface Act extends Stand {
  user: string;
  actionId: string;
  /** Where two blocks have an element of that action id. */
  blockId?: string | undefined;
  /** What was chosen or typed, as `holding` takes it. A button's own value is known. */
  value?: unknown;
  /** What the other elements of a view hold by now. */
  values?: Values | undefined;
}

/** What people do with buttons, selects, modals, shortcuts and the Home tab. */
export interface Interactions {
  /** Rejects with a RangeError when what is used is not there. */
  act(act: Act): Promise<Outcome>;
  /** Options of an external select for what was typed. */
  suggest(act: Act): Promise<unknown>;
  /** Sends a modal off; what Slack or the app finds wrong with it comes back by block id. */
  submit(user: string, view: string, values: Values): Promise<Problems>;
  close(user: string, view: string): Promise<void>;
  openHome(user: string): Promise<void>;
  /** The Messages tab: the direct message with the app. */
  openMessages(user: string): Promise<void>;
  /** A global shortcut, or, on a message, a message shortcut. */
  shortcut(user: string, callbackId: string, message?: string): Promise<Outcome>;
}

/** What is used without holding anything afterwards. */
const PRESSED = new Set(['button', 'overflow', 'feedback_buttons', 'icon_button']);

export function makeInteractions(
  state: State,
  delivery: Delivery,
  events: Events,
  responses: ResponseUrls,
): Interactions {
  const tell = (payload: Record<string, unknown>) => delivery.send('interactive', payload, null);

  return {
    async act({ user, actionId, blockId, value, values = {}, ...stand }) {
      const where = standing(state, user, stand);
      const [block, element] = findElement(where, actionId, blockId);
      const used = usedOf(element, value);
      if (used === undefined) throw new RangeError(`${actionId} has no button ${value}`);
      const { type, text, value: own, style, url, placeholder } = used;
      const held = holding(element, value);
      const block_id = String(block.block_id);
      hold(state, user, where, values);
      if (!PRESSED.has(String(type)))
        hold(state, user, where, { [block_id]: { [actionId]: { type, ...held } } });
      const action = {
        ...Object.fromEntries(
          Object.entries({ type, text, value: own, style, url, placeholder }).filter(
            ([, one]) => one !== undefined,
          ),
        ),
        ...held,
        block_id,
        action_id: actionId,
        action_ts: state.ids.ts(),
      };
      return tell({
        ...payloadBase(state, 'block_actions', user),
        ...placeOf(state, user, where, responses),
        actions: [action],
      });
    },
    async suggest({ user, actionId, blockId, value, ...stand }) {
      const where = standing(state, user, stand);
      const [block] = findElement(where, actionId, blockId);
      const outcome = await tell({
        ...payloadBase(state, 'block_suggestion', user),
        ...placeOf(state, user, where, responses),
        action_id: actionId,
        block_id: block.block_id,
        value: String(value ?? ''),
      });
      return outcome.ok ? outcome.body : { options: [] };
    },
    async submit(user, id, given) {
      const view = state.modals.get(user)?.find((one) => one.id === id);
      if (view === undefined) return {};
      hold(state, user, view, given);
      const values = currentValues(state, user, view);
      const problems = problemsOf(view, values);
      if (Object.keys(problems).length > 0) return problems;
      const outcome = await tell({
        ...payloadBase(state, 'view_submission', user),
        view: viewJson(state, view, values),
        response_urls: [],
      });
      return outcome.ok ? answerSubmission(state, user, view, outcome.body) : TROUBLE;
    },
    async close(user, id) {
      const view = openView(state, user, id);
      const stack = state.modals.get(user) ?? [];
      const all = view?.content.clear_on_close === true;
      state.modals.set(user, all ? [] : stack.filter((one) => one.id !== id));
      state.changed();
      if (view?.content.notify_on_close === true)
        await tell({
          ...payloadBase(state, 'view_closed', user),
          view: viewJson(state, view, currentValues(state, user, view)),
          is_cleared: all,
        });
    },
    async openHome(user) {
      const channel = directMessage(state, user, state.bot.id);
      const home = state.homes.get(user);
      await events.send({
        type: 'app_home_opened',
        user,
        channel: channel.id,
        tab: 'home',
        ...(home !== undefined && { view: viewJson(state, home, currentValues(state, user, home)) }),
        event_ts: state.ids.ts(),
      });
    },
    async openMessages(user) {
      const channel = directMessage(state, user, state.bot.id);
      await events.send({
        type: 'app_home_opened',
        user,
        channel: channel.id,
        tab: 'messages',
        event_ts: state.ids.ts(),
      });
    },
    async shortcut(user, callbackId, ts) {
      const kind = ts === undefined ? 'global' : 'message';
      if (!state.app.shortcuts?.some((one) => one.type === kind && one.callbackId === callbackId))
        throw new RangeError(`there is no ${kind} shortcut ${callbackId}`);
      const base = { callback_id: callbackId, action_ts: state.ids.ts() };
      const message = state.messages.find((one) => one.ts === ts && one.ephemeralTo === null);
      if (ts === undefined) return tell({ ...payloadBase(state, 'shortcut', user), ...base });
      if (message === undefined) throw new RangeError(`there is no ${ts}`);
      const { channel, response_url } = placeOf(state, user, message, responses);
      return tell({
        ...payloadBase(state, 'message_action', user),
        ...base,
        message: messageJson(state, message),
        message_ts: ts,
        channel,
        response_url,
      });
    },
  };
}
