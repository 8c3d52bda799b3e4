import { hashOf } from '../model/hash.ts';
import { classOf, shapeOf } from './classes.ts';
import type { Document } from './document.ts';
import type { Token } from './tokens.ts';

/** What the models look at in a token, as hashes made once. */
export interface Marks {
  word: Int32Array;
  kind: Int32Array;
  suffix: Int32Array;
  shape: Int32Array;
}

/** The marks of a document's tokens. */
export function marksOf({ tokens }: Document): Marks {
  const memo = new Map<string, readonly [number, number, number, number]>();
  const marks = {
    word: new Int32Array(tokens.length),
    kind: new Int32Array(tokens.length),
    suffix: new Int32Array(tokens.length),
    shape: new Int32Array(tokens.length),
  };
  tokens.forEach((token, i) => {
    let known = memo.get(token.raw);
    if (known === undefined) {
      known = markOf(token);
      memo.set(token.raw, known);
    }
    [marks.word[i], marks.kind[i], marks.suffix[i], marks.shape[i]] = known;
  });
  return marks;
}

const markOf = (token: Token): readonly [number, number, number, number] => [
  hashOf(/^\p{N}/u.test(token.raw) ? '0' : token.lower),
  hashOf(classOf(token)),
  hashOf(token.lower.slice(-3)),
  hashOf(shapeOf(token)),
];
