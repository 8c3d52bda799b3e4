import type { ActorGuess } from '../candidate.ts';
import { namesOffice } from '../people/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Clause } from './clauses.ts';
import { coreOf, type Reading, textOf } from './noun-phrases.ts';
import { isActing } from './nouns.ts';
import type { Sides } from './sides.ts';
import type { Told } from './told.ts';

/** A party's name as a sentence has it: *the United States*, *the Red Cross*. */
export const called = ({ name, kind }: ActorGuess): string =>
  kind !== 'person' &&
  /^(?:United|European|Organi[sz]ation|Netherlands|Philippines|Czech|Democratic|Central|Dominican|Red)\b|\b(?:Council|Commission|Department|Ministry|Nations|Union|Cross|Committee|Agency|Bank|Court)$/.test(
    name,
  ) &&
  !/^the /i.test(name)
    ? `the ${name}`
    : name;

export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

export function namesOfSubject(reading: Reading, { clause, happening, sides }: Told): string {
  const { roles, passive } = happening;
  const acted = (roles === 'host') !== passive ? sides.recipients : sides.actors;
  const several = ofStates(reading, clause, sides);
  if (several !== null) return several;
  const doers = roles === 'both' && !passive ? subjectOnly(reading, clause, sides) : acted;
  return doers.length > 0 ? listed(doers.map(called)) : subjectWords(reading, clause);
}

/** *The generals*, who are those of two states that the text told of: *Generals of India and Pakistan*. */
function ofStates(reading: Reading, { subject, verb }: Clause, { actors, meant }: Sides): string | null {
  const noun = reading.tokens[subject.to - 1];
  const isOfSome =
    meant &&
    !verb.passive &&
    actors.length > 1 &&
    actors.every(({ kind }) => kind === 'state') &&
    isActing(noun?.lower ?? '') &&
    !/^(?:sides|parties|countries|nations|states|neighbou?rs|capitals|governments)$/.test(noun?.lower ?? '');
  return isOfSome ? `${noun?.raw} of ${listed(actors.map(called))}` : null;
}

/** *The Russian delegation*, *EU ministers*: a group that its states only describe, as the article calls it. */
export function groupWords(reading: Reading, { subject }: Clause): string | null {
  const { document, classes } = reading;
  const { tokens } = document;
  let { from, to } = subject;
  if (/^[^\p{L}\p{N}]/u.test(tokens[from]?.raw ?? '')) from++;
  while (to > from && /^(?:adverb|ly|day|preposition)$/.test(classes[to - 1] ?? '')) to--;
  const mentions = reading.parties.within({ from, to }).filter(({ as }) => as === 'party');
  const [first] = mentions;
  if (first === undefined || mentions.some(({ party }) => party.kind === 'person')) return null;
  const classOfEach = classes.slice(from, to);
  if (classOfEach.some((cls) => /^(?:comma|mark|that|subject|bracket)$/.test(cls))) return null;
  const plain = !classOfEach.some(
    (cls, k) => /^(?:preposition|to|for|as)$/.test(cls) && tokens[from + k]?.lower !== 'of',
  );
  const describes = plain && (mentions.at(-1)?.to ?? to) < to;
  const more = mentions.length === 1 && tokens.slice(from, to).some(({ lower }) => lower === 'and');
  return describes || more || isHolder(tokens, first, to) || isSentTo(tokens, first, to)
    ? textOf(reading, { from, to })
    : null;
}

/** *The prime minister of Spain*. */
function isHolder(tokens: readonly { raw: string; lower: string }[], state: Stretch, end: number): boolean {
  const office = tokens[state.from - 2]?.raw ?? '';
  return (
    state.to === end && tokens[state.from - 1]?.lower === 'of' && namesOffice(office) && !office.endsWith('s')
  );
}

/** *Russia’s ambassador to Bucharest*. */
const isSentTo = (tokens: readonly { raw: string; lower: string }[], state: Stretch, end: number): boolean =>
  tokens
    .slice(state.to, end)
    .some(
      ({ raw, lower }, k) =>
        namesOffice(raw) && /^(?:to|in|at)$/.test(tokens[state.to + k + 1]?.lower ?? lower),
    );

/** Of sides that are alike, those of the subject. */
export function subjectOnly(reading: Reading, clause: Clause, { actors, meant }: Sides): Sides['actors'] {
  const own = reading.parties.within(clause.subject).filter(({ as }) => as === 'party');
  if (own.length === 0 || meant) return actors.filter((one) => !inObject(reading, clause, one.name));
  return actors.filter((one) => own.some(({ party }) => party.name === one.name));
}

const inObject = (reading: Reading, { after }: Clause, name: string): boolean =>
  reading.parties.within(after).some(({ party, as }) => as === 'party' && party.name === name);

/** The words of a subject that names no party: *Delegations*, never a pronoun. */
function subjectWords(reading: Reading, { subject }: Clause): string {
  const { classes } = reading;
  const isNames = classes
    .slice(subject.from, subject.to)
    .every((cls) => /^(?:Name|coordinator|comma)$/.test(cls));
  const core = isNames ? subject : coreOfAll(reading, subject);
  const text =
    core === null
      ? ''
      : textOf(reading, { from: core.from, to: ofEnd(reading, core.to, subject.to) }).replace(
          /^(?:the|both)\s+/i,
          '',
        );
  return text === '' || /^(?:they|he|she|it|we|i|both|who|which|that)$/i.test(text) ? 'Parties' : text;
}

/** *Foreign | and defence ministers*: a noun phrase with what *and* adds. */
function coreOfAll(reading: Reading, { from, to }: Stretch): Stretch | null {
  const core = coreOf(reading, { from, to });
  const next =
    core !== null && reading.tokens[core.to]?.lower === 'and'
      ? coreOf(reading, { from: core.to + 1, to })
      : null;
  return core === null || next === null ? core : { from: core.from, to: next.to };
}

/** One past what *of* or *from* adds to a noun: *experts | of both ministries*. */
function ofEnd({ tokens, classes }: Reading, from: number, to: number): number {
  if (!/^(?:of|from)$/.test(tokens[from]?.lower ?? '')) return from;
  let end = from + 1;
  while (
    end < to &&
    (/^(?:of|from|and)$/.test(tokens[end]?.lower ?? '') ||
      /^(?:determiner|possessive|number|Name|word|s|es|ies|ers?|al|ous|ive|tion|ment|ity|'s|title|document)$/.test(
        classes[end] ?? '',
      ))
  )
    end++;
  return end === to ? end : from;
}

export function subjectParty(reading: Reading, clause: Clause, sides: Sides): string {
  const own = reading.parties
    .within(clause.subject)
    .filter(({ as }) => as === 'party')
    .map(({ party }) => called(party));
  if (own.length > 0) return listed([...new Set(own)]);
  const isPronoun = reading.classes
    .slice(clause.subject.from, clause.subject.to)
    .every((cls) => /^(?:subject|adverb|coordinator|comma|ly)$/.test(cls));
  return isPronoun && sides.meant && sides.actors.length > 0
    ? listed(sides.actors.map(called))
    : subjectWords(reading, clause);
}
