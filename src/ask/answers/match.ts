import type { Desk } from '../../recall/desk.ts';
import { isStatement } from '../../record/entry.ts';
import { type Comparison, compare, standsIn } from '../decide/compare.ts';
import { CHANCE } from '../decide/features.ts';
import { isHeldByOpposite } from '../decide/polarity.ts';
import { isLikely, isPresent, presence } from '../decide/presence.ts';
import { proximityOf } from '../decide/proximity.ts';
import { isUnstated } from '../decide/unstated.ts';
import { isWhole } from '../decide/whole.ts';
import type { Hunt } from '../find/hunt.ts';
import { plainWords } from '../find/prepare.ts';
import { type Scored, weightOf } from '../find/rank.ts';
import { actorsOf, type Frame, topicsOf } from '../frame/frame.ts';
import { NEGATION } from '../frame/lexicon.ts';

/** An entry that conflicts with a claim gives way to one that does not and fits nearly as well. */
const NEARLY = 0.12;

/** An entry that a claim is about, beside the claim. */
export interface Match extends Comparison {
  entry: Scored;
  /** Whether the entry holds all of weight in the claim. */
  whole: boolean;
  /** It is only the closest. */
  hedged?: boolean;
  ranked: Scored[];
  /** What is shown of it where it is only the closest. */
  closest?: Scored[];
}

/** The entry that a claim means: present on the record, and of those nearly as good the one that it agrees with. */
export function matchOf(desk: Desk, frame: Frame, found: Hunt, ranked: readonly Scored[]): Match | null {
  const quotedFirst = frame.quoted === null ? [...ranked] : verbatimFirst(frame.quoted, ranked);
  const [first] = quotedFirst;
  if (first === undefined || (first.kind === 'statement' && isDeedOfNames(frame))) return null;
  const compared = compare(frame, found.query, first, desk.index);
  // What is claimed beside the quotation has to be borne out too.
  const quotes = compared.verbatim || (compared.stands && 2 * first.coverage > 1 && first.missing.length < 2);
  if (!quotes && (first.exactCoverage === 0 || !isPresent(found.query, first, ranked)))
    return isPlainlyAgainst(frame, found, first, compared)
      ? { ...compared, whole: true, entry: first, ranked: quotedFirst }
      : null;
  if (
    !quotes &&
    compared.conflict !== 'roles' &&
    isUnstated(frame, found.query, first, desk.index, compared.conflict)
  )
    return null;
  // *Have X’s troops surrendered?*: what has not what was done tells of nobody that they did it the other way round.
  if (!frame.speech && compared.conflict === 'roles' && lacksDeed(first)) return null;
  const thin = isThin(frame, found, first) && !isSaidOtherwise(frame, first);
  if (thin && !compared.stands)
    return frame.quoted !== null
      ? null
      : { ...compared, conflict: null, stray: [], whole: false, entry: first, ranked: quotedFirst };
  if (
    frame.quoted !== null &&
    !compared.stands &&
    Math.max(first.exactCoverage, first.alignment.share) < WORDED &&
    !isSaidOtherwise(frame, first)
  )
    return null;
  // What holds too little of a quotation speaks against nothing: at most it is the closest.
  if (
    frame.quoted !== null &&
    compared.conflict === 'polarity' &&
    !compared.stands &&
    lacksMuch(found, first)
  )
    return frame.speakers.length > 0 || presence(found.query, first, ranked[CHANCE]) < SURE
      ? null
      : { ...compared, conflict: null, whole: false, hedged: true, entry: first, ranked: quotedFirst };
  if (compared.conflict !== null || compared.stray.length > 0) {
    for (const other of quotedFirst.slice(1, 6)) {
      if (other.score < first.score - NEARLY || !isPresent(found.query, other, ranked)) continue;
      const beside = compare(frame, found.query, other, desk.index);
      if (beside.conflict === null && beside.stray.length === 0)
        return {
          ...beside,
          whole: isWhole(found.query, other),
          entry: other,
          ranked: [other, ...quotedFirst.filter((one) => one !== other)],
        };
    }
  }
  return { ...compared, whole: isWhole(found.query, first), entry: first, ranked: quotedFirst };
}

/** Whoever is asked about said just the opposite of all that is claimed, in its own words. */
const isPlainlyAgainst = (
  { speakers, quoted }: Frame,
  { query }: Hunt,
  entry: Scored,
  { conflict, stray }: Comparison,
): boolean =>
  conflict === 'polarity' &&
  stray.length === 0 &&
  quoted === null &&
  entry.missing.length === 0 &&
  entry.topical === 1 &&
  speakers.some(({ actors }) => isStatement(entry.entry) && actors.includes(entry.entry.speaker)) &&
  presence(query, entry, undefined) >= LIKELY;
const LIKELY = 0.6;

/** So likely must be what is meant that is offered though much of it is missing; the same where nothing is. */
const SURE = 0.85;
const ALL_THERE = 0.8;

/** Whether an entry lacks more than this share, by weight, of what a claim carries. */
const MUCH = 0.25;
const lacksMuch = ({ query }: Hunt, { missing }: Scored): boolean => {
  const strong = query.wanted.filter(({ unit }) => !unit.light);
  // What says no by itself is what is turned, and none of what is told.
  const lacking = missing.filter(({ unit }) => !NEGATION.has(unit.text));
  return weightOf(lacking) > MUCH * weightOf(strong);
};

const lacksDeed = ({ missing }: Scored): boolean =>
  missing.some(({ unit }) => !unit.light && unit.actors.length === 0);

/** *Did X meet Y?*: words in which both are named do not tell that it happened. */
const isDeedOfNames = (frame: Frame): boolean =>
  !frame.speech && frame.quoted === null && topicsOf(frame).every((unit) => unit.actors.length > 0);

/** Of a longer quotation that is to be right hardly two words side by side prove nothing, nor of a claim with so few words of weight. */
const FEW = 2;
const LONG = 6;
const SIDE_BY_SIDE = 0.15;
/** So many of its words close together are those that were meant, in whatever order. */
const TOGETHER = 0.75;

const isThin = ({ act, speakers, quoted }: Frame, { query }: Hunt, entry: Scored): boolean =>
  query.pieces.length >= LONG &&
  entry.alignment.adjacent < SIDE_BY_SIDE &&
  proximityOf(query, entry) < TOGETHER &&
  ((act === 'verify' && quoted !== null) ||
    ((speakers.length === 0 || quoted !== null) &&
      query.wanted.filter(({ unit }) => !unit.light).length <= FEW));

/** *X: “…”, is that exact?*, *who told Y “…”?*: X, or whoever spoke to Y, said all of it, in other words. */
const isSaidOtherwise = (
  { act, speakers, addressees, quoted }: Frame,
  { entry, missing, strict }: Scored,
): boolean =>
  quoted !== null &&
  missing.length === 0 &&
  strict >= MOSTLY &&
  ((act === 'verify' && speakers.length > 0) ||
    (isStatement(entry) && actorsOf(addressees).some((ref) => entry.addressees.includes(ref))));
const MOSTLY = 0.7;

/** A quotation in other words keeps so many of its own. */
const WORDED = 0.5;
/** The entry that a claim is likely to mean, though it is told in other words: the closest, not what was asked for. */
export function looseOf(desk: Desk, frame: Frame, found: Hunt, ranked: readonly Scored[]): Match | null {
  const [first] = ranked;
  if (first === undefined) return null;
  // Whose words some are that were put together otherwise: all of weight in them must be there.
  const isSure = first.missing.length === 0 && presence(found.query, first, ranked[CHANCE]) >= ALL_THERE;
  if (frame.quoted !== null && isThin(frame, found, first) && !(frame.act === 'who-said' && isSure))
    return null;
  if (first.exactCoverage === 0 || !isLikely(found.query, first, ranked, frame.quoted !== null)) return null;
  if (isUnstated(frame, found.query, first, desk.index) || isHeldByOpposite(found.query, first)) return null;
  const compared = compare(frame, found.query, first, desk.index);
  // What is only the closest speaks against nothing.
  if (compared.conflict !== null) return null;
  return {
    ...compared,
    whole: false,
    hedged: true,
    entry: first,
    ranked: [...ranked],
  };
}

/** What holds the quoted words as they are comes first. */
function verbatimFirst(quoted: string, ranked: readonly Scored[]): Scored[] {
  const words = plainWords(quoted);
  const stands = new Set(ranked.filter((one) => standsIn(words, one)));
  return [...stands, ...ranked.filter((one) => !stands.has(one))];
}
