import { describe, expect, it } from 'vitest';
import { plainText, withoutPoliteness } from '../../src/ask/frame/clean.ts';
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

  it.each([
    ['Can you confirm Berg warned us on Friday?', 'is it true that Berg warned us on Friday?'],
    ['can you confirm Berg’s quote', 'confirm Berg’s quote'],
    ['Berg said “we will not go” - can you verify?', 'Berg said “we will not go”'],
    ['how many quotes do we have from Berg?', 'how many quotes from Berg?'],
    ['heard from Berg lately?', 'anything from Berg?'],
  ])('%j asks %j', (text, words) => {
    expect(withoutPoliteness(text)).toBe(words);
  });

  it.each([
    ['who told us diplomacy is over?', 'who told us diplomacy is over?'],
    ['what do us diplomats want?', 'what do USA diplomats want?'],
  ])('%j is %j', (text, words) => {
    expect(plainText(text)).toBe(words);
  });
});
