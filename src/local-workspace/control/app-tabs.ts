import type { Events } from '../delivery/events.ts';
import { viewJson } from '../state/json.ts';
import { directMessageOf, type WorkspaceState } from '../state/state.ts';
import { currentValues } from './payload.ts';

/** Tells the app that one of its two tabs was opened; docs.slack.dev/reference/events/app_home_opened. */
export async function openTab(
  state: WorkspaceState,
  events: Events,
  user: string,
  tab: 'home' | 'messages',
): Promise<void> {
  const channel = directMessageOf(state, user, state.bot.id);
  const home = tab === 'home' ? state.homes.get(user) : undefined;
  await events.send({
    type: 'app_home_opened',
    user,
    channel: channel.id,
    tab,
    ...(home !== undefined && { view: viewJson(state, home, currentValues(state, user, home)) }),
    event_ts: state.ids.ts(),
  });
}
