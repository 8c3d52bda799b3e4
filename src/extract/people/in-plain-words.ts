import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { listedAs } from '../text/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import { isCapitalised, spellingOf } from '../text/tokens.ts';
import type { Entity } from './entity.ts';
import { unnamed } from './groups.ts';
import type { Referent } from './referent.ts';

const LONGEST = 6;
/** What is written or shown tells something too, but is nobody. */
const WRITTEN =
  /^(?:bulletin|communiqu[eé]|declaration|dispatch|draft|excerpt|figure|footage|headline|image|message|note|notice|paper|placard|poster|proposal|record|resolution|result|sign|text|transcript|translation|version|video|word)s?$/;

/**
 * *Aid groups*, *the ferrymen*: people told of by common nouns that name no office; null where it is no such phrase.
 * `body` is theirs.
 */
export function inPlainWords(
  { text, tokens, sentenceOf }: Document,
  stretch: Stretch,
  body: Entity | null = null,
): Referent | null {
  const article = classOf(tokens[stretch.from] ?? NOTHING) === 'determiner';
  const first = stretch.from + (article ? 1 : 0);
  let to = first;
  while (
    to < Math.min(stretch.to, first + LONGEST) &&
    (isOfPhrase(tokens[to]) || (to === first && /ed$/.test(tokens[to]?.lower ?? '')))
  )
    to++;
  const head = tokens[to - 1];
  if (to === first || head === undefined || isWritten(head.lower)) return null;
  const opens = sentenceOf[stretch.from - 1] !== sentenceOf[stretch.from];
  for (let i = first; i < to; i++)
    if (isCapitalised(tokens[i]) && !(i === first && !article && opens)) return null;
  const plural = isPluralNoun(head.lower);
  if (!plural && !article) return null;
  return unnamed(text.slice(tokens[stretch.from]?.start ?? 0, head.end), body, plural);
}

const NOTHING = { raw: '', lower: '' };

/** Adjectives and nouns; not what goes on behind a noun (*in the camp*, *who …*, *wearing …*). */
const isOfPhrase = (token: Document['tokens'][number] | undefined): boolean =>
  token !== undefined &&
  /^\p{L}/u.test(token.raw) &&
  /^(?:word|Name|tion|ment|ness|ity|ous|ive|al|ers?|ies|es|s)$/.test(classOf(token)) &&
  !/^(?:PastTense|Copula|Pronoun|Adverb)$/.test(listedAs(token.lower) ?? '');

const isWritten = (word: string): boolean =>
  WRITTEN.test(word) ||
  classOf(spellingOf(word)) === 'document' ||
  classOf(spellingOf(word.replace(/s$/, ''))) === 'document';

const isPluralNoun = (word: string): boolean =>
  /(?:[^s]s|sses|men|folk|people|children)$/.test(word) || listedAs(word) === 'Plural';
