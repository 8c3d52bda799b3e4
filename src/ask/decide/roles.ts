import { representedBy } from '../../record/actor.ts';
import type { ActorIndex } from '../../record/actor-index.ts';
import { isStatement } from '../../record/entry.ts';
import type { ActorRef } from '../../record/refs.ts';
import { sense } from '../../words/senses.ts';
import { nearStems } from '../../words/thesaurus.ts';
import type { Piece } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import { AS_GOOD, type Query } from '../find/wanted.ts';
import { ownersIn, SUFFERED } from './owners.ts';
import { BE, mayBeVerb } from './verbs.ts';

/** To whom something is done in a stretch of words: by the place of the word for it. */
function sufferers(pieces: readonly Piece[]): (readonly ActorRef[] | null)[] {
  return pieces.map(({ key }, at) => {
    if (!SUFFERED.has(key) || !/^(?:of|on|against)$/.test(pieces[at + 1]?.word ?? '')) return null;
    const whom = pieces[at + 2]?.word === 'the' ? pieces[at + 3] : pieces[at + 2];
    return whom === undefined || whom.actors.length === 0 ? null : whom.actors;
  });
}

const TOWARDS = /^(?:at|against|to|towards?|into|onto)$/;
const FROM = /^from$/;
const WITH = /^with$/;
/** So many words behind a word it may still be told at or from whom it goes: *a gun that is pointed at Ukraine*. */
const REACH = 4;

/** At or from whom a word goes: the names behind the next such `preposition`, with no other name before it. */
function ways(pieces: readonly Piece[], preposition: RegExp): (readonly ActorRef[])[] {
  return pieces.map(({ small, actors, sentence }, at) => {
    if (small || actors.length > 0) return [];
    const behind = pieces.slice(at + 1, at + 1 + REACH).filter((one) => one.sentence === sentence);
    const next = behind.findIndex((one) => preposition.test(one.word) || one.actors.length > 0);
    return preposition.test(behind[next]?.word ?? '') ? namesAt(pieces, at + 2 + next) : [];
  });
}

/** The names from a place on: *both Washington and Brussels*. */
function namesAt(pieces: readonly Piece[], from: number): ActorRef[] {
  const names: ActorRef[] = [];
  for (const { word, actors } of pieces.slice(from)) {
    if (actors.length > 0) names.push(...actors);
    else if (!/^(?:the|both|either|and|or|as|well)$/.test(word)) break;
  }
  return names;
}

/** Whether a claim lets something go at or from those at or from whom the entry nowhere lets it go, `isOther` where it does. */
function goesElsewhere(
  query: Query,
  entry: Scored,
  preposition: RegExp,
  isOther: (whom: readonly ActorRef[], at: number) => boolean,
  index: ActorIndex,
): boolean {
  const asked = ways(query.pieces, preposition);
  if (asked.every((whom) => whom.length === 0)) return false;
  const theirs = ways(entry.pieces, preposition);
  return asked.some((whom, i) => {
    if (whom.length === 0) return false;
    const key = query.pieces[i]?.key ?? '';
    const places = entry.pieces.flatMap((piece, at) =>
      (theirs[at] ?? []).length > 0 && isSameDeed(piece.key, key) ? [at] : [],
    );
    return (
      places.every((at) => !related(whom, theirs[at] ?? [], index)) && places.some((at) => isOther(whom, at))
    );
  });
}

/** To whom or what something is done: the name right behind the word for it. */
function objects(pieces: readonly Piece[]): (readonly ActorRef[] | null)[] {
  return pieces.map(({ small, actors }, at) => {
    if (small || actors.length > 0) return null;
    const next = /^(?:the|an?)$/.test(pieces[at + 1]?.word ?? '') ? pieces[at + 2] : pieces[at + 1];
    return next === undefined || next.actors.length === 0 || next.stretch !== pieces[at]?.stretch
      ? null
      : next.actors;
  });
}

/** Whether a claim lets those do something to whom the entry has it done, to somebody else. */
function isDoneByThem(
  query: Query,
  entry: Scored,
  asked: readonly (readonly ActorRef[] | null)[],
  there: readonly (readonly ActorRef[] | null)[],
  index: ActorIndex,
): boolean {
  const suffering = sufferers(query.pieces);
  const done = objects(query.pieces).map((whom, i) => whom ?? suffering[i] ?? null);
  if (done.every((whom) => whom === null)) return false;
  const theirs = objects(entry.pieces);
  return done.some((whom, i) => {
    const doer = asked[i];
    if (whom === null || doer == null) return false;
    const key = query.pieces[i]?.key ?? '';
    return entry.pieces.some((piece, at) => {
      const [suffers, does] = [theirs[at], there[at]];
      if (suffers == null || !isSameDeed(piece.key, key)) return false;
      return (
        related(doer, suffers, index) &&
        !related(whom, suffers, index) &&
        (does == null || !related(doer, does, index))
      );
    });
  });
}

/** Whether in a claim it is done to those who do it in the entry. */
function isTurned(
  query: Query,
  entry: Scored,
  there: readonly (readonly ActorRef[] | null)[],
  index: ActorIndex,
): boolean {
  const suffered = sufferers(query.pieces);
  if (suffered.every((whom) => whom === null)) return false;
  const suffering = sufferers(entry.pieces);
  return suffered.some((whom, i) => {
    if (whom === null) return false;
    const key = query.pieces[i]?.key ?? '';
    return entry.pieces.some((piece, at) => {
      const [does, suffers] = [there[at], suffering[at]];
      if (does == null || !isSameDeed(piece.key, key)) return false;
      return related(whom, does, index) && (suffers == null || !related(whom, suffers, index));
    });
  });
}

/** *Do the rebels support X?* where X supports them: whether a claim has it done to those who do it in the entry. */
function isDoneToDoers(
  query: Query,
  entry: Scored,
  there: readonly (readonly ActorRef[] | null)[],
  index: ActorIndex,
): boolean {
  const suffered = objects(query.pieces);
  const suffering = objects(entry.pieces);
  return suffered.some((whom, i) => {
    const { key = '', word = '' } = query.pieces[i] ?? {};
    if (whom === null || i === 0 || !mayBeVerb(word)) return false;
    const places = entry.pieces.flatMap((piece, at) => (isSameDeed(piece.key, key) ? [at] : []));
    const does = (at: number): boolean => related(whom, there[at] ?? [], index);
    if (places.some((at) => related(whom, suffering[at] ?? [], index))) return false;
    return places.some(does) && places.every((at) => does(at) || there[at] == null);
  });
}

/** *Russian aggression*, *X’s many proposals*: whether a name stands right before a word, and not only somewhere. */
const isNamedBefore = (pieces: readonly Piece[], at: number): boolean =>
  /^(?:our|my)$/.test(pieces[at - 1]?.word ?? '') ||
  [1, 2].some((back) => {
    const between = pieces.slice(at - back + 1, at);
    return (pieces[at - back]?.actors.length ?? 0) > 0 && between.every(({ small }) => !small);
  });

/** Whether the words that both have belong to other people in the claim than in the entry. */
export function rolesDiffer(query: Query, entry: Scored, index: ActorIndex): boolean {
  if (query.pieces.every((piece) => piece.actors.length === 0)) return false;
  const speaker = isStatement(entry.entry) ? [entry.entry.speaker] : [];
  const voices = [...speaker, ...speaker.flatMap((ref) => representedOf(ref, index))];
  const asked = ownersIn(toldByThem(query.pieces), voices);
  // *If Ukraine is invaded*: by whom is not told.
  const isSuffered = query.pieces.some(
    ({ word }, i) => BE.test(word) && mayBeVerb(query.pieces[i + 1]?.word ?? ''),
  );
  const there = ownersIn(entry.pieces, voices, isSuffered ? null : warnedIn(entry));
  const senders = ways(entry.pieces, FROM);
  const sharers = ways(entry.pieces, WITH);
  const named = entry.pieces.flatMap((piece) => piece.actors);
  const wordsActors = [...speaker, ...named];
  const askedActors = query.pieces.flatMap((piece) => piece.actors);
  const isOtherWay =
    isTurned(query, entry, there, index) ||
    goesElsewhere(query, entry, TOWARDS, (whom, at) => related(whom, there[at] ?? [], index), index) ||
    goesElsewhere(query, entry, FROM, (whom) => related(whom, named, index), index) ||
    isDoneByThem(query, entry, asked, there, index) ||
    isDoneToDoers(query, entry, there, index);
  if (isOtherWay) return true;
  let votes = 0;
  for (const [i, piece] of query.pieces.entries()) {
    if (piece.small || piece.actors.length > 0) continue;
    const mine = asked[i];
    if (mine == null) continue;
    const places = entry.pieces.flatMap((other, at) => (isSameDeed(other.key, piece.key) ? [at] : []));
    // *X will answer new aggression* beside *Y’s aggression*: what somebody does something to is not theirs.
    const isObject = !mayBeVerb(piece.word) && !isNamedBefore(query.pieces, i);
    if (isObject && places.every((at) => isNamedBefore(entry.pieces, at))) continue;
    // *Signals coming from X* are X’s, whoever is named before them.
    const isOwn = query.pieces[i - 1]?.owns === true && (query.pieces[i - 1]?.actors.length ?? 0) > 0;
    const theirs = places
      .flatMap((at) => {
        const from = senders[at] ?? [];
        // *The border with X* is X’s too.
        const shared = sharers[at] ?? [];
        if (from.length === 0) return shared.length === 0 ? [there[at]] : [there[at], shared];
        return isOwn ? [from] : [there[at], from];
      })
      .filter((one) => one != null);
    if (theirs.length === 0) continue;
    if (theirs.some((one) => related(mine, one, index))) votes--;
    else if (related(mine, wordsActors, index) || theirs.some((one) => related(one, askedActors, index)))
      votes++;
  }
  return votes > 0;
}

/** *X says he gave Y two*: with what a claim begins is whoever is to have said it. */
const toldByThem = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, at) =>
    at === 0 && /^(?:he|she|they)$/.test(piece.word) ? { ...piece, word: 'i' } : piece,
  );

/** The one whom an entry has warned or threatened: *warned Y that if he …*; null where that is nobody, or several. */
function warnedIn({ entry }: Scored): readonly ActorRef[] | null {
  if (!isStatement(entry) || entry.addressees.length !== 1) return null;
  const isWarning = entry.citations.some(({ cue }) => /\b(?:warn|threat|caution)/i.test(cue?.text ?? ''));
  return isWarning ? entry.addressees : null;
}

/** The same word for a deed, or what is as much done to somebody: *a NATO attack* beside *a Russian invasion*. */
const isSameDeed = (one: string, other: string): boolean =>
  isKindred(one, other) || (SUFFERED.has(one) && SUFFERED.has(other) && nearStems(one).has(other));

/** The same word, one of its family, or one on the same side of something. */
export const isKindred = (one: string, other: string): boolean =>
  sense(one, other) === 1 || (nearStems(one).get(other) ?? 0) >= AS_GOOD;

const representedOf = (ref: ActorRef, index: ActorIndex): ActorRef[] => {
  const actor = index.get(ref);
  return actor === undefined ? [] : representedBy(actor);
};

/** Whether one may stand for the other: the same, or a state and who speaks for it. */
export const related = (one: readonly ActorRef[], other: readonly ActorRef[], index: ActorIndex): boolean =>
  one.some((a) =>
    other.some((b) => a === b || index.spokenForBy(a).includes(b) || index.spokenForBy(b).includes(a)),
  );
