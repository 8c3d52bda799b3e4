import type { App } from '@slack/bolt';
import { homeView } from '../blocks/home.ts';
import type { Context } from '../context.ts';

const LATEST = 5;

/** The Home tab: published anew each time that somebody opens it. */
export function homeOpened(app: App, context: Context): void {
  app.event('app_home_opened', async ({ event, client, context: { teamId } }) => {
    if (event.tab !== 'home' || teamId === undefined) return;
    await context.surface.run(
      'home',
      async () => {
        const store = await context.workspace(teamId);
        const view = homeView({
          counts: await store.counts(),
          latest: await store.latestSources(LATEST),
          command: context.command,
        });
        await client.views.publish({ user_id: event.user, view });
      },
      (sentence) => client.chat.postMessage({ channel: event.user, text: sentence }),
    );
  });
}
