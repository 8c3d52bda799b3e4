import type { Phase } from '../../record/development.ts';
import type { Edtf } from '../../record/edtf.ts';
import type { ActorGuess } from '../candidate.ts';
import { datesIn } from '../dates/expressions.ts';
import { inWords } from '../dates/in-words.ts';
import { OFFICE } from '../speakers/offices.ts';
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
  /** The day the article came out. */
  published: string | null;
}

const LONGEST = 200;

/** A development in our words: who, what, whom, where and when, parties by name. */
export function headlineOf(reading: Reading, told: Told): string {
  const where = whereOf(reading, told);
  const what = told.happening.noun === null ? byVerb(reading, told) : byNoun(reading, told, where);
  const rest = told.place === null || what.includes(told.place) ? '' : where;
  const when =
    told.date === null
      ? ''
      : `, ${told.happening.noun !== null && told.phase === 'scheduled' ? 'scheduled for ' : ''}${inWords(told.date)}`;
  const text = `${what}${rest}`.replace(/\s+/g, ' ').trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1, LONGEST)}${when}`;
}

/** The place with the preposition that the article has: * near Chernihiv*. */
function whereOf(reading: Reading, { clause, place }: Told): string {
  if (place === null) return '';
  const text = textOf(reading, { from: clause.sentence.from, to: clause.after.to });
  const first = place.split(', ')[0] ?? place;
  const at = text.indexOf(first);
  const before = /\b(?:in|at|near|outside|inside|around|on|along)(?: (?:the|a))? (?:\p{Ll}+ of )?$/u.exec(
    text.slice(0, Math.max(0, at)),
  );
  return ` ${before === null ? 'in ' : before[0].replace(/ \p{Ll}+ of $/u, ' ')}${place}`;
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

/** *Canada imposed sanctions on 14 Russian officials*; *Vladimir Putin to receive the Turkish foreign minister*. */
function byVerb(reading: Reading, told: Told): string {
  const subject = groupWords(reading, told.clause) ?? namesOfSubject(reading, told);
  const object = objectWords(reading, told);
  return `${subject} ${verbWords(reading, told)}${object === '' ? '' : ` ${object}`}`;
}

function namesOfSubject(reading: Reading, { clause, happening, sides }: Told): string {
  const { roles, passive } = happening;
  const acted = roles === 'host' || passive ? sides.recipients : sides.actors;
  const doers = roles === 'both' && !passive ? subjectOnly(reading, clause, sides) : acted;
  return doers.length > 0 ? listed(doers.map(called)) : subjectWords(reading, clause);
}

/** *The Russian delegation*, *EU ministers*: a group that its states only describe, as the article calls it. */
function groupWords(reading: Reading, { subject }: Clause): string | null {
  const { document, classes } = reading.tagged;
  const { tokens } = document;
  let { from, to } = subject;
  if (/^[^\p{L}\p{N}]/u.test(tokens[from]?.raw ?? '')) from++;
  while (to > from && /^(?:adverb|ly|day|preposition)$/.test(classes[to - 1] ?? '')) to--;
  const mentions = reading.parties.within({ from, to }).filter(({ as }) => as === 'party');
  const [first] = mentions;
  if (first === undefined || mentions.some(({ party }) => party.kind === 'person')) return null;
  const classOfEach = classes.slice(from, to);
  if (classOfEach.some((cls) => /^(?:comma|mark|that|subject|bracket)$/.test(cls))) return null;
  const plain = !classOfEach.some((cls) => /^(?:preposition|to|for|as)$/.test(cls));
  const describes = plain && (mentions.at(-1)?.to ?? to) < to;
  const more = mentions.length === 1 && tokens.slice(from, to).some(({ lower }) => lower === 'and');
  return describes || more || isHolder(tokens, first, to) ? textOf(reading, { from, to }) : null;
}

/** *The prime minister of Spain*. */
function isHolder(tokens: readonly { raw: string; lower: string }[], state: Stretch, end: number): boolean {
  const office = tokens[state.from - 2]?.raw ?? '';
  return (
    state.to === end && tokens[state.from - 1]?.lower === 'of' && OFFICE.test(office) && !office.endsWith('s')
  );
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
  { tagged: { document, classes } }: Reading,
  { clause: { verb, governor }, phase }: Pick<Told, 'clause' | 'phase'>,
): string {
  const base = verb.lemma.replaceAll('_', ' ');
  const words = document.tokens
    .slice(verb.from, verb.to)
    .filter((_, k) => !/^(?:adverb|ly|negation|have|be|do|modal|to)$/.test(classes[verb.from + k] ?? ''))
    .map(({ lower }) => lower)
    .filter((word) => !/^(?:due|expected|slated|going|about|bound)$/.test(word))
    .join(' ');
  if (phase === 'scheduled') return verb.passive ? `to be ${words}` : `to ${base}`;
  const before = governor === null ? '' : (document.tokens[governor.verb.to - 1]?.lower ?? '');
  if (verb.kind === 'infinitive') return `${before} to ${base}`;
  if (verb.kind === 'gerund') return `${before} ${words}`;
  if (!verb.passive) return words;
  const were = document.tokens
    .slice(verb.from, verb.to)
    .some(({ lower }) => /^(?:were|are|have)$/.test(lower));
  return `${were ? 'were' : 'was'} ${words}`;
}

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
function byNoun(
  reading: Reading,
  { clause, happening, sides, phase, place, published }: Told,
  where: string,
): string {
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
  const there = place === null || what.includes(place) ? '' : where;
  if (phase === 'cancelled') return `${what}${there}${plannedFor(reading, noun, published)} called off`;
  if (phase === 'scheduled') return what;
  return `${what} ${clause.verb.passive ? verbWords(reading, { clause, phase }) : tokenWord(reading, clause)}`;
}

/** The day that something was planned for, between commas. */
function plannedFor(reading: Reading, noun: Stretch, published: string | null): string {
  const text = textOf(reading, noun);
  const planned = /\b(set|planned|scheduled|arranged|due)\b/.exec(text);
  const day = planned === null ? undefined : datesIn(text.slice(planned.index), published, 'future')[0]?.date;
  return planned === null || day === undefined || !/^\d{4}-\d\d-\d\d$/.test(day)
    ? ''
    : `, ${planned[1]} for ${inWords(day)},`;
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
    .map(({ party }) => called(party));
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
    /^(?:another|new|further|latest)\s+/i,
    '',
  );
  return /\bround$/i.test(text) ? `${text} of talks` : text;
}
