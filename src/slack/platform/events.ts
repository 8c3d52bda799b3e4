import type { EventFromType } from '@slack/bolt';
import type { Clients } from './clients.ts';
import type { Context } from './context.ts';
import { type Arrival, clientsOf, type Handling, handle } from './handling.ts';
import type { Tell } from './in-flight.ts';
import type { Act } from './rights.ts';

/** The events that the app listens to. */
type Named = 'app_mention' | 'message' | 'app_home_opened' | 'member_joined_channel' | 'link_shared';

/** What an event means to the app, and where its answers go. */
export interface Heard<T> {
  what: T;
  name: string;
  tell: Tell;
}

/** Events; Bolt acknowledges them before anybody hears of them. `hear` gives null for those that mean nothing here. */
export function onEvent<Name extends Named, T>(
  context: Context,
  { id, act }: { id: Name; act: Act },
  hear: (
    event: EventFromType<Name>,
    about: { botUserId: string | undefined; eventId: string; clients: Clients },
  ) => Heard<T> | null,
  work: (handling: Handling, what: T) => Promise<void>,
): void {
  context.surfaces.add({ kind: 'event', id, act }, async ({ event, body, context: bolt }) => {
    const heard = hear(event as EventFromType<Name>, {
      botUserId: bolt.botUserId,
      eventId: body.event_id,
      clients: clientsOf(context, bolt),
    });
    const { delivery } = bolt as Arrival['bolt'];
    const isHeard =
      heard === null ||
      (await handle(context, { bolt, body }, { ...heard, act }, (handling) => work(handling, heard.what)));
    if (delivery !== undefined) delivery.heard = isHeard;
  });
}
