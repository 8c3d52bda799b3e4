import type { Ids } from './ids.ts';
import type { KitBlock } from './types.ts';

/** Slack gives every block, and every interactive element, that has no id one of its own. */
export const withIds = (ids: Ids, blocks: readonly KitBlock[]): KitBlock[] =>
  blocks.map((block) => {
    const named: KitBlock = { ...block, block_id: block.block_id ?? ids.next('b') };
    if (block.accessory !== undefined) named.accessory = withActionId(ids, block.accessory);
    if (block.element !== undefined) named.element = withActionId(ids, block.element);
    for (const name of listsOf(block.type)) {
      const list = block[name];
      if (Array.isArray(list)) named[name] = list.map((element: unknown) => withActionId(ids, element));
    }
    if (block.type === 'carousel' && Array.isArray(block.elements))
      named.elements = withIds(ids, block.elements);
    return named;
  });

/** Where a block of this type keeps its interactive elements, when it has several. */
const listsOf = (type: string): string[] =>
  type === 'card' ? ['actions'] : ['actions', 'context_actions'].includes(type) ? ['elements'] : [];

function withActionId(ids: Ids, element: unknown): unknown {
  if (typeof element !== 'object' || element === null || 'action_id' in element) return element;
  return 'type' in element && element.type !== 'image' ? { ...element, action_id: ids.next('a') } : element;
}

/** Whom a message notifies: mentions in its text and in every mrkdwn text of its blocks. */
export function pingsOf(text: string, blocks: readonly KitBlock[]): string[] {
  const mention = /<(!channel|!here|!everyone|!subteam\^\w+|@[UW]\w+)(?:\|[^>]*)?>/g;
  const texts = blocks.length === 0 ? [text] : mrkdwnIn(blocks);
  return texts.flatMap((one) => [...one.matchAll(mention)].map((match) => match[1] ?? ''));
}

function mrkdwnIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn);
  if (typeof value !== 'object' || value === null) return [];
  const object: Record<string, unknown> = { ...value };
  const own = ['mrkdwn', 'markdown'].includes(String(object.type)) ? [String(object.text)] : [];
  if (object.type === 'user' && typeof object.user_id === 'string') own.push(`<@${object.user_id}>`);
  if (object.type === 'broadcast') own.push(`<!${String(object.range)}>`);
  return [...own, ...Object.values(object).flatMap(mrkdwnIn)];
}
