import type { Message } from '../../src/local-workspace/state/types.ts';
import { isObject } from '../../src/local-workspace/web-api/checks/spot.ts';

/** What the *Not right* button under an answer carries. */
export function notRightOf({ blocks }: Message): unknown {
  const elements = blocks.flatMap((block) => (Array.isArray(block.elements) ? block.elements : []));
  const feedback = elements.find((one) => isObject(one) && one.action_id === 'answer_not_right');
  return isObject(feedback) && isObject(feedback.negative_button)
    ? feedback.negative_button.value
    : undefined;
}
