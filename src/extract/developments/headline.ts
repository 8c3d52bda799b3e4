import type { Phase } from '../../record/development.ts';
import type { Edtf } from '../../record/edtf.ts';
import type { ActorGuess } from '../candidate.ts';
import { datesIn } from '../dates/expressions.ts';
import { inWords } from '../dates/in-words.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Clause } from './clauses.ts';
import { coreOf, type Happening, type Reading, textOf } from './events.ts';
import type { Sides } from './sides.ts';

/** What a headline is made of. */
export interface Told {
  clause: Clause;
  happening: Happening;
  sides: Sides;
  phase: Phase;
  date: Edtf | null;
  place: string | null;
}

const LONGEST = 200;

/** A development in our words: who, what, whom, where and when, parties by name. */
export function headlineOf(reading: Reading, told: Told): string {
  const what = told.happening.noun === null ? byVerb(reading, told) : byNoun(reading, told);
  const place = told.place === null || what.includes(told.place) ? '' : ` in ${told.place}`;
  const where = /\bin the \p{Ll}/u.test(place) ? place.replace(' in ', ' at ') : place;
  const when =
    told.date === null
      ? ''
      : `, ${told.happening.noun !== null && told.phase === 'scheduled' ? 'scheduled for ' : ''}${inWords(told.date)}`;
  const text = `${what}${where}`.replace(/\s+/g, ' ').trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1, LONGEST)}${when}`;
}

/** A party's name as a sentence has it: *the United States*, *the Red Cross*. */
const called = ({ name, kind }: ActorGuess): string =>
  kind !== 'person' &&
  /^(?:United|European|Organi[sz]ation|Netherlands|Philippines|Czech|Democratic|Central|Dominican|Red)\b|\b(?:Council|Commission|Department|Ministry|Nations|Union|Cross|Committee|Agency|Bank|Court)$/.test(
    name,
  ) &&
  !/^the /i.test(name)
    ? `the ${name}`
    : name;

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** *Canada imposed sanctions on 14 Russian officials*; *Vladimir Putin to receive Turkey*. */
function byVerb(reading: Reading, told: Told): string {
  const { clause, happening, sides, phase } = told;
  const doers =
    happening.roles === 'host'
      ? sides.recipients
      : happening.passive
        ? sides.recipients
        : happening.roles === 'both'
          ? subjectOnly(reading, clause, sides)
          : sides.actors;
  const subject = doers.length > 0 ? listed(doers.map(called)) : subjectWords(reading, clause);
  const object = objectWords(reading, told);
  return `${subject} ${verbWords(reading, clause, phase)}${object === '' ? '' : ` ${object}`}`;
}

/** Of sides that are alike, those of the subject. */
function subjectOnly(reading: Reading, clause: Clause, { actors, meant }: Sides): Sides['actors'] {
  const own = reading.parties.within(clause.subject).filter(({ as }) => as === 'party');
  if (own.length === 0 || meant)
    return meant ? actors.filter((one) => !inObject(reading, clause, one.name)) : actors;
  return actors.filter((one) => own.some(({ party }) => party.name === one.name));
}

const inObject = (reading: Reading, { after }: Clause, name: string): boolean =>
  reading.parties.within(after).some(({ party, as }) => as === 'party' && party.name === name);

/** The words of a subject that names no party: *Delegations*, never a pronoun. */
function subjectWords(reading: Reading, { subject }: Clause): string {
  const core = coreOf(reading, subject);
  const text = core === null ? '' : textOf(reading, core).replace(/^(?:the|both)\s+/i, '');
  return text === '' || /^(?:they|he|she|it|we|i|both|who|which|that)$/i.test(text) ? 'Parties' : text;
}

/** The verb in the tense that the phase asks for. */
function verbWords(
  {
    tagged: {
      document: { tokens },
      classes,
    },
  }: Reading,
  { verb, governor }: Clause,
  phase: Phase,
): string {
  const words = tokens.slice(verb.from, verb.to);
  const main = words
    .filter((_, k) => !/^(?:adverb|ly|negation|have|do|modal|to)$/.test(classes[verb.from + k] ?? ''))
    .map(({ lower }) => lower);
  if (phase !== 'scheduled' && verb.kind === 'infinitive' && governor !== null)
    return `${tokens[governor.verb.to - 1]?.lower ?? ''} to ${main.join(' ')}`;
  if (phase !== 'scheduled' && verb.kind === 'gerund' && governor !== null)
    return `${tokens[governor.verb.to - 1]?.lower ?? ''} ${main.join(' ')}`;
  const bare = main.filter(
    (word) =>
      !/^(?:is|are|was|were|been|being|due|set|scheduled|expected|slated|planned|going|about|bound)$/.test(
        word,
      ) ||
      (verb.passive && /^(?:was|were|is|are)$/.test(word)),
  );
  const joined = (bare.length > 0 ? bare : main).join(' ');
  if (phase !== 'scheduled')
    return verb.passive && !/^(?:was|were)/.test(joined)
      ? `was ${joined.replace(/^(?:is|are|be|been) /, '')}`
      : joined;
  return `to ${BASE.get(joined) ?? (verb.passive ? `be ${joined.replace(/^(?:is|are|be) /, '')}` : joined.replace(/^be /, ''))}`;
}

const BASE = new Map([
  ['meets', 'meet'],
  ['visits', 'visit'],
  ['opens', 'open'],
  ['begins', 'begin'],
  ['starts', 'start'],
  ['holds', 'hold'],
  ['hosts', 'host'],
  ['receives', 'receive'],
  ['travels to', 'travel to'],
  ['flies', 'fly'],
  ['arrives', 'arrive'],
  ['resumes', 'resume'],
]);

/** What follows the verb, without days, place and what the next verb tells; names for pronouns. */
function objectWords(reading: Reading, { clause, sides, happening, place }: Told): string {
  const { tokens } = reading.tagged.document;
  const stretch = { from: clause.after.from, to: objectEnd(reading, clause) };
  if (/^(?:him|her|them|it)$/.test(tokens[stretch.from]?.lower ?? '')) {
    const others =
      happening.roles === 'act'
        ? sides.recipients
        : sides.actors.filter((one) => !subjectOnly(reading, clause, sides).includes(one));
    return listed(others.map(called));
  }
  return clean(withNames(reading, stretch), place);
}

/** The end of an object: an infinitive that belongs to it goes with it. */
function objectEnd(
  {
    tagged: {
      document: { tokens, sentenceOf },
      classes,
    },
  }: Reading,
  { after, verb }: Clause,
): number {
  let to = after.to;
  if (classes[to] === 'to' && sentenceOf[to] === sentenceOf[verb.from])
    while (
      to < tokens.length &&
      sentenceOf[to] === sentenceOf[verb.from] &&
      !/^[,;.]$/.test(tokens[to]?.raw ?? '') &&
      !/^(?:but|who|which|that|if|while)$/.test(tokens[to]?.lower ?? '') &&
      !(tokens[to]?.lower === 'and' && classes[to + 1] !== 'Name')
    )
      to++;
  for (let i = after.from; i < to; i++)
    if (
      /^[,;:—–]$/.test(tokens[i]?.raw ?? '') ||
      /^(?:for|because|while|during|amid|without|despite)$/.test(tokens[i]?.lower ?? '')
    )
      return i;
  return to;
}

/** The words of a stretch with persons under their full names, and their offices left out. */
function withNames(reading: Reading, { from, to }: Stretch): string {
  const { document } = reading.tagged;
  const parts: string[] = [];
  let at = from;
  for (const mention of reading.parties.within({ from, to })) {
    if (mention.party.kind !== 'person' || mention.as !== 'party') continue;
    const start = officeStart(reading, from, mention.from, at);
    parts.push(textOf(reading, { from: at, to: start }), mention.party.name);
    at = mention.to;
  }
  parts.push(textOf(reading, { from: at, to }));
  return document === undefined ? '' : parts.filter((part) => part !== '').join(' ');
}

/** Where the office before a name begins. */
function officeStart(
  {
    tagged: {
      document: { tokens },
      classes,
    },
  }: Reading,
  from: number,
  name: number,
  at: number,
): number {
  let start = name;
  while (
    start > Math.max(from, at) &&
    (classes[start - 1] === 'title' ||
      /^(?:Name|possessive|determiner|comma|'s)$/.test(classes[start - 1] ?? '') ||
      /^(?:prime|foreign|defen[cs]e|counterpart|colleague|deputy|former)$/.test(
        tokens[start - 1]?.lower ?? '',
      ))
  )
    start--;
  return start;
}

const withoutPlace = (text: string, place: string): string => {
  for (const before of ['in the ', 'at the ', 'in ', 'at ', 'near ', 'outside ']) {
    const at = text.indexOf(`${before}${place}`);
    if (at >= 0 && !/^[\p{L}\p{N}’']/u.test(text.slice(at + before.length + place.length)))
      return `${text.slice(0, at)}${text.slice(at + before.length + place.length)}`;
  }
  return text;
};

/** Without the days and places that the headline gives itself. */
function clean(text: string, place: string | null): string {
  let words = text;
  for (const { start, end } of datesIn(text, '2000-01-01', 'past').reverse())
    words = `${words.slice(0, start).replace(/\b(?:on|in|late on|early on|for|at|from|last|next)\s*$/i, '')} ${words.slice(end).replace(/^\s*(?:night|morning|evening|afternoon)\b/i, '')}`;
  for (const part of place?.split(', ') ?? []) words = withoutPlace(words, part);
  return words
    .replace(/\bhere\b/, '')
    .replace(/[“”"„«»]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;’'])/g, '$1')
    .replace(/\s*\b(?:on|in|at|near|by|with|again|and)$/i, '')
    .replace(/[\s,;.]+$/, '')
    .trim();
}

/** *Call between Joe Biden and Vladimir Putin called off*; *Round of talks in Muscat*. */
function byNoun(reading: Reading, { clause, happening, sides, phase, place }: Told): string {
  const noun = happening.noun ?? clause.subject;
  const core = coreOf(reading, noun);
  const own =
    core === null ? 'event' : nounWords(reading, noun, core, /^(?:cancelled)$/.test(phase) ? null : place);
  const who = listed(sides.actors.map(called));
  if (phase === 'cancelled' && !happening.passive) {
    const text = textOf(reading, clause.verb)
      .toLowerCase()
      .replace(/^(?:has|have|had|was|were) /, '');
    const doer = subjectParty(reading, clause, sides);
    return `${doer} ${text} ${/^(?:talks|consultations|negotiations)\b/.test(own) ? '' : 'a '}${own}`;
  }
  const between =
    who === '' || mentions(reading, noun, sides)
      ? ''
      : ` ${sides.actors.length > 1 ? 'between' : 'by'} ${who}`;
  const what = `${own}${between}`;
  if (happening.turn === 'told') return what;
  if (phase === 'cancelled') return `${what} called off`;
  if (phase === 'scheduled') return what;
  return `${what} ${clause.verb.passive ? `was ${tokenWord(reading, clause)}` : tokenWord(reading, clause)}`;
}

/** Whether the noun phrase says itself who takes part. */
const mentions = (reading: Reading, noun: Stretch, { actors }: Sides): boolean =>
  actors.length > 0 &&
  reading.parties.within(noun).filter(({ as }) => as === 'party').length >= actors.length;

const tokenWord = (
  {
    tagged: {
      document: { tokens },
      classes,
    },
  }: Reading,
  { verb }: Clause,
): string =>
  tokens
    .slice(verb.from, verb.to)
    .filter((_, k) => !/^(?:adverb|ly|have|be|do|modal|to|negation)$/.test(classes[verb.from + k] ?? ''))
    .map(({ lower }) => lower)
    .join(' ');

function subjectParty(reading: Reading, clause: Clause, sides: Sides): string {
  const own = reading.parties
    .within(clause.subject)
    .filter(({ as }) => as === 'party')
    .map(({ party }) => party.name);
  if (own.length > 0) return listed([...new Set(own)]);
  return sides.meant && sides.actors.length > 0
    ? listed(sides.actors.map(called))
    : subjectWords(reading, clause);
}

/** The noun and what belongs to it, up to what was planned of it. */
function nounWords(reading: Reading, noun: Stretch, core: Stretch, place: string | null): string {
  const {
    document: { tokens },
    classes,
  } = reading.tagged;
  let to = core.to;
  const stop = (i: number): boolean =>
    /^(?:ly|adverb)$/.test(classes[i] ?? '') ||
    /^[,;:—–]$/.test(tokens[i]?.raw ?? '') ||
    /^(?:planned|scheduled|set|due|that|which|who|arranged|expected|until|till|this|next)$/.test(
      tokens[i]?.lower ?? '',
    );
  while (to < noun.to && !stop(to)) to++;
  const text = clean(withNames(reading, { from: core.from, to }), place).replace(
    /^(?:next|another|new|first|second|third|fourth|fifth|last|latest|further)\s+/i,
    '',
  );
  return /^round$/i.test(text) ? 'Round of talks' : text;
}
