import { TELLS } from '../cues/telling-verbs.ts';
import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { Entity } from './entity.ts';
import type { Met } from './met.ts';
import { namePartsOf, namesAgree } from './names.ts';
import type { Nominal } from './nominals/nominal.ts';
import { textOf } from './phrases.ts';

/** So many tokens at most stand between a subject and its verb, and in a name. */
const BETWEEN = 2;
const LONGEST = 4;

/** *The minister had told | Berg | that …*: who was met before and is named behind a verb of telling; null where nobody is. */
export function facedBy(document: Document, met: Met, { to, complement }: Nominal): Entity | null {
  const { tokens, sentenceOf } = document;
  let verb = Math.max(to, complement?.to ?? 0);
  while (
    verb < to + BETWEEN + (complement === null ? 0 : complement.to - to) &&
    /^(?:have|adverb|ly)$/.test(classOf(tokens[verb] ?? { raw: '.', lower: '.' }))
  )
    verb++;
  const from = verb + 1;
  if (!TELLS.test(tokens[verb]?.lower ?? '') || sentenceOf[from] !== sentenceOf[to - 1]) return null;
  let end = from;
  while (end < from + LONGEST && isCapitalised(tokens[end])) end++;
  for (; end > from; end--) {
    const parts = namePartsOf(textOf(document, { from, to: end }));
    const found = met.latest(
      met.named(parts.surname).filter((one) => one.parts !== null && namesAgree(one.parts, parts)),
    );
    if (found !== null) return found;
  }
  return null;
}
