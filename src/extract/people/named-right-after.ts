import type { Entity } from './entity.ts';
import type { Mentions } from './mentions.ts';

/** Tokens behind a pronoun in which the sentence is looked for that names whom it means. */
const FAR = 120;
const NAMING = /^(?:(?:his|her) name (?:is|was)|(?:he|she) (?:gives|gave) (?:his|her) name as)\b/;

/**
 * *“…,” he says. His name is Jan Berg*: who is named in the sentence behind that of token `at` and what is quoted there;
 * null where nobody is.
 */
export function namedRightAfter(mentions: Mentions, at: number): Entity | null {
  const { tokens, sentenceOf, quoteOf } = mentions.document;
  let first = at;
  do {
    const sentence = sentenceOf[first];
    while (sentence !== undefined && sentenceOf[first] === sentence && first - at < FAR) first++;
  } while (first < tokens.length && (quoteOf[first] ?? -1) !== -1 && first - at < FAR);
  if (first - at >= FAR) return null;
  const opens = tokens
    .slice(first, first + 5)
    .map(({ lower }) => lower)
    .join(' ');
  const led = NAMING.exec(opens);
  return led === null ? null : mentions.entity(mentions.firstFrom(first + led[0].split(' ').length));
}
