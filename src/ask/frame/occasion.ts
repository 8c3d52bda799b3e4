import { type Token, tokenize } from '../../words/tokens.ts';
import { AUXILIARY, PERFORMING, SAYING, WH } from './lexicon.ts';
import { isContent } from './sentence.ts';

/** What sets something before an occasion, and is of nothing that was said. */
const BEFORE =
  /(?<![\p{L}\p{N}])(?:just |right |shortly |immediately |even )?(?:ahead of|in advance of|prior to|in the (?:run|lead)[- ]?up to|on the eve of|(?:going|heading) into|before)\s+/giu;
/** What *before* stands before, where an occasion is meant: *before the talks*. */
const EVENT =
  /^(?:talks|meetings?|negotiations?|summits?|dinner|sessions?|dialogue|discussions?|rounds?|conference|visit|marathon)$/;
/** So many words are no more than what the occasion is called. */
const LONGEST = 8;

/**
 * A question without the occasion before which something was said, where the record has all words for that and something else is asked
 * for: *ahead of the talks in Geneva, what did X say?* It is at the beginning, set off by a comma, or at the end.
 */
export function withoutOccasion(text: string, isKnown: (word: string) => boolean): string {
  for (const { 0: lead, index } of text.matchAll(BEFORE)) {
    const from = index + lead.length;
    const comma = text.indexOf(',', from);
    const opens = index === 0 && comma > 0;
    const occasion = text.slice(from, opens ? comma : undefined);
    const rest = opens ? text.slice(comma + 1).trim() : text.slice(0, index).trim();
    if (isOccasion(tokenize(occasion), /before\s+$/i.test(lead), isKnown) && asks(tokenize(rest)))
      return rest;
  }
  return text;
}

function isOccasion(
  tokens: readonly Token[],
  isBefore: boolean,
  isKnown: (word: string) => boolean,
): boolean {
  const own = tokens.filter(({ word }) => isContent(word));
  const isClause = tokens.some(
    ({ word, raw }, at) =>
      AUXILIARY.has(word) ||
      WH.has(word) ||
      /^(?:that|if|he|she|they|it|we)$/.test(word) ||
      (!EVENT.test(word) && (SAYING.has(word) || PERFORMING.has(word)) && at > 0 && !/^\p{Lu}/u.test(raw)),
  );
  if (own.length === 0 || tokens.length > LONGEST || isClause) return false;
  const [last] = own.slice(-1);
  const isPlace = tokens.length === 1 && /^\p{Lu}\p{Ll}/u.test(last?.raw ?? '');
  return (!isBefore || isPlace || EVENT.test(last?.word ?? '')) && own.every(({ word }) => isKnown(word));
}

/** Whether something is left to ask for: a verb that asks, and more than it; what happened before is asked of all that did. */
const asks = (tokens: readonly Token[]): boolean =>
  !tokens.some(({ word }) => /^happen/.test(word)) &&
  tokens.some(({ word }) => WH.has(word) || AUXILIARY.has(word) || SAYING.has(word)) &&
  tokens.some(({ word }) => word === 'said' || (isContent(word) && !SAYING.has(word)));
