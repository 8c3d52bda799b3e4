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
    ['am I right that Berg went?', 'is it true that Berg went?'],
    ['Can we write that the ferries are late?', 'is it true that the ferries are late?'],
    ['is it fair to say Berg warned us?', 'is it true that Berg warned us?'],
    ['a colleague says Berg left the talks', 'is it true that Berg left the talks'],
    ['our understanding is that Berg is ill', 'is it true that Berg is ill'],
    ['Berg resigned on Friday, didn’t he?', 'is it true that Berg resigned on Friday'],
    ['Berg said ferries are late, no?', 'is it true that Berg said ferries are late'],
    ['Berg’s the one who warned us, right?', 'was it Berg who warned us'],
    ['it was Berg who warned us, wasn’t it?', 'was it Berg who warned us'],
    ['can we use Berg’s line on ferries?', 'can we use Berg’s line on ferries?'],
    ['“ferries are late”, is that right?', '“ferries are late”, is that right?'],
    ['has Berg said that it floats, does it?', 'has Berg said that it floats, does it?'],
    ['Hi, I’m writing on ferries and need to find out who warned us', 'who warned us'],
    ['Sorry to be a pain, but what did Berg say?', 'what did Berg say?'],
    ['i think somebody said get them out - who?', 'somebody said get them out - who?'],
    ['did Berg tell us who warned?', 'did Berg tell us who warned?'],
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
