import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Antecedents } from './antecedents.ts';
import { NOBODY, type Referent } from './referent.ts';

const PAPER =
  /^(?:statement|communiqu[eé]|readout|declaration|message|post|letter|note|notice|bulletin|document|text|release)$/;
/** Sentences back in which it is looked for who issued a paper, and tokens. */
const SENTENCES = 3;
const FAR = 200;

/** *The statement*, *the document*: whether a paper speaks. */
export const isPaper = ({ tokens }: Document, { from, to }: Stretch): boolean =>
  to - from === 2 && tokens[from]?.lower === 'the' && PAPER.test(tokens[from + 1]?.lower ?? '');

/** *The ministry said in a statement … . “…,” the statement read*: theirs who spoke where a paper was told of last. */
export function issuerOf({ tokens, sentenceOf }: Document, antecedents: Antecedents, at: number): Referent {
  const own = sentenceOf[at] ?? 0;
  const least = Math.max(0, at - FAR);
  for (let i = at - 1; i >= least && own - (sentenceOf[i] ?? 0) <= SENTENCES; i--) {
    if (!PAPER.test(tokens[i]?.lower ?? '')) continue;
    const spoke = antecedents.spokeIn(sentenceOf[i] ?? 0);
    if (spoke.length > 0) return { entities: [...spoke], manner: 'pronoun' };
  }
  return NOBODY;
}
