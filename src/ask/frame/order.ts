import { AUXILIARY, EARLIEST, LATEST, SAYING, UTTERANCE } from './lexicon.ts';
import { type Sentence, take, wordAt } from './sentence.ts';

/** *Latest*, *most recent*, *first*: where they say which of what was said is asked for. */
export function readOrder(s: Sentence): void {
  for (const [at, token] of s.tokens.entries()) {
    const order = LATEST.has(token.word) ? 'latest' : EARLIEST.has(token.word) ? 'earliest' : null;
    if (order === null) continue;
    const near = s.tokens.slice(at + 1, at + 5).map((one) => one.word);
    const ordinal = /^(?:last|first|new)$/.test(token.word);
    const asks = near.some(
      (word) => UTTERANCE.has(word) || /^(?:thing|speak|spoke|said|say|spoken)$/.test(word),
    );
    // *Has X commented lately?*, *anything from X lately?*
    const isOften =
      /^(?:lately|recently)$/.test(token.word) &&
      ((at === s.tokens.length - 1 && !AUXILIARY.has(wordAt(s, 0))) ||
        s.tokens.slice(0, at).some(({ word }) => SAYING.has(word)));
    if (isOften) {
      s.slots.order = order;
      take(s, at);
      continue;
    }
    // *Has X lately visited Y?* claims when.
    if (/^(?:lately|recently)$/.test(token.word) && AUXILIARY.has(wordAt(s, 0)) && !asks) continue;
    if (ordinal && !asks) continue;
    if (!asks && at > 2) continue;
    s.slots.order = order;
    take(s, at);
    if (wordAt(s, at - 1) === 'most') take(s, at - 1);
    if (wordAt(s, at + 1) === 'thing') take(s, at + 1);
  }
}
