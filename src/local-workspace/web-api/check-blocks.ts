import type { Block } from '../state/types.ts';
import { refused } from './errors.ts';

/**
 * What Slack refuses about blocks, by docs.slack.dev/reference/block-kit. The total for a message is not documented;
 * github.com/slackapi/bolt-js issue 2509 met `msg_blocks_too_long` near 13,200 characters.
 */
const MOST = { message: 50, view: 100, messageCharacters: 13_200 };

const MESSAGE_TYPES = new Set(
  'section context divider header actions image rich_text markdown table context_actions video file input data_table'.split(
    ' ',
  ),
);
const VIEW_TYPES = new Set('section context divider header actions image rich_text input video'.split(' '));

type Rule = (block: Block, problem: (message: string) => void) => void;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function text(
  value: unknown,
  where: string,
  max: number,
  problem: (message: string) => void,
  plainOnly = false,
): void {
  if (
    !isObject(value) ||
    typeof value.text !== 'string' ||
    !['mrkdwn', 'plain_text'].includes(String(value.type))
  ) {
    problem(`invalid text object [json-pointer:${where}]`);
    return;
  }
  if (plainOnly && value.type !== 'plain_text') problem(`must be plain_text [json-pointer:${where}]`);
  if (value.text.length === 0) problem(`must be more than 0 characters [json-pointer:${where}/text]`);
  if (value.text.length > max)
    problem(`must be less than ${max + 1} characters [json-pointer:${where}/text]`);
}

function element(value: unknown, problem: (message: string) => void): void {
  if (!isObject(value) || typeof value.type !== 'string') {
    problem('invalid element');
    return;
  }
  const action = value.action_id;
  if (action !== undefined && (typeof action !== 'string' || action.length > 255))
    problem('invalid action_id');
  if (value.type === 'button') {
    text(value.text, '/text', 75, problem, true);
    if (String(value.value ?? '').length > 2_000)
      problem('must be less than 2001 characters [json-pointer:/value]');
    if (String(value.accessibility_label ?? '').length > 75) problem('accessibility_label is too long');
    if (String(value.url ?? '').length > 3_000) problem('url is too long');
    if (value.style !== undefined && !['primary', 'danger'].includes(String(value.style)))
      problem('invalid style');
  }
  if (value.type.endsWith('_select') || value.type === 'checkboxes' || value.type === 'radio_buttons') {
    const options = list(value.options);
    const most = value.type.endsWith('_select') ? 100 : 10;
    if (options.length > most) problem(`no more than ${most} options allowed [json-pointer:/options]`);
    for (const option of options) {
      if (!isObject(option)) problem('invalid option');
      else text(option.text, '/options/text', 75, problem);
    }
  }
}

const RULES: Record<string, Rule> = {
  section(block, problem) {
    if (block.text === undefined && block.fields === undefined) problem('missing required field: text');
    if (block.text !== undefined) text(block.text, '/text', 3_000, problem);
    if (list(block.fields).length > 10) problem('no more than 10 items allowed [json-pointer:/fields]');
    for (const field of list(block.fields)) text(field, '/fields', 2_000, problem);
    if (block.accessory !== undefined) element(block.accessory, problem);
  },
  context(block, problem) {
    const elements = list(block.elements);
    if (elements.length < 1 || elements.length > 10)
      problem('must have 1 to 10 items [json-pointer:/elements]');
    for (const one of elements)
      if (isObject(one) && one.type !== 'image') text(one, '/elements', 3_000, problem);
  },
  header: (block, problem) => text(block.text, '/text', 150, problem, true),
  actions(block, problem) {
    const elements = list(block.elements);
    if (elements.length < 1 || elements.length > 25)
      problem('must have 1 to 25 items [json-pointer:/elements]');
    const ids = elements
      .map((one) => (isObject(one) ? one.action_id : undefined))
      .filter((id) => id !== undefined);
    if (new Set(ids).size !== ids.length) problem('action_id already exists [json-pointer:/elements]');
    for (const one of elements) element(one, problem);
  },
  image(block, problem) {
    const alt = block.alt_text;
    if (typeof alt !== 'string' || alt.length > 2_000) problem('missing or too long: alt_text');
    if (String(block.image_url ?? '').length > 3_000) problem('image_url is too long');
  },
  rich_text(block, problem) {
    if (list(block.elements).length === 0) problem('missing required field: elements');
    for (const one of list(block.elements)) {
      const known = ['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted'];
      if (!isObject(one) || !known.includes(String(one.type))) problem('invalid rich text element');
      else
        for (const part of list(one.elements))
          if (isObject(part) && part.type === 'text' && part.text === '')
            problem('must be more than 0 characters');
    }
  },
  markdown(block, problem) {
    if (typeof block.text !== 'string' || block.text.length > 12_000)
      problem('must be less than 12001 characters');
  },
  input(block, problem) {
    text(block.label, '/label', 2_000, problem, true);
    element(block.element, problem);
  },
  divider: () => undefined,
};

/** Throws the SlackError with which Slack would refuse these blocks; returns them typed. */
export function checkBlocks(value: unknown, place: 'message' | 'view'): Block[] {
  const blocks = typeof value === 'string' ? parseJson(value) : value;
  if (blocks === undefined || blocks === null) return [];
  if (!Array.isArray(blocks)) throw refused('invalid_blocks_format');
  const problems: string[] = [];
  const known = place === 'message' ? MESSAGE_TYPES : VIEW_TYPES;
  if (blocks.length > MOST[place])
    problems.push(`no more than ${MOST[place]} items allowed [json-pointer:/blocks]`);
  const ids = new Set<string>();
  for (const [at, block] of blocks.entries()) {
    const problem = (message: string) => problems.push(`${message} (block ${at})`);
    if (!isBlock(block) || !known.has(block.type)) {
      problem(`unsupported type: ${isBlock(block) ? block.type : typeof block}`);
      continue;
    }
    const id = block.block_id;
    if (id !== undefined && (typeof id !== 'string' || id.length > 255)) problem('invalid block_id');
    if (typeof id === 'string' && ids.has(id)) problem(`block_id ${id} already exists`);
    if (typeof id === 'string') ids.add(id);
    RULES[block.type]?.(block, problem);
  }
  if (problems.length > 0) throw refused('invalid_blocks', ...problems);
  if (place === 'message' && JSON.stringify(blocks).length > MOST.messageCharacters)
    throw refused('msg_blocks_too_long');
  return blocks.filter(isBlock);
}

const isBlock = (value: unknown): value is Block => isObject(value) && typeof value.type === 'string';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused('invalid_blocks_format');
  }
}

/** Throws the SlackError with which Slack would refuse a view. */
export function checkView(value: unknown): Record<string, unknown> {
  const view = typeof value === 'string' ? parseJson(value) : value;
  if (!isObject(view) || !['modal', 'home'].includes(String(view.type)))
    throw refused('invalid_arguments', 'invalid view');
  const problems: string[] = [];
  const blocks = checkBlocks(view.blocks, 'view');
  if (view.type === 'modal') {
    text(view.title, '/view/title', 24, (message) => problems.push(message), true);
    if (blocks.some((block) => block.type === 'input') && view.submit === undefined) {
      problems.push('missing required field: submit [json-pointer:/view]');
    }
    for (const label of ['submit', 'close']) {
      if (view[label] !== undefined)
        text(view[label], `/view/${label}`, 24, (message) => problems.push(message), true);
    }
  }
  if (String(view.private_metadata ?? '').length > 3_000) problems.push('private_metadata is too long');
  if (String(view.callback_id ?? '').length > 255) problems.push('callback_id is too long');
  if (problems.length > 0) throw refused('invalid_arguments', ...problems);
  if (JSON.stringify(view).length > 250_000) throw refused('view_too_large');
  return { ...view, blocks };
}
