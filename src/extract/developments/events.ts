import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Stretch } from '../text/stretch.ts';
import { appointed } from './appointing.ts';
import { being } from './being.ts';
import { calledOff } from './called-off.ts';
import type { Clause } from './clauses.ts';
import { behindObject, companyOf, isAbout } from './company.ts';
import type { Frame } from './event-frame.ts';
import type { NounEvent } from './event-nouns.ts';
import { eventMeant } from './event-pronouns.ts';
import { FRAMES } from './event-verbs.ts';
import type { Happening } from './happening.ts';
import { isGoing } from './manner.ts';
import { objectOf, type Reading, textOf } from './noun-phrases.ts';
import { goesSomewhere, leadsSomewhere } from './place.ts';
import { arePeople, canAct, hasSides, takes } from './takes.ts';
import { spent } from './time-spent.ts';
import { ASPECT, BINDING, DECIDED, DECIDING, OCCUR, PLANNING, TAKE_EFFECT } from './verbs-of-happening.ts';
import { namesDay } from './when.ts';
import { whomOf } from './whom.ts';

const ENDS = new Set(
  'end conclude finish close break_up collapse break_down wind_up wrap_up complete fall_apart come_to_an_end break_off'.split(
    ' ',
  ),
);

/** What a clause tells to happen, or null; `before` is the event that a pronoun may mean. */
export function happeningIn(reading: Reading, clause: Clause, before: NounEvent | null): Happening | null {
  return (
    calledOff(reading, clause) ??
    appointed(reading, clause, before) ??
    taking(reading, clause, before) ??
    being(reading, clause, before) ??
    spent(reading, clause) ??
    framed(reading, clause)
  );
}

const NONE: Stretch = { from: 0, to: 0 };

/** *The talks ended*, *the truce took effect*. */
function taking(reading: Reading, clause: Clause, before: NounEvent | null): Happening | null {
  const { verb, after } = clause;
  if (verb.negated || verb.kind !== 'finite') return null;
  const effect = TAKE_EFFECT.has(verb.lemma);
  const occurs =
    verb.lemmas.some((lemma) => OCCUR.has(lemma)) &&
    (!verb.passive || verb.lemma === 'break_off' || verb.lemma === 'wind_up');
  const held =
    verb.passive &&
    verb.lemmas.some((lemma) =>
      /^(?:hold|convene|resume|open|conclude|conduct|suspend|break_off|carry_out|stage|launch|complete|adjourn)$/.test(
        lemma,
      ),
    );
  if (!effect && !occurs && !held) return null;
  const noun = eventMeant(reading, clause, before);
  if (noun === null) return null;
  // Deals and sanctions do not take place; they are made, and take effect.
  if (!effect && /^(?:AGREE|SANCTION)$/.test(noun.type)) return null;
  if (occurs && takesObject(reading, after)) return null;
  if (effect && noun.type === 'CONSULT') return null;
  return {
    ...noun,
    roles: 'both',
    turn: ENDS.has(verb.lemma) ? 'ends' : null,
    object: after,
    passive: verb.passive,
  };
}

/** Whether a noun phrase follows without a preposition: *the visit opened doors* tells of doors. */
function takesObject(reading: Reading, after: Stretch): boolean {
  const core = objectOf(reading, after);
  return core !== null && !HOW_LONG.test(reading.tokens[core.to - 1]?.lower ?? '');
}

const HOW_LONG =
  /^(?:hours?|minutes?|days?|weeks?|months?|years?|nights?|late|early|inconclusively|here|there|again|ahead|badly|well)$/;

/** A verb frame that fits. */
function framed(reading: Reading, clause: Clause): Happening | null {
  const { verb } = clause;
  if (verb.kind === 'reduced') return null;
  if (verb.negated) return droppedPlan(reading, clause);
  if (verb.kind === 'gerund' && !isAspect(clause.governor))
    return isBeside(reading, clause) ? asConsulting(frameFor(reading, clause)) : null;
  if (verb.kind === 'infinitive') {
    const governor = clause.governor;
    if (governor === null || governor.verb.to !== verb.from) {
      if (isThere(reading, governor)) return asConsulting(frameFor(reading, clause));
      if (!isDeciding(governor)) return null;
    }
    const lemma = governor?.verb.lemma ?? '';
    if (lemma === 'refuse' && governor !== null) return refused(reading, clause, governor);
    if (BINDING.has(lemma) && !(lemma === 'decide' && governor?.verb.passive === true)) {
      const found = frameFor(reading, clause);
      if (found?.type === 'CONSULT' || !DECIDING.has(lemma)) return asConsulting(found);
    }
    if (!PLANNING.has(lemma) && !DECIDING.has(lemma) && !(ASPECT.has(lemma) && lemma !== 'stop')) return null;
    if (governor?.verb.negated === true || governor?.verb.passive === true) return null;
    if (DECIDING.has(lemma)) {
      const found = frameFor(reading, clause);
      return found?.type != null && DECIDED.has(found.type) ? found : null;
    }
  }
  return frameFor(reading, clause);
}

/** *The bank refused on Monday to stand behind the loan*: what a body will not do; to say nothing is no refusal. */
function refused(
  reading: Reading,
  { verb, after }: Clause,
  { subject, verb: no, after: when, before }: Clause,
): Happening | null {
  const { tokens } = reading;
  const isAct =
    no.kind === 'finite' &&
    no.tense === 'past' &&
    !no.negated &&
    !isSpeechWord(tokens[verb.to - 1]?.lower ?? '') &&
    !/^(?:comment|say|answer|discuss|speak|talk|name|give|confirm|elaborate|identify|be|take|rule|disclose)$/.test(
      tokens[verb.to - 1]?.lower ?? '',
    );
  const body =
    BODY.test(tokens[subject.to - 1]?.lower ?? '') ||
    reading.parties
      .within(subject)
      .some(({ party, to, as }) => party.kind === 'organisation' && as === 'party' && to === subject.to);
  return isAct &&
    body &&
    (namesDay(reading, when) ||
      namesDay(reading, before) ||
      namesDay(reading, after) ||
      namesDay(reading, subject))
    ? { type: 'REJECT', roles: 'act', noun: null, turn: null, object: after, passive: false }
    : null;
}

const BODY =
  /^(?:council|committee|parliament|commission|court|bank|government|cabinet|senate|assembly|congress)$/;

const asConsulting = (found: Happening | null): Happening | null =>
  found?.type === 'CONSULT' ? found : null;

/** *Will be in Chisinau on 2 December | to meet Maia Sandu*. */
const isThere = (reading: Reading, governor: Clause | null): boolean =>
  governor?.verb.lemma === 'be' && !governor.verb.negated && goesSomewhere(reading, governor.after, /^in$/);

/** *She will not travel to Rome after all*: what was to be and is off. */
function droppedPlan(reading: Reading, clause: Clause): Happening | null {
  const { verb, after } = clause;
  const plain =
    /^(?:future|present)$/.test(verb.tense) &&
    /\b(?:after all|as planned|any more|any longer)\b/i.test(textOf(reading, after));
  if (!plain || verb.kind !== 'finite') return null;
  const found = frameFor(reading, clause);
  return found?.type === 'CONSULT' ? { ...found, turn: 'off' } : null;
}

/** *After meeting Tusk in Warsaw*, *Arriving in Baku on Tuesday, …*: what the subject of the clause did before or then. */
const isBeside = ({ tokens, document: { sentenceOf } }: Reading, { verb, governor }: Clause): boolean =>
  governor?.verb.kind === 'finite' &&
  !governor.verb.negated &&
  (isGoing(verb.lemmas[0] ?? '') || /^(?:meet|receive|host)$/.test(verb.lemmas[0] ?? '')) &&
  (/^(?:after|following)$/.test(tokens[verb.from - 1]?.lower ?? '') ||
    (sentenceOf[verb.from - 1] !== sentenceOf[verb.from] && governor.verb.from > verb.from));

const isAspect = (governor: Clause | null): boolean =>
  governor?.verb.lemmas.some((lemma) => ASPECT.has(lemma) && lemma !== 'stop') === true &&
  !governor.verb.negated;

const isDeciding = (governor: Clause | null): boolean =>
  governor?.verb.lemmas.some((lemma) => DECIDING.has(lemma)) === true;

function frameFor(reading: Reading, clause: Clause): Happening | null {
  const places = [...new Set(clause.verb.lemmas.flatMap((lemma) => FRAMES_OF.get(lemma) ?? []))];
  for (const place of places.sort((a, b) => a - b)) {
    const frame = FRAMES[place];
    const found = frame === undefined ? null : fitted(reading, clause, frame);
    if (found !== null) return found;
  }
  return null;
}

/** The places of a verb's frames, which are tried in their order. */
const FRAMES_OF = new Map<string, number[]>();
for (const [place, { verbs }] of FRAMES.entries())
  for (const verb of new Set(verbs.split(/\s+/)))
    FRAMES_OF.set(verb, [...(FRAMES_OF.get(verb) ?? []), place]);

function fitted(reading: Reading, clause: Clause, frame: Frame): Happening | null {
  const { verb, subject, after } = clause;
  const { document } = reading;
  const tail = textOf(reading, after);
  if (frame.phrase !== undefined && !frame.phrase.test(tail)) return null;
  if (frame.about !== undefined && !isAbout(reading, after, frame.about)) return null;
  const took = verb.passive ? subject : after;
  const whom = verb.passive ? null : whomOf(reading, clause);
  const hasWhom = whom?.preposition === '' && /people|party/.test(frame.takes.join(' '));
  if (!hasWhom && !frame.takes.some((what) => takes(reading, clause, took, what, verb.passive))) return null;
  const by = byPhrase(document.tokens, after);
  const hosted = frame.roles === 'host' && (by !== null || goesSomewhere(reading, after, /^(?:in|at)$/));
  if (verb.passive && !hosted && frame.takes.every((what) => /^(?:people|nothing|to|place)$/.test(what)))
    return null;
  if (
    !verb.passive &&
    !canAct(reading, subject) &&
    !(frame.type === 'CONSULT' && frame.roles === 'both' && arePeople(reading, subject))
  )
    return null;
  if (frame.ahead && !/^(?:future|present)$/.test(verb.tense)) return null;
  if (frame.dated && !namesDay(reading, clause.after) && !namesDay(reading, clause.before)) return null;
  if (frame.by !== undefined && !frame.by.test(textOf(reading, subject))) return null;
  const isOfTwo = frame.sides === undefined || (whom !== null && whom.preposition !== '');
  if (!isOfTwo && (verb.passive || !isOfSides(reading, clause, frame))) return null;
  // *Before the two drove to Windsor*: the way there is no event of its own.
  if (
    frame.goal !== undefined &&
    (frame.roles === 'host'
      ? !leadsSomewhere(reading, after, frame.goal)
      : clause.link === 'subordinate' || !goesSomewhere(reading, after, frame.goal))
  )
    return null;
  if (frame.verbs === 'meet' && meetsNobody(reading, clause)) return null;
  return {
    type: frame.type,
    roles: verb.passive && frame.roles === 'act' ? 'act' : frame.roles,
    noun: null,
    turn: verb.lemmas.some((lemma) => ENDS.has(lemma)) && frame.type === 'CONSULT' ? 'ends' : null,
    object: verb.passive ? (by ?? NONE) : after,
    passive: verb.passive,
  };
}

/** Whether its subject is several, or somebody is there with it, as its frame needs. */
function isOfSides(
  reading: Reading,
  { subject, after }: Clause,
  { sides, leads, takes: what }: Frame,
): boolean {
  if (sides !== 'company' && hasSides(reading, subject)) return true;
  if (sides === 'subject') return false;
  const rest = what.includes('any') ? (behindObject(reading, after) ?? NONE) : after;
  return companyOf(reading, rest, leads) !== null;
}

/** *Met with criticism*. */
function meetsNobody(reading: Reading, clause: Clause): boolean {
  const { from, to } = clause.after;
  return (
    reading.tokens[from]?.lower === 'with' &&
    !clause.verb.passive &&
    !takes(reading, clause, { from: from + 1, to }, 'people', false) &&
    !takes(reading, clause, { from: from + 1, to }, 'party', false)
  );
}

function byPhrase(tokens: readonly { lower: string }[], { from, to }: Stretch): Stretch | null {
  for (let i = from; i < to; i++) if (tokens[i]?.lower === 'by') return { from: i + 1, to };
  return null;
}
