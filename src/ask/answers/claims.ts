import type { Desk } from '../../recall/desk.ts';
import type { Phase } from '../../record/development.ts';
import { stem } from '../../words/stem.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Answer } from '../answer.ts';
import { type Comparison, compare, isKindred, related, standsIn } from '../decide/compare.ts';
import { isLikely, isPresent } from '../decide/presence.ts';
import { answersTopic, isNear, merge, ofType, partiesOf, withBest, within } from '../decide/topical.ts';
import { isWhole } from '../decide/whole.ts';
import { type Hunt, hunt } from '../find/hunt.ts';
import { plainWords } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import { roomOf } from '../find/room.ts';
import { actorsOf, type Frame, topicsOf, type Unit } from '../frame/frame.ts';
import { PERFORMING } from '../frame/lexicon.ts';
import { differencesFrom } from './differing.ts';
import { nearestOf, sensedAnswer } from './nearest.ts';
import { declined, itemsOf, notOnRecord, onRecord } from './outcome.ts';
import * as say from './say.ts';
import { onAnotherDay } from './topics.ts';
import { nameIn, ownFirst, voicesOf } from './voices.ts';

const NEAREST = 3;
/** By so much must the words of another speaker fit better to correct a question. */
const BETTER = 0.15;
/** An entry that conflicts with a claim gives way to one that does not and fits nearly as well. */
const NEARLY = 0.12;

/** An entry that a claim is about, beside the claim. */
interface Match extends Comparison {
  entry: Scored;
  /** Whether the entry holds all of weight in the claim. */
  whole: boolean;
  /** It is only the closest. */
  hedged?: boolean;
  ranked: Scored[];
}

/** Answers whether somebody said or did just this, and who did. */
export async function claimAnswer(desk: Desk, frame: Frame): Promise<Answer> {
  const found = await hunt(desk.store, desk.index, roomOf(desk), frame);
  const statements = (await found.best('statement')).filter(ofType(frame));
  return frame.speakers.length === 0
    ? ofAnybody(desk, frame, found, statements)
    : ofSpeaker(desk, frame, found, statements);
}

/** The entry that a claim means: present on the record, and of those nearly as good the one that it agrees with. */
function matchOf(desk: Desk, frame: Frame, found: Hunt, ranked: readonly Scored[]): Match | null {
  const quotedFirst = frame.quoted === null ? [...ranked] : verbatimFirst(frame.quoted, ranked);
  const [first] = quotedFirst;
  if (first === undefined || (first.kind === 'statement' && isDeedOfNames(frame))) return null;
  const compared = compare(frame, found.query, first, desk.index);
  if (!compared.stands && (first.exactCoverage === 0 || !isPresent(found.query, first, ranked))) return null;
  const thin = isThin(frame, found, first);
  if (thin && !compared.stands)
    return frame.quoted !== null
      ? null
      : { ...compared, conflict: null, stray: [], whole: false, entry: first, ranked: quotedFirst };
  if (
    frame.quoted !== null &&
    !compared.stands &&
    Math.max(first.exactCoverage, first.alignment.share) < WORDED
  )
    return null;
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

/** *Did X meet Y?*: words in which both are named do not tell that it happened. */
const isDeedOfNames = (frame: Frame): boolean =>
  !frame.speech && frame.quoted === null && topicsOf(frame).every((unit) => unit.actors.length > 0);

/** Of a longer quotation that is to be right hardly two words side by side prove nothing, nor of a claim with so few words of weight. */
const FEW = 2;
const LONG = 6;
const SIDE_BY_SIDE = 0.15;

const isThin = ({ act, speakers, quoted }: Frame, { query }: Hunt, { alignment }: Scored): boolean =>
  query.pieces.length >= LONG &&
  alignment.adjacent < SIDE_BY_SIDE &&
  ((act === 'verify' && quoted !== null) ||
    ((speakers.length === 0 || quoted !== null) &&
      query.wanted.filter(({ unit }) => !unit.light).length <= FEW));

/** A quotation in other words keeps so many of its own. */
const WORDED = 0.5;
/** The entry that a claim is likely to mean, though it is told in other words: the closest, not what was asked for. */
function looseOf(desk: Desk, frame: Frame, found: Hunt, ranked: readonly Scored[]): Match | null {
  const [first] = ranked;
  if (first === undefined || (frame.quoted !== null && isThin(frame, found, first))) return null;
  if (first.exactCoverage === 0 || !isLikely(found.query, first, ranked, frame.quoted !== null)) return null;
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

async function ofAnybody(
  desk: Desk,
  frame: Frame,
  found: Hunt,
  statements: readonly Scored[],
): Promise<Answer> {
  const match = matchOf(desk, frame, found, statements.filter(within(frame.period)));
  if (match !== null && (match.whole || match.conflict !== null || frame.quoted !== null))
    return judged(desk, frame, found, match);
  if (match !== null) return judged(desk, frame, found, await closestOf(desk, frame, found, match));
  if (frame.period !== null) {
    const other = matchOf(desk, frame, found, statements);
    if (other !== null && other.conflict === null && other.stray.length === 0)
      return onAnotherDay(desk, frame, frame.period, withBest(other.ranked));
  }
  const loose = looseOf(desk, frame, found, statements.filter(within(frame.period)));
  if (loose !== null && loose.stray.length === 0)
    return judged(desk, frame, found, await closestOf(desk, frame, found, loose));
  return (await sensedAnswer(desk, frame, found)) ?? unborne(desk, frame, found, statements);
}

/** Of what holds not all of a claim, the one that is near in sense too comes first. */
async function closestOf(desk: Desk, frame: Frame, found: Hunt, match: Match): Promise<Match> {
  const [first = match.entry, ...others] = await nearestOf(desk, frame, found, match.ranked);
  if (first === match.entry) return match;
  const compared = compare(frame, found.query, first, desk.index);
  if (compared.conflict !== null || compared.stray.length > 0) return match;
  return { ...match, ...compared, whole: false, entry: first, ranked: [first, ...others] };
}

/** Nobody said it; something that happened may bear it out. */
async function unborne(
  desk: Desk,
  frame: Frame,
  found: Hunt,
  statements: readonly Scored[],
): Promise<Answer> {
  const developments = (await found.best('development')).filter(ofType(frame));
  if (!frame.speech && frame.speakers.length === 0) {
    const match = happened(desk, frame, found, developments.filter(within(frame.period)));
    if (match !== null) return judged(desk, frame, found, match);
  }
  const byWords = merge(frame, statements, developments).filter(isNear);
  const near = await nearestOf(desk, frame, found, byWords);
  if (near.length === 0 && frame.speakers.length === 0) return declined(frame);
  const items = await itemsOf(desk, near.slice(0, NEAREST));
  return notOnRecord(frame, leadFor(desk, frame, items), items);
}

function leadFor(desk: Desk, frame: Frame, items: Parameters<typeof say.notOnRecord>[1]): string {
  const [named] = frame.speakers;
  if (named === undefined) return say.notOnRecord(frame, items);
  const actor = desk.index.get(named.actors[0] ?? '');
  if (actor === undefined) return say.unknownSpeaker(frame, items);
  return frame.speech ? say.notAbout(nameIn(desk, frame), items) : say.notOnRecord(frame, items);
}

/**
 * The development that a claim means: short as they are told, all of weight must be in it, and something of it in the
 * claim's own words, for by a kindred word alone nothing is borne out.
 */
function happened(desk: Desk, frame: Frame, found: Hunt, all: readonly Scored[]): Match | null {
  const done = all.filter(({ entry }) => 'phase' in entry && !AHEAD.has(entry.phase));
  return (frame.past ? toldOf(desk, frame, found, done) : null) ?? toldOf(desk, frame, found, all);
}

function toldOf(desk: Desk, frame: Frame, found: Hunt, all: readonly Scored[]): Match | null {
  const developments = all.filter((one) => isTold(frame, one));
  const match = matchOf(desk, frame, found, developments);
  if (match !== null) return match;
  const [first] = developments;
  if (
    first === undefined ||
    first.exactCoverage === 0 ||
    !answersTopic(frame, first) ||
    !isWhole(found.query, first)
  )
    return null;
  return {
    ...compare(frame, found.query, first, desk.index),
    whole: true,
    entry: first,
    ranked: [...developments],
  };
}

/** What a development of these phases tells of has not happened, as far as the record knows. */
const AHEAD: ReadonlySet<Phase> = new Set(['scheduled', 'considered']);

/** What asks whether a thing is thought of, or may be, presumes no more. */
const POSSIBLE = new Set([
  'consid',
  'weigh',
  'mull',
  'contempl',
  'possibl',
  'option',
  'plan',
  'discuss',
  'think',
]);
const MAY = /^(?:can|could|may|might|would|should)\b|\b(?:could|may|might)\b/i;

/** Whether a claim of something done or decided rests on what is only planned, considered or wanted. */
function isUndone({ past, text, about, speech }: Frame, { entry, exactCoverage }: Scored): boolean {
  if (!('phase' in entry)) return false;
  const presumes = !speech && !MAY.test(text) && !about.some(({ stem }) => POSSIBLE.has(stem));
  if (!past) return entry.phase === 'considered' && presumes;
  return AHEAD.has(entry.phase) || (entry.phase === 'position' && exactCoverage < 1);
}

/** Whether the headline of a development tells of what a claim is about; its source's sentence may tell of more. */
function isTold(frame: Frame, { entry }: Scored): boolean {
  const topics = topicsOf(frame).filter((unit) => unit.actors.length === 0);
  // Of *did X meet Y?* the verb is all that there is to be told.
  const words = topics.length > 0 ? topics : frame.about.filter((unit) => unit.actors.length === 0);
  const stems = tokenize(entry.headline ?? '').map(({ word }) => stem(word));
  return words.length === 0 || words.some((unit) => stems.some((other) => isKindred(unit.stem, other)));
}

/** *Did X warn Y?*: the verb of a statement says it, with whom it was said to; null for every other claim. */
function performance(desk: Desk, frame: Frame, own: readonly Scored[]): Match | null {
  const [verb, ...others] = frame.about.filter((unit) => unit.actors.length === 0);
  if (verb === undefined || others.length > 0 || frame.quoted !== null || frame.speakers.length > 1)
    return null;
  if (!PERFORMING.has(verb.text)) return null;
  const to = [...actorsOf(frame.addressees), ...frame.about.flatMap((unit) => unit.actors)];
  const entry = own.find(
    ({ entry: one }) =>
      'speaker' in one &&
      (to.length === 0 || related(to, one.addressees, desk.index)) &&
      one.citations.some(({ cue }) =>
        tokenize(cue?.text ?? '').some(({ word }) => isKindred(verb.stem, stem(word))),
      ),
  );
  return entry === undefined
    ? null
    : { conflict: null, stray: [], verbatim: false, stands: false, whole: true, entry, ranked: [entry] };
}

/** What the record makes of a claim, with the entries that it rests on. */
async function judged(desk: Desk, frame: Frame, found: Hunt, match: Match): Promise<Answer> {
  if (isUndone(frame, match.entry)) {
    const planned = await itemsOf(desk, [match.entry]);
    // *Is X at risk?* claims nothing that was decided: what is known of it answers.
    return frame.past || topicsOf(frame).some((unit) => holds(match.entry, unit))
      ? notOnRecord(frame, say.undone(planned), planned)
      : onRecord(frame, say.undone(planned), planned, { total: 1 });
  }
  const ranked = withBest([match.entry, ...match.ranked.filter((one) => one !== match.entry)]);
  const items = await itemsOf(desk, ranked);
  const total = items.length;
  if (match.conflict !== null || match.stray.length > 0) {
    const others = ranked
      .slice(1)
      .filter((one) => compare(frame, found.query, one, desk.index).conflict !== null);
    const against = await itemsOf(desk, [match.entry, ...others].slice(0, NEAREST));
    return onRecord(frame, say.contradicted(match.conflict, against), against, {
      verdict: 'contradicted',
      total: against.length,
      differences: differencesFrom(frame, against),
    });
  }
  if (!match.whole && (frame.quoted === null || match.hedged) && frame.speakers.length === 0)
    return onRecord(frame, say.closest(items), items, { total });
  const worded = frame.quoted !== null && !match.stands;
  if (worded && (frame.exact || frame.act === 'verify'))
    return onRecord(frame, say.altered(items), items.slice(0, 1), {
      verdict: 'altered',
      total: 1,
      differences: differencesFrom(frame, items),
    });
  return onRecord(frame, say.confirmed(frame, items, total), items, {
    verdict: worded ? 'altered' : 'confirmed',
    total,
    differences: worded ? differencesFrom(frame, items) : null,
  });
}

async function ofSpeaker(
  desk: Desk,
  frame: Frame,
  found: Hunt,
  statements: readonly Scored[],
): Promise<Answer> {
  const named = actorsOf(frame.speakers);
  const voices = voicesOf(desk, frame);
  const own =
    voices.length === 0 ? [] : ownFirst(named, await found.best('statement', voices)).filter(ofType(frame));
  const timely = own.filter(within(frame.period));
  const performed = performance(desk, frame, timely);
  if (performed !== null) return judged(desk, frame, found, performed);
  const mine = matchOf(desk, frame, found, timely);
  const others = statements.filter((one) => !partiesOf(one).some((ref) => voices.includes(ref)));
  const theirs = matchOf(desk, frame, found, others);
  const outdone =
    mine !== null &&
    theirs !== null &&
    theirs.conflict === null &&
    (theirs.entry.score > mine.entry.score + BETTER || (theirs.stands && !mine.stands));
  const otherwise = mine === null && frame.period !== null ? matchOf(desk, frame, found, own) : null;
  const onOtherDay = otherwise?.conflict === null ? otherwise : null;
  const done = mine?.stands === true ? null : await deed(desk, frame, found, named);
  const said = mine ?? onOtherDay;
  if (done !== null && (said === null || done.score > said.entry.score + BETTER)) return done.answer;
  if (mine !== null && !outdone && (mine.whole || mine.conflict !== null || frame.quoted !== null))
    return judged(desk, frame, found, mine);
  if (onOtherDay !== null && frame.period !== null)
    return onAnotherDay(desk, frame, frame.period, withBest(onOtherDay.ranked));
  if (theirs !== null) {
    const reversed = isReversed(desk, frame, theirs.entry);
    if (reversed) return judged(desk, frame, found, { ...theirs, conflict: 'roles' });
    if (theirs.conflict === null && theirs.stray.length === 0 && theirs.whole) {
      const items = await itemsOf(desk, withBest(theirs.ranked));
      return onRecord(frame, say.corrected(frame, items), items, { verdict: 'misattributed' });
    }
  }
  return unborne(desk, frame, found, [...own.slice(0, 1), ...statements.filter((one) => one !== own[0])]);
}

/** What is answered with a development, and how well that fits the claim. */
interface Deed {
  answer: Answer;
  score: number;
}

/** Something that those who are named did, which a claim may be about. */
async function deed(desk: Desk, frame: Frame, found: Hunt, named: readonly string[]): Promise<Deed | null> {
  if (frame.speech || frame.quoted !== null) return null;
  const developments = (await found.best('development')).filter(
    (one) =>
      ofType(frame)(one) &&
      frame.speakers.every(({ actors }) => partiesOf(one).some((ref) => actors.includes(ref))),
  );
  const match = wholeOf(happened(desk, frame, found, developments.filter(within(frame.period))));
  if (match === null) return deedOnAnotherDay(desk, frame, happened(desk, frame, found, developments));
  // Done to them, not by them.
  const { entry } = match.entry;
  const suffered =
    'phase' in entry &&
    entry.actors.length > 0 &&
    !entry.actors.some((ref) => related([ref], named, desk.index));
  const answer = await judged(desk, frame, found, suffered ? { ...match, conflict: 'roles' } : match);
  return { answer, score: match.entry.score };
}

/** A deed of which something is missing is not borne out. */
const wholeOf = (match: Match | null): Match | null =>
  match === null || match.whole || match.conflict !== null || match.stray.length > 0 ? match : null;

/** Whether an entry holds a word of a claim that names nobody and nothing. */
const holds = ({ keys }: Scored, { stem, actors, proper }: Unit): boolean =>
  actors.length === 0 && !proper && keys.get(stem) === 1;

/** What a claim means, though not on the day that it gives; null where it has none, or where more is otherwise. */
async function deedOnAnotherDay(desk: Desk, frame: Frame, match: Match | null): Promise<Deed | null> {
  if (frame.period === null || match === null || match.conflict !== null) return null;
  const answer = await onAnotherDay(desk, frame, frame.period, withBest(match.ranked));
  return { answer, score: match.entry.score };
}

/** Whether it was said to whom the question takes for the speaker, by whom it takes for the one spoken to. */
function isReversed(desk: Desk, frame: Frame, { entry, actors }: Scored): boolean {
  if (!('speaker' in entry)) return false;
  const to = [...actorsOf(frame.addressees), ...frame.about.flatMap((unit) => unit.actors)];
  const from = actorsOf(frame.speakers);
  return (
    related(to, [entry.speaker], desk.index) &&
    from.some((ref) => actors.has(ref)) &&
    !from.includes(entry.speaker)
  );
}
