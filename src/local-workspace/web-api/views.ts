import { withIds } from '../state/blocks.ts';
import { viewJson } from '../state/json.ts';
import type { WorkspaceState } from '../state/state.ts';
import type { KitBlock, View } from '../state/types.ts';
import { type Method, type MethodCall, optional, required } from './call.ts';
import { checkSlackFiles } from './checks/slack-files.ts';
import { checkView } from './checks/view.ts';
import { SlackError } from './errors.ts';

/** How many modals may lie on each other. */
const DEEPEST = 3;

function triggered(call: MethodCall): string {
  const { state } = call;
  const id = required(call, 'trigger_id');
  const trigger = state.triggers.get(id);
  if (trigger === undefined) throw new SlackError('exchanged_trigger_id');
  state.triggers.delete(id);
  if (trigger.expires < state.clock()) throw new SlackError('expired_trigger_id');
  return trigger.user;
}

/** Makes a view of what the app gave; refused as Slack would refuse it. */
export function makeView(state: WorkspaceState, user: string, given: unknown): View {
  const content = checkView(given, state.lacking);
  checkSlackFiles(state, content.blocks as KitBlock[]);
  const blocks = withIds(state.ids, content.blocks as KitBlock[]);
  return {
    id: state.ids.next('V'),
    type: content.type === 'home' ? 'home' : 'modal',
    user,
    hash: state.ids.ts(),
    content: { ...content, blocks },
  };
}

/** Gives a view new content, under the hash that the app last saw. */
export function replaceView(state: WorkspaceState, view: View, given: unknown, hash: string | null): void {
  if (hash !== null && hash !== view.hash) throw new SlackError('hash_conflict');
  const { content, hash: next } = makeView(state, view.user, given);
  view.content = content;
  view.hash = next;
  state.changed();
}

/** The `views.*` methods; docs.slack.dev/reference/methods. */
export const views: Record<string, Method> = {
  'views.open': (call) => {
    const user = triggered(call);
    const view = makeView(call.state, user, call.args.view);
    call.state.modals.set(user, [view]);
    call.state.changed();
    return { view: viewJson(call.state, view) };
  },
  'views.push': (call) => {
    const user = triggered(call);
    const stack = call.state.modals.get(user) ?? [];
    if (stack.length >= DEEPEST) throw new SlackError('push_limit_reached');
    const view = makeView(call.state, user, call.args.view);
    call.state.modals.set(user, [...stack, view]);
    call.state.changed();
    return { view: viewJson(call.state, view) };
  },
  'views.update': (call) => {
    const external = optional(call, 'external_id');
    const id = external === null ? required(call, 'view_id') : null;
    const view = [...call.state.modals.values(), ...call.state.homes.values()]
      .flat()
      .find((one) => (id === null ? one.content.external_id === external : one.id === id));
    if (view === undefined) throw new SlackError('not_found');
    replaceView(call.state, view, call.args.view, optional(call, 'hash'));
    return { view: viewJson(call.state, view) };
  },
  'views.publish': (call) => {
    const user = required(call, 'user_id');
    if (!call.state.users.has(user)) throw new SlackError('user_not_found');
    const view = makeView(call.state, user, call.args.view);
    if (view.type !== 'home') throw new SlackError('invalid_arguments');
    const hash = optional(call, 'hash');
    const before = call.state.homes.get(user);
    if (hash !== null && before !== undefined && before.hash !== hash) throw new SlackError('hash_conflict');
    call.state.homes.set(user, view);
    call.state.changed();
    return { view: viewJson(call.state, view) };
  },
};
