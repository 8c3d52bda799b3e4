import type { Desk } from '../../recall/desk.ts';
import type { Development, Phase } from '../../record/development.ts';
import { isStatement } from '../../record/entry.ts';
import { stem } from '../../words/stem.ts';
import { tokenize } from '../../words/tokens.ts';
import { compare } from '../decide/compare.ts';
import { isOnlyAhead, isOnlyWished } from '../decide/doing.ts';
import { isKindred, related } from '../decide/roles.ts';
import { answersTopic } from '../decide/topical.ts';
import { isUnstated } from '../decide/unstated.ts';
import { isWhole } from '../decide/whole.ts';
import type { Hunt } from '../find/hunt.ts';
import type { Scored } from '../find/rank.ts';
import { actorsOf, type Frame, topicsOf, type Unit } from '../frame/frame.ts';
import { PERFORMING } from '../frame/lexicon.ts';
import { type Match, matchOf } from './match.ts';

/**
 * The development that a claim means: short as they are told, all of weight must be in it, and something of it in the
 * claim's own words, for by a kindred word alone nothing is borne out.
 */
export function happened(desk: Desk, frame: Frame, found: Hunt, all: readonly Scored[]): Match | null {
  const told = all.filter(({ entry }) => isStatement(entry) || !isPast(frame, entry));
  const done = told.filter(({ entry }) => !isStatement(entry) && !AHEAD.has(entry.phase));
  return (
    (frame.past ? toldOf(desk, frame, found, done) : null) ??
    toldOf(desk, frame, found, told) ??
    together(frame, told)
  );
}

/** What people do who consult with each other, in whatever way. */
const CONSULTING =
  /^(?:meet|meets|meeting|met|see|sees|seeing|saw|talk|talks|talked|talking|speak|speaks|speaking|spoke|spoken)$/;
/** What says no more than when. */
const WHENEVER = /^(?:soon|again|yet|now|later|ever|already|still)$/;
const BY_TELEPHONE = ['telephon', 'phone', 'call'];

/** *Do X and Y meet?*: a consultation of all who are named, by whatever word it is told; nobody meets by telephone. */
function together(frame: Frame, all: readonly Scored[]): Match | null {
  const words = frame.about.filter(({ actors, text }) => actors.length === 0 && !WHENEVER.test(text));
  const named = [...frame.speakers, ...frame.about.filter(({ actors }) => actors.length > 0)];
  const verb = words.find(({ text }) => CONSULTING.test(text));
  if (verb === undefined || words.length > 1 || named.length < 2 || frame.quoted !== null) return null;
  const isMeeting = /^(?:meet|met|see|saw)/.test(verb.text);
  const ranked = all.filter(
    ({ entry, keys }) =>
      !isStatement(entry) &&
      entry.eventType === 'CONSULT' &&
      named.every(({ actors }) =>
        actors.some((ref) => [...entry.actors, ...entry.recipients].includes(ref)),
      ) &&
      !(isMeeting && BY_TELEPHONE.some((key) => keys.has(key))),
  );
  const [entry] = ranked;
  return entry === undefined
    ? null
    : { conflict: null, stray: [], verbatim: false, stands: false, whole: true, entry, ranked };
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
    !isWhole(found.query, first) ||
    isUnstated(frame, found.query, first, desk.index)
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

/** *Will X do it?*: of what is over it is not asked. */
const isForetold = ({ text }: Pick<Frame, 'text'>): boolean =>
  /^(?:and |so )?will\b|\bgoing to\b/i.test(text);

/** Whether it was over before what a claim asks of: *is X meeting Y?* is not borne out by where they met. */
const isPast = ({ text, past, about }: Frame, { phase }: Development): boolean => {
  const deed = about.find(({ actors }) => actors.length === 0)?.text ?? '';
  const isGoingOn = !past && /^(?:and |so )?(?:is|are)\b/i.test(text) && /\p{L}{2}ing$/u.test(deed);
  return phase === 'occurred'
    ? isGoingOn || isForetold({ text })
    : phase === 'background' && isForetold({ text });
};

/** Whether it has not happened, as far as the record knows. */
export const isAhead = ({ phase }: Development): boolean => AHEAD.has(phase);

/** What asks whether a thing is thought of, or may be, presumes no more. */
const POSSIBLE = new Set([
  'consid',
  'consider',
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

/** *Is X after a deal?* asks what X wants. */
const IS_AFTER = /^(?:and |so )?(?:is|are|was|were) (?:\S+ ){1,4}after (?!all\b)\p{L}/iu;

/** Whether a claim of something done or decided rests on what is only planned, considered or wanted. */
export function isUndone({ past, text, about, speech }: Frame, told: Scored): boolean {
  const { entry, exactCoverage } = told;
  if (isStatement(entry)) return false;
  const deed = about.find(({ actors }) => actors.length === 0)?.stem ?? '';
  const presumes = !speech && !MAY.test(text) && !about.some(({ stem }) => POSSIBLE.has(stem));
  // *Will X join?*, *is X leaving?* where somebody only wants that.
  const isWished =
    entry.phase === 'position' && !IS_AFTER.test(text) && (isForetold({ text }) || isOnlyWished(deed, told));
  if (!past) return (entry.phase === 'considered' && presumes) || isWished;
  return (
    AHEAD.has(entry.phase) ||
    (entry.phase === 'position' && (exactCoverage < 1 || isOnlyAhead(deed, told) || isOnlyWished(deed, told)))
  );
}

/** Whether the headline of a development tells of what a claim is about; its source's sentence may tell of more. */
function isTold(frame: Frame, { entry }: Scored): boolean {
  const topics = topicsOf(frame).filter((unit) => unit.actors.length === 0);
  // Of *did X meet Y?* the verb is all that there is to be told.
  const words = topics.length > 0 ? topics : frame.about.filter((unit) => unit.actors.length === 0);
  const stems = tokenize(entry.headline ?? '').map(({ word }) => stem(word));
  return words.length === 0 || words.some((unit) => stems.some((other) => isKindred(unit.stem, other)));
}

/**
 * *Did X warn Y?*, *who warned Y?*: the verb of a statement says it, with whom it was said to; null for every other
 * claim. Without X it must be said to whom.
 */
export function performance(desk: Desk, frame: Frame, own: readonly Scored[]): Match | null {
  const [verb, ...others] = frame.about.filter((unit) => unit.actors.length === 0);
  if (verb === undefined || others.length > 0 || frame.quoted !== null || frame.speakers.length > 1)
    return null;
  if (!PERFORMING.has(verb.text)) return null;
  const to = [...actorsOf(frame.addressees), ...frame.about.flatMap((unit) => unit.actors)];
  if (to.length === 0 && frame.speakers.length === 0) return null;
  const fitting = own.filter(
    ({ entry: one }) =>
      isStatement(one) &&
      (to.length === 0 || related(to, one.addressees, desk.index)) &&
      [one.eventType ?? '', ...one.citations.map(({ cue }) => cue?.text ?? '')].some((text) =>
        tokenize(text).some(({ word }) => isKindred(verb.stem, stem(word))),
      ),
  );
  const [entry] = fitting;
  const ranked = frame.speakers.length === 0 ? fitting : fitting.slice(0, 1);
  return entry === undefined
    ? null
    : { conflict: null, stray: [], verbatim: false, stands: false, whole: true, entry, ranked };
}

/** A deed of which something is missing is not borne out. */
export const wholeOf = (match: Match | null): Match | null =>
  match === null || match.whole || match.conflict !== null || match.stray.length > 0 ? match : null;

/** Whether an entry holds a word of a claim that names nobody and nothing. */
export const holds = ({ keys }: Scored, { stem, actors, proper }: Unit): boolean =>
  actors.length === 0 && !proper && keys.get(stem) === 1;
