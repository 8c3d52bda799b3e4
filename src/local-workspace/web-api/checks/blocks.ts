import type { KitBlock } from '../../state/types.ts';
import { refused } from '../errors.ts';
import { checkCard, checkCarousel } from './card.ts';
import { checkChart } from './chart.ts';
import { ALLOWED, checkElement } from './elements.ts';
import { checkImage } from './image.ts';
import { SLACK_LIMITS } from './limits.ts';
import { checkRichText } from './rich-text.ts';
import { checkLength, checkList, isObject, makeSpot, type Spot } from './spot.ts';
import { checkDataTable, checkTable } from './tables.ts';
import { checkOptionalText, checkText } from './text.ts';

type Place = 'message' | 'modal' | 'home';
type Rule = (block: KitBlock, spot: Spot) => void;

const ANYWHERE = 'section context divider header actions image rich_text input video'.split(' ');
/**
 * Where which blocks may stand; docs.slack.dev/reference/block-kit/blocks. Slack's pages also name Home for tables and
 * modals for cards, where people have seen them fail: here they are refused.
 */
const TYPES: Record<Place, ReadonlySet<string>> = {
  message: new Set([
    ...ANYWHERE,
    ...'markdown table data_table data_visualization context_actions file card carousel'.split(' '),
  ]),
  modal: new Set([...ANYWHERE, 'alert']),
  home: new Set([...ANYWHERE, 'card', 'carousel']),
};
const LEVELS = new Set<unknown>(['default', 'info', 'warning', 'error', 'success']);

const RULES: Record<string, Rule> = {
  section(block, spot) {
    if (block.text === undefined && block.fields === undefined)
      spot.problem('missing required field: text or fields');
    checkOptionalText(block.text, spot.into('text'), SLACK_LIMITS.text, 'any');
    if (block.fields !== undefined)
      checkList(block.fields, spot.into('fields'), [1, SLACK_LIMITS.sectionFields], (field, at) =>
        checkText(field, at, SLACK_LIMITS.sectionField),
      );
    if (block.accessory !== undefined)
      checkElement(block.accessory, spot.into('accessory'), ALLOWED.accessory);
  },
  context(block, spot) {
    checkList(block.elements, spot.into('elements'), [1, SLACK_LIMITS.contextElements], (element, at) => {
      if (isObject(element) && element.type === 'image') checkImage(element, at);
      else checkText(element, at, SLACK_LIMITS.text);
    });
  },
  header: (block, spot) => checkText(block.text, spot.into('text'), SLACK_LIMITS.header, 'plain'),
  actions(block, spot) {
    const seen = new Set<unknown>();
    checkList(block.elements, spot.into('elements'), [1, SLACK_LIMITS.actionsElements], (element, at) => {
      checkElement(element, at, ALLOWED.actions);
      const id = isObject(element) ? element.action_id : undefined;
      if (id !== undefined && seen.has(id)) at.into('action_id').problem(`${id} already exists`);
      seen.add(id);
    });
  },
  context_actions: (block, spot) =>
    checkList(block.elements, spot.into('elements'), [1, SLACK_LIMITS.contextActions], (element, at) =>
      checkElement(element, at, ALLOWED.context_actions),
    ),
  image(block, spot) {
    checkImage(block, spot);
    checkOptionalText(block.title, spot.into('title'), SLACK_LIMITS.imageTitle);
  },
  rich_text: (block, spot) => checkRichText(block.elements, spot.into('elements')),
  markdown(block, spot) {
    if (typeof block.text !== 'string') spot.problem('missing required field: text');
  },
  table: checkTable,
  data_table: checkDataTable,
  data_visualization: checkChart,
  card: checkCard,
  carousel: checkCarousel,
  alert(block, spot) {
    checkText(block.text, spot.into('text'), SLACK_LIMITS.text);
    if (block.level !== undefined && !LEVELS.has(block.level))
      spot.into('level').problem('must be default, info, warning, error or success');
  },
  input(block, spot) {
    checkText(block.label, spot.into('label'), SLACK_LIMITS.inputLabel, 'plain');
    checkOptionalText(block.hint, spot.into('hint'), SLACK_LIMITS.inputLabel);
    checkElement(block.element, spot.into('element'), ALLOWED.input);
  },
};

const NONE: ReadonlySet<string> = new Set();

/**
 * The blocks of a message or view; what Slack would find wrong with them is added to `problems`. `lacking` are types
 * that the workspace does not have.
 */
export function blocksIn(
  value: unknown,
  place: Place,
  problems: string[],
  pointer: string,
  lacking = NONE,
): KitBlock[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw refused('invalid_blocks_format');
  const ids = new Set<string>();
  const spot = makeSpot(problems, pointer);
  checkList(value, spot, [0, SLACK_LIMITS.blocks[place]], (block, at) => {
    if (!isBlock(block) || !TYPES[place].has(block.type) || lacking.has(block.type)) {
      at.into('type').problem(`unsupported type: ${isBlock(block) ? block.type : typeof block}`);
      return;
    }
    checkLength(block.block_id, at.into('block_id'), SLACK_LIMITS.id);
    const id = String(block.block_id ?? '');
    if (id !== '' && ids.has(id)) at.into('block_id').problem(`block_id ${id} already exists`);
    ids.add(id);
    RULES[block.type]?.(block, at);
  });
  const blocks = value.filter(isBlock);
  const markdown = blocks.filter((block) => block.type === 'markdown').map((block) => String(block.text));
  checkLength(markdown.join(''), spot, SLACK_LIMITS.markdown);
  for (const [type, most] of Object.entries(SLACK_LIMITS.perMessage))
    if (blocks.filter((block) => block.type === type).length > most)
      spot.problem(`no more than ${most} ${type} allowed`);
  return blocks;
}

/** The blocks of a message, as JSON or a list; throws the SlackError with which Slack would refuse them. */
export function checkBlocks(value: unknown, lacking = NONE): KitBlock[] {
  const problems: string[] = [];
  const blocks = blocksIn(fromJson(value), 'message', problems, '/blocks', lacking);
  if (problems.length > 0) throw refused('invalid_blocks', ...problems);
  if (blocks.length > 0 && JSON.stringify(blocks).length > SLACK_LIMITS.messageCharacters)
    throw refused('msg_blocks_too_long');
  return blocks;
}

const isBlock = (value: unknown): value is KitBlock => isObject(value) && typeof value.type === 'string';

/** A form carries lists and objects as JSON. */
export function fromJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw refused('invalid_blocks_format');
  }
}
