import type { QueuePlace } from '../../curate/review-queue.ts';
import type { Context } from '../platform/context.ts';
import { onEvent } from '../platform/events.ts';
import { type Handling, tellDirectly } from '../platform/handling.ts';
import type { Lead } from '../undo/undo-block.ts';
import { homeView } from './home-view.ts';
import { messagesOpened } from './messages-opened.ts';
import { type Look, readHome } from './read-home.ts';

/** The Home and Messages tabs, each time that somebody opens one. */
export function homeOpened(context: Context): void {
  onEvent(
    context,
    { id: 'app_home_opened', act: 'ask' },
    ({ tab, user, channel }, { clients }) =>
      tab === 'home' || tab === 'messages'
        ? { what: { tab, channel }, name: tab, tell: tellDirectly(clients, user) }
        : null,
    (handling, { tab, channel }) => (tab === 'home' ? showHome(handling) : messagesOpened(handling, channel)),
  );
}

/** Publishes the caller's Home tab. */
export async function showHome(handling: Handling, look: Look = {}): Promise<void> {
  const { clients, caller, answered } = handling;
  const view = homeView(await readHome(handling, look));
  await clients.tell.views.publish({ user_id: caller.user, view });
  answered();
}

/** The queue in Home at `place`; `lead` tells what the last decision there came to. */
export const publishHome = (handling: Handling, lead: Lead | null, place: QueuePlace): Promise<void> =>
  showHome(handling, { lead, review: place });
