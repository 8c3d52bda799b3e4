import { nearStems } from '../../words/thesaurus.ts';
import type { Piece } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import { AS_GOOD, type Query } from '../find/wanted.ts';
import { isKindred } from './compare.ts';

/** So much of what a claim weighs may be missing where the record is to bear it out. */
const MISSED = 0.15;

/** Whether an entry holds all of weight in a claim, and none of it in another's place. */
export function isWhole(query: Query, entry: Scored): boolean {
  const all = query.wanted.filter(({ unit }) => !unit.light).reduce((sum, want) => sum + want.weight, 0);
  const missed = entry.missing.reduce((sum, want) => sum + want.weight, 0);
  return missed <= MISSED * all && !isReplaced(query, entry);
}

/** *A military solution* beside *a diplomatic solution*: what stands before a word that both have is another. */
function isReplaced({ pieces: asked, wanted }: Query, { alignment, pieces }: Scored): boolean {
  const places = new Map(alignment.pairs);
  return asked.some((piece, i) => {
    const next = asked[i + 1];
    const place = places.get(i + 1);
    if (next === undefined || place === undefined || !isWord(piece) || !isWord(next)) return false;
    const there = pieces[place];
    const before = pieces[place - 1];
    if (there?.key !== next.key || before === undefined || !isWord(before)) return false;
    if (before.sentence !== there.sentence || isNear(piece, before)) return false;
    const near = wanted.find(({ unit }) => unit.stem === piece.key)?.near;
    return near !== undefined && !pieces.some(({ key }) => (near.get(key) ?? 0) >= AS_GOOD);
  });
}

const isWord = ({ small, actors }: Piece): boolean => !small && actors.length === 0;

const isNear = (one: Piece, other: Piece): boolean =>
  isKindred(one.key, other.key) || nearStems(one.key).has(other.key);
