import { expect, it } from 'vitest';
import { senseText } from '../../src/encoder/sense-text.ts';

const cited = (...words: string[]) =>
  words.map((text) => ({
    source: 'N-1',
    content: [{ start: 0, end: text.length, text }],
    attributedTo: null,
    cue: null,
    via: null,
    prefix: '',
    suffix: '',
  }));

it.each([
  [
    'a headline that says it otherwise',
    'No concessions',
    ['we will yield nothing'],
    'No concessions\nwe will yield nothing',
  ],
  [
    'a headline of the very words',
    'He has always run, he said',
    ['“he has always run,” he said'],
    '“he has always run,” he said',
  ],
  [
    'a headline that is cut',
    'he has always',
    ['he has always run a lean campaign'],
    'he has always run a lean campaign',
  ],
  ['two sources of one wording', 'No', ['not now', '“Not now”', 'never'], 'No\nnever\nnot now'],
])('%s is read once', (_, headline, words, text) => {
  expect(senseText({ headline, citations: cited(...words) })).toBe(text);
});
