import type { ActorIndex, Mention } from '../../record/actor-index.ts';
import { isFiniteVerb } from '../../words/english.ts';
import { OFFICES } from '../../words/office-nouns.ts';
import { isStopword } from '../../words/stopwords.ts';
import type { Token } from '../../words/tokens.ts';
import { isInLexicon } from './tags.ts';

/** So many words before an office may tell of what it is one: *culture minister X*, *the European Central Bank president X*. */
const TELLING = 3;

/** *Culture minister X*, *mayor X*: what somebody is, told in small letters before their name, belongs to the mention of it. */
export function withTitles(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  index: ActorIndex,
): Mention[] {
  return mentions.map((one, i): Mention => {
    const isPerson = one.actors.every((ref) => index.get(ref)?.kind === 'person');
    // *Secretary of state X*
    const last = tokens[one.from - 2]?.word === 'of' ? one.from - 3 : one.from - 1;
    const office = tokens[last];
    if (!isPerson || office === undefined || !OFFICES.has(office.word) || /^\p{Lu}/u.test(office.raw))
      return one;
    let from = last;
    const least = Math.max(mentions[i - 1]?.to ?? 0, from - TELLING);
    while (from > least && mayTell(tokens[from - 1])) from--;
    return { ...one, from };
  });
}

/** A word that is none of those that questions are made of, and no verb. */
const mayTell = (token: Token | undefined): boolean =>
  token !== undefined && !isStopword(token.word) && !isInLexicon(token.word) && !isFiniteVerb(token.word);
