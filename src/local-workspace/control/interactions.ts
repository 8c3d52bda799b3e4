import type { Delivery, Outcome } from '../delivery/delivery.ts';
import type { Events } from '../delivery/events.ts';
import type { ResponseUrls } from '../response-url.ts';
import { messageJson, viewJson } from '../state/json.ts';
import { directMessage, makeTrigger, type State } from '../state/state.ts';
import type { Message, View } from '../state/types.ts';
import { makeView, replaceView } from '../web-api/views.ts';

/** A use of an interactive element, in a message or a view. */
interface Act {
  user: string;
  /** The message by its ts, or the view by its id. */
  message?: string;
  view?: string;
  actionId: string;
  /** What the element holds: a chosen option's value, or typed words. A button's own value is known. */
  value?: unknown;
}

/** What people do with buttons, selects, modals and the Home tab. */
export interface Interactions {
  act(act: Act): Promise<Outcome>;
  /** Options of an external select. */
  suggest(act: Act): Promise<unknown>;
  /** Sends a modal off; what the app finds wrong with it comes back by block id. */
  submit(
    user: string,
    view: string,
    values: Record<string, Record<string, unknown>>,
  ): Promise<Record<string, string>>;
  close(user: string, view: string): Promise<void>;
  openHome(user: string): Promise<void>;
}

export function makeInteractions(
  state: State,
  delivery: Delivery,
  events: Events,
  responses: ResponseUrls,
): Interactions {
  const base = (type: string, user: string) => ({
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
  const open = (user: string, id: string): View | undefined =>
    state.modals.get(user)?.find((view) => view.id === id);

  const place = ({ user, message, view }: Act): Record<string, unknown> => {
    if (view !== undefined) {
      const shown = open(user, view) ?? [...state.homes.values()].find((home) => home.id === view);
      if (shown === undefined) throw new RangeError(`no view ${view} is open`);
      return { container: { type: 'view', view_id: view }, view: viewJson(state, shown) };
    }
    const shown = state.messages.find((one) => one.ts === message);
    if (shown === undefined) throw new RangeError(`no message ${message}`);
    return messagePlace(shown, user);
  };

  const messagePlace = (shown: Message, user: string): Record<string, unknown> => ({
    container: {
      type: 'message',
      message_ts: shown.ts,
      channel_id: shown.channel,
      is_ephemeral: shown.ephemeralTo !== null,
      ...(shown.threadTs !== null && { thread_ts: shown.threadTs }),
    },
    channel: { id: shown.channel, name: state.channels.get(shown.channel)?.name ?? '' },
    ...(shown.ephemeralTo === null && { message: messageJson(state, shown) }),
    state: { values: {} },
    response_url: responses.make({
      channel: shown.channel,
      user,
      threadTs: shown.threadTs,
      message: shown.ts,
    }),
  });

  const elementOf = ({ user, message, view, actionId }: Act): Record<string, unknown> => {
    const content =
      view === undefined
        ? state.messages.find((one) => one.ts === message)?.blocks
        : (open(user, view) ?? [...state.homes.values()].find((home) => home.id === view))?.content;
    return findElement(content, actionId, null) ?? { type: 'button' };
  };

  return {
    act(act) {
      const { type, block_id, ...element } = elementOf(act);
      const action = {
        ...element,
        type,
        block_id,
        action_id: act.actionId,
        action_ts: state.ids.ts(),
        ...chosen(String(type), act.value),
      };
      return delivery.send(
        'interactive',
        { ...base('block_actions', act.user), ...place(act), actions: [action] },
        null,
      );
    },
    async suggest(act) {
      const payload = {
        ...base('block_suggestion', act.user),
        ...place(act),
        action_id: act.actionId,
        block_id: '',
        value: String(act.value ?? ''),
      };
      const outcome = await delivery.send('interactive', payload, null);
      return outcome.ok ? outcome.body : { options: [] };
    },
    async submit(user, id, values) {
      const view = open(user, id);
      if (view === undefined) return {};
      const outcome = await delivery.send(
        'interactive',
        { ...base('view_submission', user), view: viewJson(state, view, values), response_urls: [] },
        null,
      );
      if (!outcome.ok)
        return { '': 'The app did not answer in time. Your entries are still here; try again.' };
      return answerSubmission(state, user, view, outcome.body);
    },
    async close(user, id) {
      const view = open(user, id);
      state.modals.set(
        user,
        (state.modals.get(user) ?? []).filter((one) => one.id !== id),
      );
      state.changed();
      if (view?.content.notify_on_close === true) {
        await delivery.send(
          'interactive',
          { ...base('view_closed', user), view: viewJson(state, view), is_cleared: false },
          null,
        );
      }
    },
    async openHome(user) {
      const channel = directMessage(state, user, state.bot.id);
      await events.send({
        type: 'app_home_opened',
        user,
        channel: channel.id,
        tab: 'home',
        event_ts: state.ids.ts(),
      });
    },
  };
}

/** What the app wants done after a submission; docs.slack.dev/surfaces/modals#response_actions. */
function answerSubmission(state: State, user: string, view: View, body: unknown): Record<string, string> {
  const answer: { response_action?: string; errors?: Record<string, string>; view?: unknown } =
    typeof body === 'object' && body !== null ? body : {};
  const stack = state.modals.get(user) ?? [];
  switch (answer.response_action) {
    case 'errors':
      return answer.errors ?? {};
    case 'update':
      replaceView(state, view, answer.view, null);
      return {};
    case 'push':
      state.modals.set(user, [...stack, makeView(state, user, answer.view)]);
      break;
    case 'clear':
      state.modals.set(user, []);
      break;
    default:
      state.modals.set(
        user,
        stack.filter((one) => one.id !== view.id),
      );
  }
  state.changed();
  return {};
}

function chosen(type: string, value: unknown): Record<string, unknown> {
  if (type === 'button') return {};
  if (type.startsWith('multi_')) return { selected_options: value };
  if (type === 'checkboxes') return { selected_options: value };
  if (type.endsWith('_select') || type === 'radio_buttons') return { selected_option: { value } };
  return { value };
}

/** The element with this action id, with the id of the block that it stands in. */
function findElement(value: unknown, actionId: string, blockId: unknown): Record<string, unknown> | null {
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = findElement(one, actionId, blockId);
      if (found !== null) return found;
    }
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const object: Record<string, unknown> = { ...value };
  const block = object.block_id ?? blockId;
  if (object.action_id === actionId) return { ...object, block_id: block };
  return findElement(Object.values(object), actionId, block);
}
