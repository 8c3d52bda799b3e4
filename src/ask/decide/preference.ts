import { stem } from '../../words/stem.ts';
import type { Piece } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';
import { isKindred } from './roles.ts';

const PREFERRED = stem('prefer');
/** What stands before that to which something else is preferred. */
const OVER = /^(?:over|to|than|instead|before)$/;

/** Whether a claim prefers to something what an entry prefers itself: *force over diplomacy* where diplomacy is preferable. */
export function prefersOther({ pieces: asked, counting }: Query, { pieces }: Scored): boolean {
  const verb = asked.findIndex(({ key }) => isKindred(key, PREFERRED));
  const over = asked.findIndex(({ word }, at) => at > verb && OVER.test(word));
  if (verb < 0 || over < 0) return false;
  const sentences = new Set(
    pieces.flatMap(({ key, sentence }) => (isKindred(key, PREFERRED) ? [sentence] : [])),
  );
  const isThere = ({ key, small }: Piece): boolean =>
    !small && pieces.some((one) => sentences.has(one.sentence) && fits(key, one.key));
  const fits = (key: string, other: string): boolean =>
    key === other ||
    (counting.get(other) ?? []).some(({ place }) =>
      (counting.get(key) ?? []).some((one) => one.place === place),
    );
  // *Force is preferable to diplomacy*
  const preferred = over === verb + 1 ? asked.slice(0, verb) : asked.slice(verb + 1, over);
  return asked.slice(over).some(isThere) && !preferred.some(isThere);
}

/** *On the order of the steps, not on the steps*: what tells what something is not of. */
const LEADS = /^(?:on|over|about|in|for|with|by|from|to|at|against|of)$/;

/**
 * *They disagree on the steps* where an entry has *they disagree on the order of the steps, not on the steps themselves*: whether a claim has
 * what an entry says it is not, and no word of what it is.
 */
export function hasWhatIsNot({ pieces: asked }: Query, { pieces }: Scored): boolean {
  if (asked.some(({ word }) => /^(?:not|no|never)$/.test(word))) return false;
  const holds = (one: Piece): boolean => asked.some((other) => !other.small && isKindred(one.key, other.key));
  return pieces.some(({ word, stretch, sentence }, at) => {
    const lead = pieces[at + 1];
    if (word !== 'not' || !LEADS.test(lead?.word ?? '') || pieces[at - 1]?.stretch === stretch) return false;
    const behind = pieces.slice(at + 2).filter((one) => one.stretch === stretch && !one.small);
    const before = pieces.slice(0, at).filter((one) => one.sentence === sentence);
    const from = before.findLastIndex((one) => one.word === lead?.word);
    const instead = before
      .slice(from + 1)
      .filter((one) => !one.small && !behind.some((other) => isKindred(one.key, other.key)));
    return (
      from >= 0 && behind.length > 0 && behind.every(holds) && instead.length > 0 && !instead.some(holds)
    );
  });
}
