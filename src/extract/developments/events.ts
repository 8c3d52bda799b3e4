import type { EventType } from '../../record/plover.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Clause } from './clauses.ts';
import {
  APPOINTED,
  ASPECT,
  CALL_OFF,
  DECIDED,
  DECIDING,
  FALL_THROUGH,
  FRAMES,
  type Frame,
  MOVED,
  OCCUR,
  PLANNING,
  type Roles,
  TAKE_EFFECT,
} from './frames.ts';
import { EVENT_NOUNS, isActing, kindsOf, LIGHT, type NounKind } from './nouns.ts';
import type { Parties } from './parties.ts';
import type { Tagged } from './verb-groups.ts';

/** What a clause tells to happen: by a verb (*met*) or by a noun (*the meeting was put off*). */
export interface Happening {
  type: EventType;
  roles: Roles;
  /** The noun phrase of an event that is named by a noun. */
  noun: Stretch | null;
  /** `off`: it is called off; `set`: it has its day; `ends`: this tells its end; `told`: a phrase of the clause tells it; null: by the verb’s tense. */
  turn: 'off' | 'set' | 'ends' | 'told' | null;
  /** The stretch in which who is acted on stands. */
  object: Stretch;
  passive: boolean;
}

/** What reads a clause needs. */
export interface Reading {
  tagged: Tagged;
  parties: Parties;
}

const ENDS = new Set(
  'end conclude finish close break_up collapse break_down wind_up wrap_up complete fall_apart come_to_an_end break_off'.split(
    ' ',
  ),
);

/** What a clause tells to happen, or null. */
export function happeningIn(reading: Reading, clause: Clause): Happening | null {
  return (
    calledOff(reading, clause) ??
    appointed(reading, clause) ??
    taking(reading, clause) ??
    framed(reading, clause)
  );
}

/** *The visit was cancelled*, *Merz put off a trip*, *the call will not take place*. */
function calledOff(reading: Reading, clause: Clause): Happening | null {
  const { verb, subject, after } = clause;
  if (verb.lemmas.some((lemma) => CALL_OFF.has(lemma)) && !verb.negated) {
    const noun = eventNoun(reading, verb.passive ? subject : after);
    return (
      noun && {
        ...noun,
        roles: 'both',
        turn: 'off',
        object: verb.passive ? NONE : after,
        passive: verb.passive,
      }
    );
  }
  const off =
    verb.lemma === 'be' && reading.tagged.document.tokens[verb.to]?.lower === 'off' && !verb.negated;
  const not =
    verb.negated &&
    (OCCUR.has(verb.lemma) || (verb.passive && verb.lemma === 'hold')) &&
    verb.tense !== 'unsure';
  if (!off && !not && !FALL_THROUGH.has(verb.lemma)) return null;
  if (not && !/^(?:take_place|go_ahead|happen|hold)$/.test(verb.lemma)) return null;
  const noun = eventNoun(reading, subject);
  return noun && { ...noun, roles: 'both', turn: 'off', object: NONE, passive: true };
}

const NONE: Stretch = { from: 0, to: 0 };

/** *The next round is due on Friday*, *is scheduled for Friday*. */
function appointed(reading: Reading, { verb, subject, after }: Clause): Happening | null {
  const { tokens } = reading.tagged.document;
  const word = tokens[verb.to]?.lower ?? '';
  const due =
    verb.lemma === 'be' &&
    APPOINTED.has(word) &&
    /^(?:in|on|at|for|next|this|from)$/.test(tokens[verb.to + 1]?.lower ?? '');
  const moved =
    verb.passive && verb.lemmas.some((lemma) => MOVED.has(lemma)) && /^to\b/.test(textOf(reading, after));
  const set = moved || (verb.passive && verb.lemmas.some((lemma) => APPOINTED.has(lemma)));
  if ((!due && !set) || verb.negated || verb.tense === 'unsure') return null;
  const noun = eventNoun(reading, subject);
  return noun && { ...noun, roles: 'both', turn: 'set', object: after, passive: true };
}

/** *The talks ended*, *the truce took effect*. */
function taking(reading: Reading, { verb, subject, after }: Clause): Happening | null {
  if (verb.negated) return null;
  const effect = TAKE_EFFECT.has(verb.lemma);
  const occurs =
    verb.lemmas.some((lemma) => OCCUR.has(lemma)) &&
    (!verb.passive || verb.lemma === 'break_off' || verb.lemma === 'wind_up');
  const held =
    verb.passive &&
    verb.lemmas.some((lemma) =>
      /^(?:hold|convene|resume|open|conclude|conduct|suspend|break_off|carry_out|stage|launch)$/.test(lemma),
    );
  if (!effect && !occurs && !held) return null;
  const noun = eventNoun(reading, subject);
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
  return core !== null && !HOW_LONG.test(reading.tagged.document.tokens[core.to - 1]?.lower ?? '');
}

const HOW_LONG =
  /^(?:hours?|minutes?|days?|weeks?|months?|years?|nights?|late|early|inconclusively|here|there|again|ahead|badly|well)$/;

interface NounEvent {
  type: EventType;
  noun: Stretch;
}

/** The event that the noun at the head of a phrase names. */
function eventNoun(reading: Reading, stretch: Stretch): NounEvent | null {
  const { document, classes } = reading.tagged;
  const core = coreOf(reading, stretch);
  if (core === null) return null;
  let head = core.to - 1;
  let kinds = kindsOf(document.tokens[head]?.lower ?? '');
  const counted = behindLight(reading, core, stretch);
  if (counted.some((kind) => EVENT_NOUNS[kind] !== undefined)) {
    kinds = counted;
    head = -1;
  }
  if (kinds.includes('swap') || kinds.includes('release')) return swapped(reading, core, stretch, kinds);
  for (const kind of kinds) {
    const type = EVENT_NOUNS[kind];
    if (
      type !== undefined &&
      !(
        classes[head] === 'Name' &&
        core.from === head &&
        core.to - core.from === 1 &&
        document.tokens[head]?.raw === 'Round'
      )
    )
      return { type, noun: { from: core.from, to: stretch.to } };
  }
  return null;
}

/** *an exchange of prisoners*, *a prisoner swap*; an exchange of blows is none. */
function swapped(
  reading: Reading,
  core: Stretch,
  stretch: Stretch,
  kinds: readonly NounKind[],
): NounEvent | null {
  const { tokens } = reading.tagged.document;
  let captives = false;
  let thing = false;
  for (let i = core.from; i < Math.min(stretch.to, core.to + 8); i++) {
    const here = i === core.to - 1 ? [] : kindsOf(tokens[i]?.lower ?? '');
    captives ||= here.includes('captives');
    thing ||= i >= core.to && tokens[core.to]?.lower === 'of' && i > core.to;
  }
  const alone = kinds.includes('swap') && !thing && core.to - core.from <= 3;
  return captives || alone ? { type: 'RETREAT', noun: { from: core.from, to: stretch.to } } : null;
}

/** A noun phrase up to its head: no preposition, relative clause, participle or comma in it. */
export function coreOf(
  {
    tagged: {
      document: { tokens },
      classes,
    },
  }: Reading,
  { from, to }: Stretch,
): Stretch | null {
  let start = from;
  while (start < to && /^(?:determiner|possessive|comma|mark|adverb|ly)$/.test(classes[start] ?? '')) start++;
  let end = start;
  while (end < to) {
    const cls = classes[end] ?? '';
    if (
      end > start &&
      (cls === 'adverb' || cls === 'ly' || cls === 'determiner' || AFTER_NOUN.has(tokens[end]?.lower ?? ''))
    )
      break;
    if (end > start && cls === 'mark' && isApostrophe(tokens, end)) {
      end++;
      continue;
    }
    if (
      /^(?:preposition|to|for|as|comma|that|whether|subordinator|coordinator|modal|be|have|do|semicolon|colon|dash|bracket|stop|mark|subject|object|day|month)$/.test(
        cls,
      )
    )
      break;
    if (cls === 'ed' && end > start && !isModifier(tokens, classes, end, to)) break;
    end++;
  }
  return end > start ? { from: start, to: end } : null;
}

/** Words that end a noun phrase, though they look like its adjectives. */
export const AFTER_NOUN = new Set(
  'back off over out away last next late early yesterday today tonight tomorrow again together instead separately twice overnight apiece due set planned scheduled held'.split(
    ' ',
  ),
);

/** *the donors’ conference*: it ends a word and no quotation. */
const isApostrophe = (tokens: readonly { raw: string; start: number; end: number }[], i: number): boolean =>
  /^['’]$/.test(tokens[i]?.raw ?? '') &&
  tokens[i - 1]?.end === tokens[i]?.start &&
  /s$/.test(tokens[i - 1]?.raw ?? '');

/** A participle before the noun it describes. */
const isModifier = (_: readonly unknown[], classes: readonly string[], at: number, to: number): boolean =>
  at + 1 < to && /^(?:word|s|al|ous|ive|Name|ers?|tion|ment|ity|es|ies)$/.test(classes[at + 1] ?? '');

/** A verb frame that fits. */
function framed(reading: Reading, clause: Clause): Happening | null {
  const { verb } = clause;
  if (verb.negated || verb.kind === 'reduced') return null;
  if (verb.kind === 'gerund' && !isAspect(clause.governor)) return null;
  if (verb.kind === 'infinitive') {
    const governor = clause.governor;
    if (governor === null || governor.verb.to !== verb.from) {
      if (!isDeciding(governor)) return null;
    }
    const lemma = governor?.verb.lemma ?? '';
    if (!PLANNING.has(lemma) && !DECIDING.has(lemma) && !(ASPECT.has(lemma) && lemma !== 'stop')) return null;
    if (governor?.verb.negated === true || governor?.verb.passive === true) return null;
    if (DECIDING.has(lemma)) {
      const found = frameFor(reading, clause);
      return found !== null && DECIDED.has(found.type) ? found : null;
    }
  }
  return frameFor(reading, clause);
}

const isAspect = (governor: Clause | null): boolean =>
  governor?.verb.lemmas.some((lemma) => ASPECT.has(lemma) && lemma !== 'stop') === true &&
  !governor.verb.negated;
const isDeciding = (governor: Clause | null): boolean =>
  governor?.verb.lemmas.some((lemma) => DECIDING.has(lemma)) === true;

function frameFor(reading: Reading, clause: Clause): Happening | null {
  const { verb } = clause;
  for (const frame of FRAMES) {
    if (!verb.lemmas.some((lemma) => VERBS.get(frame)?.has(lemma) ?? false)) continue;
    const found = fitted(reading, clause, frame);
    if (found !== null) return found;
  }
  return null;
}

const VERBS = new Map(FRAMES.map((frame) => [frame, new Set(frame.verbs.split(/\s+/))]));

function fitted(reading: Reading, clause: Clause, frame: Frame): Happening | null {
  const { verb, subject, after } = clause;
  const { document } = reading.tagged;
  const tail = textOf(reading, after);
  if (frame.phrase !== undefined && !frame.phrase.test(tail)) return null;
  const took = verb.passive ? subject : after;
  if (!frame.takes.some((what) => takes(reading, clause, took, what, verb.passive))) return null;
  if (verb.passive && frame.takes.every((what) => /^(?:people|nothing|to|place)$/.test(what))) return null;
  if (!verb.passive && !canAct(reading, subject)) return null;
  if (frame.by !== undefined && !frame.by.test(textOf(reading, subject))) return null;
  if (frame.sides === true && !hasSides(reading, subject)) return null;
  const by = byPhrase(document.tokens, after);
  return {
    type: frame.type,
    roles: verb.passive && frame.roles !== 'both' ? 'act' : frame.roles,
    noun: null,
    turn: verb.lemmas.some((lemma) => ENDS.has(lemma)) && frame.type === 'CONSULT' ? 'ends' : null,
    object: verb.passive ? (by ?? NONE) : after,
    passive: verb.passive,
  };
}

function byPhrase(tokens: readonly { lower: string }[], { from, to }: Stretch): Stretch | null {
  for (let i = from; i < to; i++) if (tokens[i]?.lower === 'by') return { from: i + 1, to };
  return null;
}

export const textOf = ({ tagged: { document } }: Reading, { from, to }: Stretch): string =>
  from >= to ? '' : document.text.slice(document.tokens[from]?.start ?? 0, document.tokens[to - 1]?.end ?? 0);

type Taken = Frame['takes'][number];

function takes(reading: Reading, clause: Clause, stretch: Stretch, what: Taken, passive: boolean): boolean {
  const {
    document: { tokens },
    classes,
  } = reading.tagged;
  const core = objectOf(reading, stretch);
  if (what === 'nothing') return core === null;
  if (what === 'to')
    return (
      classes[nextWord(classes, stretch)] === 'to' ||
      tokens[nextWord(classes, stretch)]?.lower === 'to' ||
      startsInfinitive(reading, clause)
    );
  if (core === null) return false;
  if (what === 'any') return true;
  const inCore = { from: core.from, to: core.to };
  const named = reading.parties.within(inCore).filter(({ as, to }) => as !== 'office' || to === core.to);
  if (what === 'party') return named.some(({ to }) => to === core.to);
  if (what === 'place')
    return (
      classes[core.to - 1] === 'Name' ||
      tokens
        .slice(core.from, core.to)
        .some(({ lower }) => /^(?:border|frontier|front|line|capital|region|city|base|port)$/.test(lower))
    );
  if (what === 'people')
    return (
      named.some(({ to }) => to === core.to) ||
      isActing(tokens[core.to - 1]?.lower ?? '') ||
      /^(?:him|her|them)$/.test(tokens[core.to - 1]?.lower ?? '') ||
      (classes[core.to - 1] === 'Name' && !passive)
    );
  const kinds = new Set<NounKind>();
  const limit = Math.min(stretch.to, core.to);
  for (const kind of kindsOf(tokens[limit - 1]?.lower ?? '')) kinds.add(kind);
  for (const kind of behindLight(reading, core, stretch)) kinds.add(kind);
  const second = objectOf(reading, { from: core.to, to: stretch.to });
  if (second !== null && !passive)
    for (const kind of kindsOf(tokens[second.to - 1]?.lower ?? '')) kinds.add(kind);
  return kinds.has(what);
}

/** What a counting noun counts: *tens of thousands of troops*, *the bodies of 120 soldiers*. */
function behindLight(reading: Reading, core: Stretch, stretch: Stretch): readonly NounKind[] {
  const { tokens } = reading.tagged.document;
  let head = core.to - 1;
  while (isLight(tokens[head]?.lower ?? '') && tokens[head + 1]?.lower === 'of') {
    const inner = coreOf(reading, { from: head + 2, to: stretch.to });
    if (inner === null) return [];
    head = inner.to - 1;
  }
  return head === core.to - 1 ? [] : kindsOf(tokens[head]?.lower ?? '');
}

const isLight = (word: string): boolean =>
  LIGHT.has(word) ||
  LIGHT.has(word.replace(/s$/, '')) ||
  /^(?:\d.*|bodies|remains|members?|supply|supplies|ambassadors?)$/.test(word);

const nextWord = (classes: readonly string[], { from, to }: Stretch): number => {
  let i = from;
  while (i < to && /^(?:adverb|ly|day|comma)$/.test(classes[i] ?? '')) i++;
  return i;
};

/** *agreed on Monday to extend …*: the infinitive that depends on the verb begins the next clause. */
function startsInfinitive(
  {
    tagged: {
      document: { tokens, sentenceOf },
      classes,
    },
  }: Reading,
  { verb, after }: Clause,
): boolean {
  return (
    classes[after.to] === 'to' &&
    sentenceOf[after.to] === sentenceOf[verb.from] &&
    tokens[after.to]?.lower === 'to'
  );
}

/** The object right after a verb: its core, or null where a preposition, a day or nothing follows. */
function objectOf(reading: Reading, stretch: Stretch): Stretch | null {
  const {
    classes,
    document: { tokens },
  } = reading.tagged;
  let from = stretch.from;
  while (from < stretch.to && /^(?:adverb|ly)$/.test(classes[from] ?? '')) from++;
  if (from >= stretch.to) return null;
  if (/^(?:him|her|them|it|us|me)$/.test(tokens[from]?.lower ?? '') && classes[from + 1] !== 'word')
    return { from, to: from + 1 };
  if (
    /^(?:preposition|to|for|as|day|comma|stop|coordinator|that|subordinator|month|semicolon|dash|colon)$/.test(
      classes[from] ?? '',
    )
  )
    return null;
  return coreOf(reading, { from, to: stretch.to });
}

/** Whether a subject is somebody who can act, or what they act with. */
function canAct(reading: Reading, subject: Stretch): boolean {
  const {
    document: { tokens },
    classes,
  } = reading.tagged;
  const first = tokens[subject.from]?.lower ?? '';
  if (/^(?:no|nobody|none|neither|nothing|few)$/.test(first)) return false;
  if (reading.parties.within(subject).some(({ as }) => as === 'party')) return true;
  for (let i = subject.from; i < subject.to; i++) {
    const word = tokens[i]?.lower ?? '';
    if (isActing(word) || /^(?:they|he|she|it|we|i|who|which|both|thousands|hundreds|dozens)$/.test(word))
      return true;
    if (kindsOf(word).some((kind) => kind === 'missiles' || kind === 'troops' || kind === 'attack'))
      return true;
    if (classes[i] === 'Name' && i > subject.from) return true;
  }
  return false;
}

/** Whether a subject is more than one side: a plural, or several names. */
function hasSides(reading: Reading, subject: Stretch): boolean {
  const {
    document: { tokens },
  } = reading.tagged;
  if (reading.parties.within(subject).filter(({ as }) => as === 'party').length > 1) return true;
  for (let i = subject.from; i < subject.to; i++) {
    const word = tokens[i]?.lower ?? '';
    if (
      /^(?:they|both|sides|group|council|quartet|committee|contact)$/.test(word) ||
      (isActing(word) && /[^s]s$|men$|people$/.test(word))
    )
      return true;
  }
  return false;
}
