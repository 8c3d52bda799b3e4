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
