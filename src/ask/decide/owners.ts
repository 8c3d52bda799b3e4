import type { ActorRef } from '../../record/refs.ts';
import { stem } from '../../words/stem.ts';
import type { Piece } from '../find/prepare.ts';

/** Whoever is named behind these does not do it. */
const AT = /^(?:from|with|to|into|in|at|along|near|between)$/;

const BEFORE_ANY = /^(?:of|in|after|before|during|without|for|with|to|by|against)$/;

/** Whether a name stands behind such a word, alone or joined with others: *to X and the Y*. */
function isBehind(pieces: readonly Piece[], at: number): boolean {
  const before = /^(?:the|both)$/.test(pieces[at - 1]?.word ?? '') ? at - 2 : at - 1;
  const word = pieces[before]?.word ?? '';
  if (AT.test(word)) return true;
  return (
    /^(?:and|or)$/.test(word) && (pieces[before - 1]?.actors.length ?? 0) > 0 && isBehind(pieces, before - 1)
  );
}

/**
 * Whom the nearest name before a word, or *by* or *of* a name after it, makes it belong to: *we* means `first`, and *if he* whoever is
 * `warned`.
 */
export function ownersIn(
  pieces: readonly Piece[],
  first: readonly ActorRef[],
  warned: readonly ActorRef[] | null = null,
): (readonly ActorRef[] | null)[] {
  let owner: readonly ActorRef[] | null = null;
  let sentence = -1;
  // *Along the Russian border, …*: what stands behind a preposition owns no more than its own words.
  let outer: { owner: readonly ActorRef[] | null } | null = null;
  return pieces.map((piece, at) => {
    if (piece.sentence !== sentence) {
      sentence = piece.sentence;
      owner = null;
      outer = null;
    }
    const isFrom = isBehind(pieces, at);
    if (outer !== null && (piece.small || piece.actors.length > 0)) {
      owner = outer.owner;
      outer = null;
    }
    if (piece.actors.length > 0 && isFrom && piece.owns) outer = { owner };
    // *In case of a raid*: nobody’s yet.
    const isAny = /^an?$/.test(pieces[at - 1]?.word ?? '') && BEFORE_ANY.test(pieces[at - 2]?.word ?? '');
    if (piece.actors.length > 0 && (!isFrom || piece.owns))
      owner = [...joinedWith(pieces, at), ...piece.actors];
    else if (/^(?:we|our|ours|us|i|my|me)$/.test(piece.word)) owner = first;
    else if (/^(?:he|she|they|it|his|her|their|its)$/.test(piece.word))
      owner = /^(?:if|unless)$/.test(pieces[at - 1]?.word ?? '') ? warned : null;
    const next = pieces[at + 1];
    const after = /^(?:by|of)$/.test(next?.word ?? '')
      ? pieces[at + 2]?.word === 'the'
        ? pieces[at + 3]
        : pieces[at + 2]
      : undefined;
    if (after === undefined || after.actors.length === 0) return isAny ? null : owner;
    // *Disappointed by X’s signals*: those did it, not X.
    if (next?.word === 'by' && after.owns) return owner;
    // *A NATO invasion of Russia* is NATO's; *an invasion of Russia* is nobody's yet.
    const before = pieces[at - 1]?.actors ?? [];
    if (next?.word === 'of' && before.length > 0) return before;
    return next?.word === 'of' && SUFFERED.has(piece.key) ? null : after.actors;
  });
}

/** *X and Y would dine*: who is named first in a stretch, where *and* joins them with whoever is named at a place. */
function joinedWith(pieces: readonly Piece[], at: number): readonly ActorRef[] {
  if (pieces[at - 1]?.word !== 'and') return [];
  const from = pieces.findIndex(({ stretch }) => stretch === pieces[at]?.stretch);
  const before = pieces.slice(from, at - 1);
  const [first] = before;
  const isName = before.length <= NAME && before.every(({ small }) => !small);
  return isName ? (first?.actors ?? []) : [];
}
/** A name has seldom more words. */
const NAME = 3;

/** What is done to whom it is *of*, *on* or *against*. */
export const SUFFERED = new Set(
  'invasion invading annexation occupation seizure bombing bombardment destruction encirclement conquest liberation attack assault strike raid aggression blockade'
    .split(' ')
    .map(stem),
);
