import { expect, it } from 'vitest';
import { clip } from '../../../src/recall/clip.ts';
import { bold, escapeMrkdwn, link, plain } from '../../../src/slack/kit/mrkdwn.ts';

it.each([
  ['<!channel>', '&lt;!channel&gt;'],
  ['a & b', 'a &amp; b'],
  ['*bold* _it_ ~no~ `code`', '*\u200bbold*\u200b _\u200bit_\u200b ~\u200bno~\u200b `\u200bcode`\u200b'],
  ['plain words', 'plain words'],
])('plain(%j) is %j: no mark of it is read as formatting', (text, shown) => {
  expect(plain(text)).toBe(shown);
});

it('escapes nothing twice', () => {
  expect(escapeMrkdwn('&amp;')).toBe('&amp;amp;');
});

it.each([
  ['https://example.org/a|b', 'Talks', '<https://example.org/a%7Cb|Talks>'],
  ['https://example.org/?a=1&b=<2>', 'Talks', '<https://example.org/?a=1&amp;b=&lt;2&gt;|Talks>'],
  ['https://example.org/', 'a > b', '<https://example.org/|a &gt; b>'],
  [null, 'Talks', 'Talks'],
])('link(%j, %j) is %j', (url, text, shown) => {
  expect(link(url, text)).toBe(shown);
});

it('shows nothing bold when there is nothing', () => {
  expect([bold(''), bold('Talks')]).toEqual(['', '*Talks*']);
});

it.each([
  ['abcdef', 6, 'abcdef'],
  ['abcdefg', 6, 'abcde…'],
  ['abcd🕊x', 6, 'abcd…'],
])('clip(%j, %i) is %j', (text, max, shown) => {
  expect(clip(text, max)).toBe(shown);
});
