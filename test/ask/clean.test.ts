import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/ask/frame/clean.ts';
import { typedWords } from '../../src/slack/kit/typed-words.ts';

describe('the words of a question', () => {
  it.each([
    ['what did <@U024BE7LH> ask about <https://example.org/a|this>', 'what did ask about this'],
    ['who said A &amp; B', 'who said A &amp; B'],
  ])('%j are %j', (text, words) => {
    expect(plainText(text)).toBe(words);
  });

  it('what Slack escaped is put back once', () => {
    expect(plainText(typedWords('who said A &amp;amp; B &amp; C'))).toBe('who said A &amp; B & C');
  });
});
