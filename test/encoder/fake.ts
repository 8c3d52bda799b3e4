import type { TextModel } from '../../src/encoder/model.ts';
import { type Senses, sensesOf } from '../../src/encoder/senses.ts';
import { fold } from '../../src/words/fold.ts';

/** Words that this model takes for one. */
const ALIKE = [
  ['yield', 'concession', 'concessions'],
  ['firearm', 'gun'],
];
const WIDTH = 509;

const senseOf = (word: string): string => ALIKE.find((group) => group.includes(word))?.[0] ?? word;

/** A model whose figures count words, alike ones as one. */
const bagOfWords: TextModel = {
  async encode(text) {
    const figures = new Float32Array(WIDTH);
    for (const word of fold(text).match(/(?!the|and|that|for|with)[a-z]{3,}/g) ?? []) {
      let at = 7;
      for (const letter of senseOf(word)) at = (at * 31 + letter.charCodeAt(0)) % WIDTH;
      figures[at] = (figures[at] ?? 0) + 1;
    }
    return { figures, pieces: [] };
  },
};

/** An encoder for tests, in this thread; `encoded` tells what was asked of it. */
export function fakeSenses(version = 'fake/1'): Senses & { encoded: string[] } {
  const encoded: string[] = [];
  const senses = sensesOf(version, async () => ({
    encode: (text) => {
      encoded.push(text);
      return bagOfWords.encode(text);
    },
  }));
  return Object.assign(senses, { encoded });
}
