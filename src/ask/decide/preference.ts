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
  const over = asked.findIndex(({ word }, at) => at > verb + 1 && OVER.test(word));
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
  return asked.slice(over).some(isThere) && !asked.slice(verb + 1, over).some(isThere);
}
