import type { AckOutcome } from '../delivery/delivery.ts';
import type { ResponseUrls } from '../response-url.ts';
import type { WorkspaceState } from '../state/state.ts';
import { heldAfter, usedOf, type Values } from '../state/values.ts';
import {
  findElement,
  hold,
  payloadBase,
  type Stand,
  surfaceUsed,
  type TellApp,
  whereUsed,
} from './payload.ts';

/** A use of an interactive element, in a message or a view. */
export interface ElementUse extends Stand {
  user: string;
  actionId: string;
  /** Where two blocks have an element of that action id. */
  blockId?: string | undefined;
  /** What was chosen or typed, as `heldAfter` takes it. A button's own value is known. */
  value?: unknown;
  /** What the other elements of a view hold by now. */
  values?: Values | undefined;
}

/** What is used without holding anything afterwards. */
const PRESSED = new Set(['button', 'overflow', 'feedback_buttons', 'icon_button']);

/** Keeps what an element holds by now and tells the app. Rejects with a RangeError when it is not there. */
export async function actOnElement(
  state: WorkspaceState,
  tell: TellApp,
  responses: ResponseUrls,
  { user, actionId, blockId, value, values = {}, ...stand }: ElementUse,
): Promise<AckOutcome> {
  const where = surfaceUsed(state, user, stand);
  const [block, element] = findElement(where, actionId, blockId);
  const used = usedOf(element, value);
  if (used === undefined) throw new RangeError(`${actionId} has no button ${value}`);
  const held = heldAfter(element, value);
  const block_id = String(block.block_id);
  hold(state, user, where, values);
  if (!PRESSED.has(String(used.type)))
    hold(state, user, where, { [block_id]: { [actionId]: { type: used.type, ...held } } });
  const action = {
    ...ownOf(used),
    ...held,
    block_id,
    action_id: actionId,
    action_ts: state.ids.ts(),
  };
  return tell({
    ...payloadBase(state, 'block_actions', user),
    ...whereUsed(state, user, where, responses),
    actions: [action],
  });
}

/** What a payload repeats of an element. */
const ownOf = ({ type, text, value, style, url, placeholder }: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries({ type, text, value, style, url, placeholder }).filter(([, one]) => one !== undefined),
  );

/** Asks the app for the options of an external select; none where it does not answer. */
export async function suggestOptions(
  state: WorkspaceState,
  tell: TellApp,
  responses: ResponseUrls,
  { user, actionId, blockId, value, ...stand }: ElementUse,
): Promise<unknown> {
  const where = surfaceUsed(state, user, stand);
  const [block] = findElement(where, actionId, blockId);
  const outcome = await tell({
    ...payloadBase(state, 'block_suggestion', user),
    ...whereUsed(state, user, where, responses),
    action_id: actionId,
    block_id: block.block_id,
    value: String(value ?? ''),
  });
  return outcome.ok ? outcome.body : { options: [] };
}
