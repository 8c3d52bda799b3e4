import type { App } from '@slack/bolt';
import { openDesk } from '../../ask/desk.ts';
import type { Context } from '../platform/context.ts';
import { ACTORS, partyOption } from '../views/entry-form.ts';

const MOST = 30;

/** Typeahead over the record's actors by any of their names, with a new one for a name that none has. */
export function actorOptions(app: App, context: Context): void {
  app.options(ACTORS, async ({ ack, payload, body }) => {
    const typed = String((payload as { value?: unknown }).value ?? '').trim();
    const teamId = body.team?.id;
    if (typed === '' || teamId === undefined) return ack({ options: [] });
    const { index } = await openDesk(await context.workspace(teamId));
    const matches = index.completing(typed);
    const isNew = index.exactly(typed).length === 0 && typed.length <= 140;
    await ack({
      options: [
        ...matches.slice(0, MOST).map(partyOption),
        ...(isNew ? [partyOption({ ref: null, name: typed })] : []),
      ],
    });
  });
}
