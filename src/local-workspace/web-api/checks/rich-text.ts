import { checkList, isObject, type Spot } from './spot.ts';

const GROUPS = new Set(['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted']);
/** What a rich text holds, with the field that each must have. */
const PARTS: Record<string, string> = {
  text: 'text',
  link: 'url',
  user: 'user_id',
  usergroup: 'usergroup_id',
  channel: 'channel_id',
  emoji: 'name',
  broadcast: 'range',
  date: 'timestamp',
  color: 'value',
};

const ANY = [0, Number.POSITIVE_INFINITY] as const;

/** Notes what is wrong with a rich text block; docs.slack.dev/reference/block-kit/blocks/rich-text-block. */
export function checkRichText(elements: unknown, spot: Spot): void {
  if (!Array.isArray(elements) || elements.length === 0) {
    spot.problem('missing required field: elements');
    return;
  }
  checkList(elements, spot, ANY, (group, at) => {
    if (!isObject(group) || !GROUPS.has(String(group.type))) {
      at.problem('unsupported type');
      return;
    }
    const items = group.type === 'rich_text_list' ? checkItem : checkPart;
    checkList(group.elements, at.into('elements'), ANY, items);
  });
}

function checkItem(item: unknown, spot: Spot): void {
  if (!isObject(item) || item.type !== 'rich_text_section') {
    spot.problem('must be a rich_text_section');
    return;
  }
  checkList(item.elements, spot.into('elements'), ANY, checkPart);
}

function checkPart(part: unknown, spot: Spot): void {
  const field = isObject(part) ? PARTS[String(part.type)] : undefined;
  if (!isObject(part) || field === undefined) {
    spot.problem('unsupported type');
    return;
  }
  if (part[field] === undefined) spot.problem(`missing required field: ${field}`);
  if (part.type === 'text' && part.text === '') spot.into('text').problem('must be more than 0 characters');
}
