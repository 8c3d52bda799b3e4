import type { App } from '@slack/bolt';
import { FROM_THE_START, type QueuePlace, readQueue } from '../../curate/review-queue.ts';
import type { Context } from '../platform/context.ts';
import { onEvent } from '../platform/events.ts';
import { type Handling, tellDirectly } from '../platform/handling.ts';
import type { Lead } from '../undo/undo-block.ts';
import { homeView } from './home-view.ts';

const LATEST = 5;
/** Cards that the Home tab shows at once. */
const CARDS = 3;

/** The Home tab: published anew each time that somebody opens it. */
export function homeOpened(app: App, context: Context): void {
  onEvent(
    app,
    context,
    { id: 'app_home_opened', act: 'ask' },
    ({ tab, user }, { clients }) =>
      tab === 'home' ? { what: null, name: 'home', tell: tellDirectly(clients, user) } : null,
    (handling) => publishHome(handling, null),
  );
}

/**
 * Publishes the caller's Home tab; curators see the queue at `place`, and `lead` tells what their last
 * decision came to.
 */
export async function publishHome(
  { context, clients, caller, store, may, answered }: Handling,
  lead: Lead | null,
  place: QueuePlace = FROM_THE_START,
): Promise<void> {
  const view = homeView({
    counts: await store.counts(),
    latest: await store.latestSources(LATEST),
    command: context.command,
    queue: (await may('decide')) ? await readQueue(store, CARDS, place) : null,
    lead,
  });
  await clients.tell.views.publish({ user_id: caller.user, view });
  answered();
}
