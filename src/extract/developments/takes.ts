import { namesOffice, somebodyOf } from '../people/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Clause } from './clauses.ts';
import type { Frame } from './event-frame.ts';
import { behindLight, isForPress, objectOf, type Reading } from './noun-phrases.ts';
import { isActing, kindsOf, type NounKind } from './nouns.ts';
import { isPlace } from './place.ts';

type Taken = Frame['takes'][number];

export function takes(
  reading: Reading,
  clause: Clause,
  stretch: Stretch,
  what: Taken,
  passive: boolean,
): boolean {
  const { tokens, classes } = reading;
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
  if (what === 'place') return isPlace(reading, stretch);
  if (what === 'people')
    return (
      named.some(({ to }) => to === core.to) ||
      isActing(tokens[core.to - 1]?.lower ?? '') ||
      namesOffice(tokens[core.to - 1]?.lower ?? '') ||
      somebodyOf(tokens[core.to - 1]?.lower ?? '') !== null ||
      /\p{Ll}{3}(?:wo)?men$/u.test(tokens[core.to - 1]?.raw ?? '') ||
      /^(?:him|her|them)$/.test(tokens[core.to - 1]?.lower ?? '') ||
      (classes[core.to - 1] === 'Name' && !passive)
    );
  if (isForPress(tokens, core.to - 1)) return false;
  const kinds = new Set<NounKind>();
  const limit = Math.min(stretch.to, core.to);
  for (const kind of kindsOf(tokens[limit - 1]?.lower ?? '')) kinds.add(kind);
  for (const kind of behindLight(reading, core, stretch)) kinds.add(kind);
  const second = objectOf(reading, { from: behindApposition(reading, core.to, stretch.to), to: stretch.to });
  if (second !== null && !passive) {
    for (const kind of kindsOf(tokens[second.to - 1]?.lower ?? '')) kinds.add(kind);
    for (const kind of behindLight(reading, second, stretch)) kinds.add(kind);
  }
  const isArms = isDesignated(reading, { from: core.from, to: stretch.to });
  if (what === 'captives' && isArms) return false;
  return kinds.has(what) || (what === 'weapons' && (isArms || isMoney(reading, core)));
}

/** *Handed Grossi, the head of the watchdog, | a list*: one past the apposition that begins at a token. */
function behindApposition({ tokens }: Reading, at: number, to: number): number {
  if (tokens[at]?.raw !== ',') return at;
  for (let i = at + 1; i < to; i++) if (tokens[i]?.raw === ',') return i + 1;
  return at;
}

/** *F-16*, *M777*, *T-72s*: arms are called by letters and a number. */
const isDesignated = ({ tokens }: Reading, { from, to }: Stretch): boolean =>
  tokens.slice(from, to).some(({ raw }) => /^\p{Lu}[\p{L}]{0,3}-?\d+\p{L}?s?$/u.test(raw));

/** *$500 million*, *two billion kroner*. */
const isMoney = ({ tokens }: Reading, { from, to }: Stretch): boolean =>
  tokens.slice(from, to).some(({ lower }) => /^(?:[$€£]|[mb]illion|bn|kroner|yen|pounds)$/.test(lower));

const nextWord = (classes: readonly string[], { from, to }: Stretch): number => {
  let i = from;
  while (
    i < to &&
    (/^(?:adverb|ly|day|comma)$/.test(classes[i] ?? '') ||
      (classes[i] === 'preposition' && classes[i + 1] === 'day'))
  )
    i++;
  return i;
};

/** *agreed on Monday to extend …*: the infinitive that depends on the verb begins the next clause. */
function startsInfinitive(
  { tokens, classes, document: { sentenceOf } }: Reading,
  { verb, after }: Clause,
): boolean {
  return (
    classes[after.to] === 'to' &&
    sentenceOf[after.to] === sentenceOf[verb.from] &&
    tokens[after.to]?.lower === 'to'
  );
}

/** Whether a subject is somebody who can act, or what they act with. */
export function canAct(reading: Reading, subject: Stretch): boolean {
  const { tokens, classes } = reading;
  const first = tokens[subject.from]?.lower ?? '';
  if (/^(?:no|nobody|none|neither|nothing|few)$/.test(first)) return false;
  if (reading.parties.within(subject).some(({ as }) => as === 'party')) return true;
  for (let i = subject.from; i < subject.to; i++) {
    const word = tokens[i]?.lower ?? '';
    if (
      isActing(word) ||
      /^(?:men|women)$/.test(word) ||
      /^(?:they|he|she|it|we|i|who|which|both|thousands|hundreds|dozens)$/.test(word)
    )
      return true;
    if (kindsOf(word).some((kind) => kind === 'missiles' || kind === 'troops' || kind === 'attack'))
      return true;
    if (classes[i] === 'Name' && i > subject.from) return true;
    if (classes[i] === 'number' && first === 'the' && i === subject.to - 1) return true;
  }
  return false;
}

/** Whether a subject’s noun is, by its ending, of several who do something: *the engineers*. */
export function arePeople(reading: Reading, subject: Stretch): boolean {
  const core = objectOf(reading, subject);
  return (
    core !== null &&
    /\p{Ll}{2}(?:ers|ors|ists|ians|ants|ees|rts|men|eers)$/u.test(reading.tokens[core.to - 1]?.raw ?? '')
  );
}

/** Whether a subject is more than one side: a plural, or several names. */
export function hasSides(reading: Reading, subject: Stretch): boolean {
  const {
    document: { tokens },
  } = reading;
  if (reading.parties.within(subject).filter(({ as }) => as === 'party').length > 1) return true;
  // *The three*.
  if (/^(?:two|three|four|five|six|seven|pair|trio)$/.test(tokens[subject.to - 1]?.lower ?? '')) return true;
  for (let i = subject.from; i < subject.to; i++) {
    const word = tokens[i]?.lower ?? '';
    if (
      /^(?:they|both|we|sides|group|council|quartet|committee|contact)$/.test(word) ||
      ((isActing(word) || somebodyOf(word) !== null) && /[^s]s$|men$|people$/.test(word))
    )
      return true;
  }
  return false;
}
