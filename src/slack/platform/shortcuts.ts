import type { MessageShortcut } from '@slack/bolt';
import type { Context } from './context.ts';
import { clientsOf, type Handling, handle, tellDirectly } from './handling.ts';
import type { Act } from './rights.ts';

type Name = { id: string; act: Act };

/** A shortcut from anywhere, acknowledged at once. */
export function onShortcut(
  context: Context,
  { id, act }: Name,
  work: (handling: Handling) => Promise<void>,
): void {
  context.surfaces.add({ kind: 'shortcut', id, act }, async ({ ack, body, context: bolt }) => {
    await ack();
    const use = { name: id, act, tell: tellDirectly(clientsOf(context, bolt), body.user.id) };
    await handle(context, { bolt, body, trigger: body.trigger_id }, use, work);
  });
}

/** A shortcut of a message, acknowledged at once. */
export function onMessageShortcut(
  context: Context,
  { id, act }: Name,
  work: (handling: Handling, message: MessageShortcut['message']) => Promise<void>,
): void {
  context.surfaces.add({ kind: 'message_action', id, act }, async ({ ack, body, context: bolt }) => {
    await ack();
    const use = { name: id, act, tell: tellDirectly(clientsOf(context, bolt), body.user.id) };
    const { response_url: responseUrl, trigger_id: trigger } = body;
    await handle(context, { bolt, body, responseUrl, trigger }, use, (handling) =>
      work(handling, body.message),
    );
  });
}
