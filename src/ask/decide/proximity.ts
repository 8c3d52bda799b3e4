import { valueAt } from '../find/prints.ts';
import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';

/** A stretch is so much longer than the question: words are left out when somebody remembers. */
const LONGER = 1.2;

/** A word of the entry that fits one of the question: where in either. */
interface Hit {
  at: number;
  asked: number;
}

/**
 * The share, 0..1, of a question's words that stand close together in an entry, in whatever order: of every stretch
 * about as long as the question the best. Words that are remembered together stand together, though seldom in their
 * order (term proximity, Tao and Zhai 2007).
 */
export function proximityOf(query: Query, entry: Scored): number {
  const asked = query.pieces.length;
  const hits = hitsIn(entry, query);
  const reach = Math.ceil(asked * LONGER) + 1;
  return (
    hits.reduce((most, { at }, first) => Math.max(most, heldFrom(hits, first, at + reach)), 0) /
    Math.max(1, asked)
  );
}

function hitsIn({ pieces, prints }: Scored, { fits, actors }: Query): Hit[] {
  const hits: Hit[] = [];
  for (const [at, piece] of pieces.entries()) {
    for (const { place } of valueAt(fits, prints, at) ?? []) hits.push({ at, asked: place });
    for (const ref of piece.actors) {
      const asked = actors.get(ref);
      if (asked !== undefined) hits.push({ at, asked });
    }
  }
  return hits;
}

/** How many words of the question the hits from one on hold before a place: each word counts once, in the entry and in the question. */
function heldFrom(hits: readonly Hit[], first: number, end: number): number {
  const taken = new Set<number>();
  let last = -1;
  for (let i = first; i < hits.length; i++) {
    const hit = hits[i];
    if (hit === undefined || hit.at >= end) break;
    if (hit.at === last || taken.has(hit.asked)) continue;
    last = hit.at;
    taken.add(hit.asked);
  }
  return taken.size;
}
