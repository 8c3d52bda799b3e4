import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { WorkspaceStore } from '../../store/store.ts';
import { FROM_THE_START, type QueuePlace } from '../blocks/card.ts';
import { homeView } from '../blocks/home.ts';
import type { Context } from '../platform/context.ts';
import type { Person } from '../platform/curatorship.ts';
import { readQueue } from '../queue.ts';

const LATEST = 5;
/** Cards that the Home tab shows at once. */
const CARDS = 3;

/** The Home tab: published anew each time that somebody opens it. */
export function homeOpened(app: App, context: Context): void {
  app.event('app_home_opened', async ({ event, client, context: { teamId } }) => {
    if (event.tab !== 'home' || teamId === undefined) return;
    await context.surface.run(
      'home',
      async () => publishHome(context, client, await context.workspace(teamId), { id: event.user }, null),
      (sentence) => client.chat.postMessage({ channel: event.user, text: sentence }),
    );
  });
}

/**
 * Publishes somebody's Home tab; curators see the queue at `place`, and `lead` tells what their last
 * decision came to.
 */
export async function publishHome(
  context: Context,
  client: WebClient,
  store: WorkspaceStore,
  person: Person,
  lead: string | null,
  place: QueuePlace = FROM_THE_START,
): Promise<void> {
  const curator = await context.curatorship.isCurator(client, store, person);
  const view = homeView({
    counts: await store.counts(),
    latest: await store.latestSources(LATEST),
    command: context.command,
    queue: curator ? await readQueue(store, CARDS, place) : null,
    lead,
  });
  await client.views.publish({ user_id: person.id, view });
}
