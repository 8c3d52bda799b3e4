import { describe, expect, it } from 'vitest';
import { checkBlocks } from '../../src/local-workspace/web-api/checks/blocks.ts';
import { checkView } from '../../src/local-workspace/web-api/checks/view.ts';
import { SlackError } from '../../src/local-workspace/web-api/errors.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const x = (length: number) => 'x'.repeat(length);
const option = (value: string) => ({ text: plain('o'), value });
const options = (count: number) => Array.from({ length: count }, (_, n) => option(`${n}`));
const accessory = (element: object) => [
  { type: 'section', text: plain('s'), accessory: { action_id: 'a', ...element } },
];
const actions = (element: object) => [{ type: 'actions', elements: [element] }];
const button = { type: 'button', text: plain('b') };
const input = { type: 'input', label: plain('l'), element: { type: 'plain_text_input', action_id: 'a' } };
const rich = (...elements: object[]) => [{ type: 'rich_text', elements }];
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const cell = (text: string) => ({ type: 'raw_text', text });
const cells = (count: number) => Array.from({ length: count }, (_, n) => cell(`${n}`));
const richCell = { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [] }] };
const table = (one: object) => ({ type: 'table', rows: [[one]] });
const dataTable = (rows: object[][]) => ({ type: 'data_table', caption: 'c', rows });
const series = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ name: `s${n}`, data: [{ label: 'Mon', value: n }] }));
const chart = (over: object = {}) => ({
  type: 'data_visualization',
  title: 't',
  chart: { type: 'bar', series: series(1), axis_config: { categories: ['Mon'] }, ...over },
});
const card = { type: 'card', title: mrkdwn('t') };
const pressable = { text: plain('yes'), value: 'v' };
const feedback = (over: object) => [
  {
    type: 'context_actions',
    elements: [{ type: 'feedback_buttons', positive_button: pressable, negative_button: pressable, ...over }],
  },
];
const icon = (name: string) => [
  { type: 'context_actions', elements: [{ type: 'icon_button', icon: name, text: plain('Delete') }] },
];
const modal = { type: 'modal', title: plain('t'), blocks: [] };

/** Where and why something is refused, or nothing. */
function refusal(check: () => unknown): string {
  try {
    check();
    return '';
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    const { messages } = error.extra.response_metadata as { messages: string[] };
    return `${error.code} ${messages.join(' ')}`.trim();
  }
}

describe('blocks', () => {
  it.each([
    ['a select of 100', accessory({ type: 'static_select', options: options(100) }), ''],
    [
      'a select of 101',
      accessory({ type: 'static_select', options: options(101) }),
      '/blocks/0/accessory/options',
    ],
    ['a select of none', accessory({ type: 'static_select', options: [] }), '/blocks/0/accessory/options'],
    [
      'groups of options',
      accessory({ type: 'static_select', option_groups: [{ label: plain('g'), options: options(2) }] }),
      '',
    ],
    [
      'an option value of 151',
      accessory({ type: 'static_select', options: [option(x(151))] }),
      '/options/0/value',
    ],
    ['11 checkboxes', accessory({ type: 'checkboxes', options: options(11) }), '/accessory/options'],
    ['an overflow of 6', accessory({ type: 'overflow', options: options(6) }), '/accessory/options'],
    ['an input beside a section', accessory({ type: 'plain_text_input' }), '/accessory/type'],
    ['an input among actions', actions({ type: 'plain_text_input', action_id: 'a' }), '/elements/0/type'],
    ['a button in an input', [{ ...input, element: button }], '/blocks/0/element/type'],
    ['a button of a strange style', actions({ ...button, style: 'huge' }), '/elements/0/style'],
    [
      'a button in mrkdwn',
      actions({ ...button, text: { type: 'mrkdwn', text: 'b' } }),
      '/elements/0/text/type',
    ],
    ['a confirmation', actions({ ...button, confirm: { title: plain('t'), text: plain('t') } }), ''],
    [
      'a confirmation of 301',
      actions({ ...button, confirm: { title: plain('t'), text: plain(x(301)) } }),
      '/elements/0/confirm/text/text',
    ],
    ['a block id of 256', [{ type: 'divider', block_id: x(256) }], '/blocks/0/block_id'],
    ['an image without words', [{ type: 'image', image_url: 'https://example.org/a.png' }], 'alt_text'],
    [
      'empty text in rich text',
      rich({ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] }),
      '/text',
    ],
    ['a quote', rich({ type: 'rich_text_quote', elements: [{ type: 'text', text: 'q' }] }), ''],
    [
      'a list of words',
      rich({ type: 'rich_text_list', elements: [{ type: 'text', text: 'q' }] }),
      'must be a rich_text_section',
    ],
    ['a link without url', rich({ type: 'rich_text_section', elements: [{ type: 'link' }] }), 'url'],
    [
      'markdown of 12,001 together',
      [
        { type: 'markdown', text: x(6_001) },
        { type: 'markdown', text: x(6_000) },
      ],
      'less than 12001',
    ],
    ['an alert in a message', [{ type: 'alert' }], 'unsupported type: alert'],
    ['a table', [table(cell('a'))], ''],
    ['a table with an empty cell', [table(cell(''))], '/blocks/0/rows/0/0/text'],
    ['a table of 21 columns', [{ type: 'table', rows: [cells(21)] }], '/blocks/0/rows/0'],
    ['two tables', [table(cell('a')), table(cell('b'))], 'no more than 1 table'],
    ['a data table', [dataTable([cells(2), cells(2)])], ''],
    ['a data table without rows', [dataTable([cells(2)])], '/blocks/0/rows'],
    ['a data table of 202 rows', [dataTable(Array.from({ length: 202 }, () => cells(1)))], '/blocks/0/rows'],
    ['uneven rows', [dataTable([cells(2), cells(1)])], 'the same number of cells'],
    ['no caption', [{ ...dataTable([cells(1), cells(1)]), caption: '' }], 'caption'],
    ['a page of 101', [{ ...dataTable([cells(1), cells(1)]), page_size: 101 }], '/blocks/0/page_size'],
    [
      'a row header beyond the row',
      [{ ...dataTable([cells(1), cells(1)]), row_header_column_index: 1 }],
      '/row_header_column_index',
    ],
    ['rich text in a header', [dataTable([[richCell], cells(1)])], '/rows/0/0/type'],
    ['rich text in a row', [dataTable([cells(1), [richCell]])], ''],
    ['a number without its text', [dataTable([cells(1), [{ type: 'raw_number', value: 1 }]])], '/rows/1/0'],
    ['a chart', [chart()], ''],
    ['a chart of a kind that there is not', [chart({ type: 'radar' })], '/blocks/0/chart/type'],
    ['a chart of 7 series', [chart({ series: series(7) })], '/chart/series'],
    ['two series of one name', [chart({ series: [...series(1), ...series(1)] })], '/series/1/name'],
    [
      'a point of no category',
      [chart({ series: [{ name: 's', data: [{ label: 'Tue', value: 1 }] }] })],
      '/series/0/data',
    ],
    ['a chart of 21 letters a category', [chart({ axis_config: { categories: [x(21)] } })], '/categories/0'],
    ['a title of 51', [{ ...chart(), title: x(51) }], '/blocks/0/title'],
    ['three charts', [chart(), chart(), chart()], 'no more than 2 data_visualization'],
    ['a pie', [chart({ type: 'pie', segments: [{ label: 'a', value: 1 }] })], ''],
    ['a pie with nothing in it', [chart({ type: 'pie', segments: [{ label: 'a', value: 0 }] })], '/value'],
    ['a card', [{ type: 'card', title: mrkdwn('t'), body: mrkdwn(x(200)), actions: [button] }], ''],
    ['an empty card', [{ type: 'card', subtitle: mrkdwn('s') }], 'title, body or actions'],
    ['a card in plain text', [{ type: 'card', title: plain('t') }], '/blocks/0/title/type'],
    ['a card of 201', [{ type: 'card', body: mrkdwn(x(201)) }], '/blocks/0/body/text'],
    ['four buttons of a card', [{ type: 'card', actions: Array(4).fill(button) }], '/blocks/0/actions'],
    ['11 cards', [{ type: 'carousel', elements: Array(11).fill(card) }], '/blocks/0/elements'],
    ['a section in a carousel', [{ type: 'carousel', elements: [{ type: 'section' }] }], '/elements/0/type'],
    ['feedback', feedback({}), ''],
    ['feedback without a value', feedback({ negative_button: { text: plain('no') } }), '/negative_button'],
    ['an icon that there is not', icon('star'), '/elements/0/icon'],
    ['an icon', icon('trash'), ''],
    [
      'an image of an address and a file',
      [{ type: 'image', alt_text: 'a', image_url: 'https://example.org/a.png', slack_file: { id: 'F1' } }],
      'not both',
    ],
  ])('%s', (_, blocks, where) => {
    const why = refusal(() => checkBlocks(blocks));
    if (where === '') expect(why).toBe('');
    else expect(why).toMatch(/^invalid_blocks .*/);
    expect(why).toContain(where);
  });
});

describe('views', () => {
  it.each([
    ['a modal', modal, ''],
    ['a title of 25', { ...modal, title: plain(x(25)) }, '/view/title/text'],
    ['an input without submit', { ...modal, blocks: [input] }, 'submit'],
    ['an input with submit', { ...modal, blocks: [input], submit: plain('s') }, ''],
    ['an input in Home', { type: 'home', blocks: [input] }, ''],
    ['private metadata of 3,001', { ...modal, private_metadata: x(3_001) }, '/view/private_metadata'],
    ['an alert', { ...modal, blocks: [{ type: 'alert', text: plain('a'), level: 'warning' }] }, ''],
    ['a loud alert', { ...modal, blocks: [{ type: 'alert', text: plain('a'), level: 'loud' }] }, '/level'],
    ['a table in Home', { type: 'home', blocks: [table(cell('a'))] }, '/view/blocks/0/type'],
    ['a card in a modal', { ...modal, blocks: [card] }, '/view/blocks/0/type'],
    ['a card in Home', { type: 'home', blocks: [card] }, ''],
    ['markdown in a modal', { ...modal, blocks: [{ type: 'markdown', text: 'm' }] }, '/view/blocks/0/type'],
    [
      '101 blocks',
      { ...modal, blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) },
      '/view/blocks',
    ],
    ['no blocks', { type: 'home' }, 'blocks'],
    ['a window', { type: 'window', blocks: [] }, '/view/type'],
  ])('%s', (_, view, where) => {
    const why = refusal(() => checkView(view));
    if (where === '') expect(why).toBe('');
    else expect(why).toMatch(/^invalid_arguments .*/);
    expect(why).toContain(where);
  });
});
