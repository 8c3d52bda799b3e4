import { expect, it } from 'vitest';
import { richTextOf } from '../../src/local-workspace/page/mrkdwn.ts';

const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const quote = (...elements: object[]) => ({ type: 'rich_text_quote', elements });
const text = (words: string, style: object = {}) => ({ type: 'text', text: words, style });

it.each([
  ['plain', [section(text('plain'))]],
  [
    '*b* _i_ ~s~ `c`',
    [
      section(
        text('b', { bold: true }),
        text(' '),
        text('i', { italic: true }),
        text(' '),
        text('s', { strike: true }),
        text(' '),
        text('c', { code: true }),
      ),
    ],
  ],
  ['*b _bi_*', [section(text('b ', { bold: true }), text('bi', { bold: true, italic: true }))]],
  ['> one\n&gt; two\nthree', [quote(text('one\ntwo')), section(text('three'))]],
  [
    '<https://example.org|words> <https://example.org>',
    [
      section({ type: 'link', url: 'https://example.org', text: 'words', style: {} }, text(' '), {
        type: 'link',
        url: 'https://example.org',
        text: 'https://example.org',
        style: {},
      }),
    ],
  ],
  [
    '<@U1> <#C1|general> <!here>',
    [
      section(
        { type: 'user', user_id: 'U1', style: {} },
        text(' '),
        { type: 'channel', channel_id: 'C1', style: {} },
        text(' '),
        { type: 'broadcast', range: 'here', style: {} },
      ),
    ],
  ],
  ['<!date^1641800000^{date}|10 January>', [section(text('10 January'))]],
  [':wave: hi', [section({ type: 'emoji', name: 'wave' }, text(' hi'))]],
  ['```\na *b*\n```', [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'a *b*\n' }] }]],
])('draws %j', (mrkdwn, elements) => {
  expect(richTextOf(mrkdwn).elements).toEqual(elements);
});

it.each([
  ['&lt;!channel&gt; &amp; &lt;@U1&gt;', '<!channel> & <@U1>'],
  ['&amp;lt;', '&lt;'],
  ['at 10:30:45', 'at 10:30:45'],
  ['2 * 3 * 4, snake_case_name, ~5 to ~6', '2 * 3 * 4, snake_case_name, ~5 to ~6'],
  ['a* b*', 'a* b*'],
  ['<javascript:alert(1)>', '<javascript:alert(1)>'],
])('leaves %j as it reads', (mrkdwn, words) => {
  expect(richTextOf(mrkdwn).elements).toEqual([section(text(words))]);
});
