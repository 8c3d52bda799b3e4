import { describe, expect, it } from 'vitest';
import { typedCommand, typedWords } from '../../../src/slack/kit/typed-words.ts';

describe('the words of a message', () => {
  it.each([
    ['summary :pray:', 'summary'],
    [':wave: summary :flag-ua::pray::skin-tone-3:', 'summary'],
    ['summary 🙏🏽 🇺🇦', 'summary'],
    ['<@U024BE7LH> what did Blinken say?', 'what did Blinken say?'],
    ['what was said in <#C024BE7LR|ukraine-talks> on Friday', 'what was said in on Friday'],
    ['<!here> next <!subteam^S1|@desk>', 'next'],
    ['since <!date^1641772800^{date}|10 January 2022>', 'since 10 January 2022'],
    ['who said <https://example.org/a|this> <https://example.org>', 'who said this'],
    ['is <http://example.org|example.org> right', 'is right'],
    ['AT&amp;T &lt;and&gt; others', 'AT&T <and> others'],
    ['&amp;amp; stays once escaped', '&amp; stays once escaped'],
    ['who said *“a gun pointed”* and _aggression_?', 'who said “a gun pointed” and aggression?'],
    ['`S-3`', 'S-3'],
    ['is a < b <https://example.org|told> here', 'is a < b told here'],
  ])('%j are %j', (text, words) => {
    expect(typedWords(text)).toBe(words);
  });

  it.each([
    'digest 08:30:00 weekdays',
    'at 9:30: the talks: a summary',
    'S-3',
    'snake_case a*b',
    'ratio 3:2:1 now',
  ])('%j stays as it is', (text) => {
    expect(typedWords(text)).toBe(text);
  });
});

it('a long row of brackets is read at once', () => {
  const rows = ['<', '<@', '<a|', '<!', '|', '>'].map((bracket) => bracket.repeat(20_000));
  const before = process.cpuUsage();
  for (const row of rows) expect(typedWords(row).length).toBeLessThanOrEqual(row.length);
  // A look at every bracket from every other takes a hundred times as long.
  expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
});

it.each([
  ['add <https://example.org/a?b=1&amp;c=2|example.org/a> :pray:', 'add https://example.org/a?b=1&c=2'],
  ['curators add <@U024BE7LH|anna>', 'curators add <@U024BE7LH>'],
  ['watch AT&amp;T', 'watch AT&T'],
])('the words of the command %j are %j', (text, words) => {
  expect(typedCommand(text)).toBe(words);
});
