import type { ActorIndex } from '../../record/actor-index.ts';
import { isStatement } from '../../record/entry.ts';
import type { ActorRef } from '../../record/refs.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Piece } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';
import { isKindred, related } from './roles.ts';
import { BE, mayBeVerb } from './verbs.ts';

/** So many words before a verb stands who does it, or a form of *be*; so many behind it *by*, and behind that by whom. */
const NEAR = 3;
const OWN = /^(?:i|we|me|my|our|us)$/;

/** The places of a verb among words, where they may be verbs. */
export const placesOfVerb = (pieces: readonly Piece[], key: string): number[] =>
  pieces.flatMap((piece, at) => (mayBeVerb(piece.word) && isKindred(piece.key, key) ? [at] : []));

const around = (pieces: readonly Piece[], at: number, from: number, to: number): Piece[] =>
  pieces.slice(Math.max(0, from), to).filter(({ sentence }) => sentence === pieces[at]?.sentence);

/** *Was closed yesterday by the police*: by whom what a verb tells is done; none where that is not told. */
function agentsAt(pieces: readonly Piece[], at: number): Piece[] {
  if (!around(pieces, at, at - NEAR, at).some(({ word }) => BE.test(word))) return [];
  const behind = around(pieces, at, at + 1, pieces.length);
  const by = behind.findIndex(({ word }) => word === 'by');
  return by < 0 || by > NEAR ? [] : behind.slice(by + 1, by + 1 + NEAR);
}

/** Whether a word of an entry is or names its speaker: *we*, or *the ministry* in words of the Ministry of Agriculture. */
export function ownOf({ entry }: Scored, index: ActorIndex): (piece: Piece) => boolean {
  if (!isStatement(entry)) return () => false;
  const name = new Set(tokenize(index.get(entry.speaker)?.name ?? '').map(({ word }) => word));
  // *X welcomes it*, said by whoever speaks for X.
  return ({ word, actors }) => OWN.test(word) || name.has(word) || related(actors, [entry.speaker], index);
}

/** Whether somebody else does what a verb tells at a place in an entry than its speaker: *the president promised us*. */
export function isOthersAt(at: number, { pieces }: Scored, isOwn: (piece: Piece) => boolean): boolean {
  const agents = agentsAt(pieces, at);
  if (agents.length > 0) return !agents.some(isOwn);
  const before = around(pieces, at, at - NEAR, at);
  return before.length > 0 && !before.some((one) => isOwn(one) || BE.test(one.word));
}

/** *Was the bridge closed by X?* where it was closed by others: whether an entry names only them behind *by*. */
export function isByOthers({ pieces: asked }: Query, entry: Scored, index: ActorIndex): boolean {
  const isOwn = ownOf(entry, index);
  const speaker: ActorRef[] = isStatement(entry.entry) ? [entry.entry.speaker] : [];
  return asked.some(({ key, word }, at) => {
    const agents = mayBeVerb(word) ? namedBy(asked, at) : [];
    if (agents.length === 0) return false;
    const isClaimed = (one: Piece): boolean =>
      agents.some(
        (agent) =>
          isKindred(agent.key, one.key) ||
          related(agent.actors, one.actors, index) ||
          (isOwn(one) && related(agent.actors, speaker, index)),
      );
    const told = placesOfVerb(entry.pieces, key).map((place) => agentsAt(entry.pieces, place));
    return told.length > 0 && told.every((all) => all.length > 0 && !all.some(isClaimed));
  });
}

/** By whom a claim has something done: a claim may begin behind its form of *be*. */
const namedBy = (asked: readonly Piece[], at: number): Piece[] =>
  asked[at + 1]?.word === 'by' ? asked.slice(at + 2, at + 2 + NEAR).filter(({ small }) => !small) : [];
