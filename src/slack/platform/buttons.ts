import type {
  AllMiddlewareArgs,
  BlockAction,
  BlockElementAction,
  ButtonAction,
  OverflowAction,
  SlackActionMiddlewareArgs,
  StaticSelectAction,
} from '@slack/bolt';
import type { Clients } from './clients.ts';
import type { Context } from './context.ts';
import { clientsOf, type Handling, handle, tellByUrl, tellDirectly } from './handling.ts';
import type { Act } from './rights.ts';

type Pressed<Action extends BlockElementAction> = SlackActionMiddlewareArgs<BlockAction<Action>> &
  AllMiddlewareArgs;

/** A press of a button. */
export interface Press {
  action: ButtonAction;
  body: BlockAction<ButtonAction>;
}

/** Buttons by their action id, acknowledged at once; their answers stay in the thread where they are pressed. */
export function onButton(
  context: Context,
  { id, act }: { id: string | RegExp; act: Act },
  work: (handling: Handling, press: Press) => Promise<void>,
): void {
  context.surfaces.add<'button'>(
    { kind: 'button', id, act },
    async ({ ack, action, body, context: bolt }: Pressed<ButtonAction>) => {
      await ack();
      await handle(
        context,
        { bolt, body, responseUrl: body.response_url, trigger: body.trigger_id },
        { name: action.action_id, act, tell: tellPresser(clientsOf(context, bolt), body) },
        (handling) => work(handling, { action, body }),
      );
    },
  );
}

/** Whoever pressed a button is told beside it, or in a direct message where it stands in a view. */
function tellPresser(
  clients: Clients,
  body: Pick<BlockAction, 'response_url' | 'container' | 'message' | 'user'>,
) {
  const url = body.response_url as string | undefined;
  const thread = body.container?.thread_ts ?? body.message?.thread_ts;
  return url === undefined
    ? tellDirectly(clients, body.user.id)
    : tellByUrl(url, typeof thread === 'string' ? thread : null);
}

/** Menus and selects by their action id: what is done with the value that was chosen. */
export function onChoice(
  context: Context,
  { id, act }: { id: string; act: Act },
  work: (handling: Handling, value: string | undefined) => Promise<void>,
): void {
  context.surfaces.add<'button'>(
    { kind: 'button', id, act },
    async ({ ack, action, body, context: bolt }: Pressed<OverflowAction | StaticSelectAction>) => {
      await ack();
      await handle(
        context,
        { bolt, body, responseUrl: body.response_url, trigger: body.trigger_id },
        { name: action.action_id, act, tell: tellPresser(clientsOf(context, bolt), body) },
        (handling) => work(handling, action.selected_option?.value),
      );
    },
  );
}
