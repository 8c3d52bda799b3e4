import type { WorkspaceState } from '../state/state.ts';
import type { KitBlock, View } from '../state/types.ts';
import { holdsNothing, type Values } from '../state/values.ts';
import { SlackError } from '../web-api/errors.ts';
import { makeView, replaceView } from '../web-api/views.ts';

/** What is wrong with a modal's entries, by block id; what is wrong with it as a whole, under ''. */
export type Problems = Record<string, string>;

/** What Slack itself finds wrong before the app hears of a submission: empty inputs, and too short or long ones. */
export function problemsOf(view: View, values: Values): Problems {
  const problems: Problems = {};
  for (const block of view.content.blocks as KitBlock[]) {
    if (block.type !== 'input') continue;
    const id = String(block.block_id);
    const element = block.element as Record<string, unknown>;
    const held = values[id]?.[String(element.action_id)] as { value?: unknown } | undefined;
    const { length } = String(held?.value ?? '');
    const { min_length: min = 0, max_length: max = Number.POSITIVE_INFINITY } = element;
    if (holdsNothing(held)) {
      if (block.optional !== true) problems[id] = 'Please complete this required field.';
    } else if (length > 0 && length < Number(min)) {
      problems[id] = `Please enter at least ${min} characters.`;
    } else if (length > Number(max)) {
      problems[id] = `Please enter no more than ${max} characters.`;
    }
  }
  return problems;
}

export const TROUBLE: Problems = {
  '': 'We had some trouble connecting. Your entries are still here: try again.',
};

/** Does what the app wants after a submission; docs.slack.dev/surfaces/modals#response_actions. */
export function answerSubmission(state: WorkspaceState, user: string, view: View, body: unknown): Problems {
  const answer: { response_action?: string; errors?: Problems; view?: unknown } =
    typeof body === 'object' && body !== null ? body : {};
  const stack = state.modals.get(user) ?? [];
  try {
    switch (answer.response_action) {
      case 'errors':
        return answer.errors ?? {};
      case 'update':
        replaceView(state, view, answer.view, null);
        return {};
      case 'push':
        state.modals.set(user, [...stack, makeView(state, user, answer.view)]);
        break;
      case 'clear':
        state.modals.set(user, []);
        break;
      default:
        state.modals.set(
          user,
          stack.filter((one) => one.id !== view.id),
        );
    }
  } catch (error) {
    // Slack tells a person no more than this when an app answers with a view that it refuses.
    if (error instanceof SlackError) return TROUBLE;
    throw error;
  }
  state.changed();
  return {};
}
