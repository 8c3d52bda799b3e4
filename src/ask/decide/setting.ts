import type { ActorIndex } from '../../record/actor-index.ts';
import type { ActorRef } from '../../record/refs.ts';
import { stem } from '../../words/stem.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Piece } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';
import type { Frame } from '../frame/frame.ts';
import { related } from './roles.ts';

const IN_PERSON = /\b(?:in person|face[- ]to[- ]face|in the same room|in the flesh|eye to eye)\b/i;
const MEETING = ['met', 'meet', 'meets', 'meeting', 'person', 'face', 'visited', 'visit', 'visits'];

/** *Did X tell Y in person?*: whether a claim has people meet of whom an entry tells nowhere that they do. */
export const isNotInPerson = ({ text }: Pick<Frame, 'text'>, { words }: Scored): boolean =>
  IN_PERSON.test(text) && !MEETING.some((word) => words.has(word));

const WITHIN = /^(?:in|inside|within|across)$/;
const VISITING = new Set(['visit', 'tour', 'enter', 'leave', 'reach'].map(stem));
const THEREABOUTS = /^(?:in|inside|within|across|at|on|along|near)$/;

/** Whether a claim sets something in a state in which an entry sets nothing: *a revolt in X*, where X only speaks of one. */
export function isElsewhere(
  { pieces: asked }: Query,
  { pieces, entry, words }: Scored,
  index: ActorIndex,
): boolean {
  const behind = (all: readonly Piece[], at: number, preposition: RegExp): boolean => {
    const before = /^(?:the|eastern|western|northern|southern)$/.test(all[at - 1]?.word ?? '')
      ? at - 2
      : at - 1;
    const word = all[before]?.word ?? '';
    return (
      preposition.test(word) ||
      (/^(?:and|or)$/.test(word) &&
        (all[before - 1]?.actors.length ?? 0) > 0 &&
        behind(all, before - 1, preposition))
    );
  };
  const place = 'place' in entry ? tokenize(entry.place ?? '') : [];
  const isSet = (actors: readonly ActorRef[]): boolean =>
    index.mentions(place).some((one) => related(one.actors, actors, index)) ||
    pieces.some((piece, at) => related(piece.actors, actors, index) && behind(pieces, at, THEREABOUTS));
  return asked.some(({ word, actors, owns }, at) => {
    const states = actors.map((ref) => index.get(ref)).filter((one) => one?.kind === 'state');
    if (owns || actors.length === 0 || states.length < actors.length) return false;
    const isPlace = behind(asked, at, WITHIN);
    // *Visited Kiev*: of a house or capital only that tells where it was, though it stands for the state.
    const isCapital = states.some((one) =>
      one?.aliases.some(({ kind, text }) => kind === 'metonym' && text.toLowerCase() === word),
    );
    if (isCapital && (isPlace || VISITING.has(asked[at - 1]?.key ?? ''))) return !words.has(word);
    return isPlace && !isSet(actors);
  });
}
