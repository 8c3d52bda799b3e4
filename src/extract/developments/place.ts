import { isParticle } from '../people/lexicon.ts';
import { datelineOf } from '../text/dateline.ts';
import { listedAs } from '../text/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Clause } from './clauses.ts';
import type { Happening } from './happening.ts';
import { isGoing } from './manner.ts';
import { AFTER_NOUN, coreOf, type Reading, textOf } from './noun-phrases.ts';
import { capitalOf } from './state-names.ts';

const WHERE = /^(?:in|at|near|outside|inside|around|off)$/;
const TO = /^(?:to|into|in)$/;
const NO_PLACE = /^(?:Month|WeekDay|Date|Demonym|MaleName|FemaleName|FirstName|LastName|Person|Holiday)$/;
/** What makes a place of the name before it: *the Kalender pavilion*. */
const SITE =
  /^(?:palace|pavilion|hotel|college|academy|centre|center|border|airport|embassy|house|hall|castle|port|base|region|province|village|town|city|lake|island|square|frontier|district|headquarters|residence|compound|villa|estate|chancellery|ministry|station)$/;

/** Nouns for somewhere to go that need no name: *arrived in the capital*. */
const SOMEWHERE = /^(?:frontier|front|line|capital|country|building|room|resort)$/;

/** Whether a stretch begins with a place: a name, or a noun for one. */
export function isPlace(reading: Reading, stretch: Stretch): boolean {
  const { tokens, classes } = reading;
  const core = coreOf(reading, stretch);
  if (core === null) return false;
  return (
    classes[core.to - 1] === 'Name' ||
    tokens.slice(core.from, core.to).some(({ lower }) => SITE.test(lower) || SOMEWHERE.test(lower))
  );
}

/** Where a happening was or is to be; null where its clause does not tell. `here` is the place of the dateline. */
export function placeOf(
  reading: Reading,
  clause: Clause,
  happening: Happening,
  here: string | null,
): string | null {
  const venue =
    placeIn(reading, clause.after, WHERE, here) ??
    placeIn(reading, clause.before, WHERE, here) ??
    placeIn(reading, clause.subject, WHERE, here) ??
    (clause.governor?.verb.lemma === 'be' ? placeIn(reading, clause.governor.after, WHERE, here) : null);
  const there = venue === null && clause.link === 'relative' ? placeBeforeWhere(reading, clause) : null;
  if (there !== null) return there;
  const goal = goalOf(reading, clause, happening);
  const named = happening.noun === null ? null : modifier(reading, happening.noun);
  if (venue !== null && named !== null && venue !== named) return `${venue}, ${named}`;
  return venue ?? goal ?? named;
}

/** The place that a stretch tells something to be in. */
export const venueIn = (reading: Reading, stretch: Stretch): string | null =>
  placeIn(reading, stretch, /^(?:in|at|near|for)$/, null);

/** *Athens, where he dined*: the place that the clause tells of. */
function placeBeforeWhere(reading: Reading, { subject }: Clause): string | null {
  const { tokens, classes } = reading;
  let end = subject.from - 1;
  if (tokens[end]?.lower !== 'where') return null;
  if (tokens[end - 1]?.raw === ',') end--;
  let from = end;
  while (classes[from - 1] === 'Name') from--;
  return from === end ? null : nameAt(reading, from, end);
}

/** Where a visit goes, or what a missile hits. */
function goalOf(reading: Reading, clause: Clause, { type, noun }: Happening): string | null {
  if (type === 'CONSULT' && noun !== null) return placeIn(reading, noun, TO, null);
  if (type === 'CONSULT' && /^(?:visit|tour)/.test(clause.verb.lemma))
    return nameAt(reading, clause.after.from, clause.after.to);
  if (
    type === 'CONSULT' &&
    (isGoing(clause.verb.lemma) ||
      /^(?:make|call_off|cancel|postpone|put_off|cut_short|lead|take|bring|send|dispatch|welcome|greet)$/.test(
        clause.verb.lemma,
      ))
  )
    return placeIn(reading, clause.after, TO, null);
  if (type === 'ASSAULT') return nameAt(reading, clause.after.from, clause.after.to);
  if (type === 'MOBILIZE' || type === 'RETREAT') return borderIn(reading, clause.after);
  return null;
}

function placeIn(
  reading: Reading,
  { from, to }: Stretch,
  before: RegExp,
  here: string | null,
): string | null {
  const {
    document: { tokens },
  } = reading;
  for (let i = from; i < to; i++) {
    const word = tokens[i]?.lower ?? '';
    if (word === 'here' && here !== null) return here;
    if (!before.test(word) || reading.parties.isInside(i)) continue;
    const name = nameAt(reading, i + 1, to);
    if (name !== null) return name;
  }
  return null;
}

/** The name of a place that begins at token `i`, without its article. */
function nameAt(reading: Reading, i: number, limit: number): string | null {
  const { tokens, classes } = reading;
  let from = i;
  if (/^(?:the|a|an)$/.test(tokens[from]?.raw ?? '')) from++;
  if (
    /^(?:village|city|town|port|region|capital|outskirts)$/.test(tokens[from]?.lower ?? '') &&
    tokens[from + 1]?.lower === 'of'
  )
    from += 2;
  const first = from;
  while (/^(?:eastern|western|northern|southern|central|downtown|old)$/i.test(tokens[from]?.raw ?? ''))
    from++;
  let to = from;
  while (
    to < limit &&
    /^\p{Lu}/u.test(tokens[to]?.raw ?? '') &&
    classes[to] !== 'subject' &&
    classes[to] !== 'day' &&
    classes[to] !== 'month' &&
    to - from < 4
  )
    to++;
  while (
    to > from &&
    isParticle(tokens[to]?.lower ?? '') &&
    (/-/.test(tokens[to]?.raw ?? '') || classes[to + 1] === 'Name')
  )
    to++;
  while (to > from && classes[to] === 'Name' && isParticle(tokens[to - 1]?.lower ?? '')) to++;
  const name = { from: first, to };
  const within = behindOf(reading, i, limit);
  if (within !== null) return within;
  if (to === from) return siteIn(reading, i, limit) ?? borderIn(reading, { from: i, to: limit }, i);
  // *In the Turkish capital*.
  const capital = tokens[to]?.lower === 'capital' ? capitalOf(tokens, from) : null;
  if (capital !== null) return capital;
  const tags = listedAs(tokens[to - 1]?.lower ?? '') ?? '';
  if (NO_PLACE.test(tags) && !(A_NAME.test(tags) && isInside(reading, i, { from, to })))
    return borderIn(reading, { from: i, to: limit }, i);
  const mention = reading.parties.within({ from, to })[0];
  // *In Sharm el-Sheikh*: nobody of whom more is known is a place.
  const isPlaceName =
    mention?.party.kind === 'person' &&
    mention.party.ref === null &&
    mention.party.role === null &&
    tokens[i - 1]?.lower === 'in' &&
    tokens[to]?.lower !== "'s";
  if (mention !== undefined && mention.party.kind !== 'state' && !isPlaceName) return null;
  if (SITE.test(tokens[to]?.lower ?? '')) return textOf(reading, { from: first, to: to + 1 });
  if (
    to < limit &&
    /^\p{Ll}/u.test(tokens[to]?.raw ?? '') &&
    !AFTER_NOUN.has(tokens[to]?.lower ?? '') &&
    /^(?:s|ers?|word|tion)$/.test(classes[to] ?? '') &&
    mention !== undefined
  )
    return null;
  return textOf(reading, name);
}

/** First names that cities bear too. */
const A_NAME = /^(?:Male|Female|First)Name$/;

/** *In Sofia*, where nobody of that name is: only of a place one says so. */
function isInside({ tokens, parties }: Reading, i: number, { from, to }: Stretch): boolean {
  return (
    i === from &&
    to - from === 1 &&
    tokens[i - 1]?.lower === 'in' &&
    tokens[to]?.lower !== "'s" &&
    parties.within({ from, to }).every(({ party }) => party.kind === 'state')
  );
}

/** *In the same Thessaloniki hotel*: a name and a site behind the words that describe them. */
function siteIn(reading: Reading, i: number, limit: number): string | null {
  const { tokens, classes } = reading;
  if (!/^(?:the|a|an)$/.test(tokens[i]?.raw ?? '')) return null;
  let from = i + 1;
  while (from < Math.min(limit, i + 4) && /^(?:word|al|ous|ive|ed|ly)$/.test(classes[from] ?? '')) from++;
  let to = from;
  while (to < limit && classes[to] === 'Name') to++;
  return to > from && SITE.test(tokens[to]?.lower ?? '') ? textOf(reading, { from, to: to + 1 }) : null;
}

/** *In the old customs house of Trabzon*, *at the border crossing of Vysne*: the name behind the site. */
function behindOf({ tokens, classes }: Reading, i: number, limit: number): string | null {
  if (!/^(?:the|a|an)$/.test(tokens[i]?.raw ?? '')) return null;
  let at = i + 1;
  while (at < Math.min(limit, i + 6) && /^(?:word|s|ers?|al|ous|ive|ing|tion|Name)$/.test(classes[at] ?? ''))
    at++;
  const site = tokens[at - 1]?.lower ?? '';
  if (at === i + 1 || tokens[at]?.lower !== 'of' || !A_SITE.test(site)) return null;
  let to = at + 1;
  while (to < limit && classes[to] === 'Name' && to - at < 5) to++;
  return to === at + 1
    ? null
    : tokens
        .slice(at + 1, to)
        .map(({ raw }) => raw)
        .join(' ');
}

const A_SITE =
  /^(?:house|hall|palace|castle|hotel|port|city|town|village|capital|region|province|island|resort|crossing|suburb|district|harbou?r|airport|base|monastery|centre|center|outskirts|state|emirate|spa|university|museum)$/;

/** *the border with Ukraine*, *the Ukraine border*. */
function borderIn(reading: Reading, { from, to }: Stretch, at: number | null = null): string | null {
  const {
    document: { tokens },
  } = reading;
  for (let i = from; i < Math.min(to, from + 14); i++) {
    if (!/^(?:border|frontier)$/.test(tokens[i]?.lower ?? '')) continue;
    if (at !== null && i - at > 4) return null;
    let start = i;
    while (start > from && /^\p{Lu}/u.test(tokens[start - 1]?.raw ?? '')) start--;
    let end = i + 1;
    if (tokens[end]?.lower === 'with' && /^\p{Lu}/u.test(tokens[end + 1]?.raw ?? '')) end += 2;
    return textOf(reading, { from: start, to: end });
  }
  return null;
}

/** The place that names an event: *the Geneva conference*. */
function modifier(reading: Reading, noun: Stretch): string | null {
  const { tokens, classes } = reading;
  let from = noun.from;
  let to = from;
  while (to < noun.to && classes[to] === 'Name') to++;
  if (to === from || to >= noun.to || from === to) return null;
  const mention = reading.parties.within({ from, to })[0];
  const word = tokens[to - 1]?.lower ?? '';
  if (mention !== undefined && mention.party.kind !== 'state') return null;
  const tags = listedAs(word) ?? '';
  const seat =
    mention !== undefined &&
    tags !== 'Demonym' &&
    !/(?:ian|ish|ese|an|ch|i)$/.test(word) &&
    mention.party.name.toLowerCase() !== word;
  if (!seat && tags !== 'City') return null;
  while (from < to && reading.parties.within({ from, to }).length === 0 && tags !== 'City') from++;
  return textOf(reading, { from, to });
}

/** The dateline’s place, as one writes it within a sentence. */
export function hereOf(text: string): string | null {
  for (const paragraph of text.slice(0, 1200).split('\n').slice(0, 6)) {
    const place = datelineOf(paragraph)?.place;
    if (place !== undefined)
      return place === place.toUpperCase()
        ? place.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase())
        : place;
  }
  return null;
}

/** *Flew from Warsaw by night to Kyiv*: a place that a verb of motion leads to, past where it began and how. */
export function goesSomewhere(reading: Reading, { from, to }: Stretch, leads: RegExp): boolean {
  for (let i = from; i < to; i++) {
    if (/^(?:comma|coordinator|that)$/.test(reading.classes[i] ?? '')) return false;
    if (leads.test(reading.tokens[i]?.lower ?? '') && isPlace(reading, { from: i + 1, to })) return true;
  }
  return false;
}

/** *Welcomed Rutte, Merz and the Danish premier | in Vilnius*: a place behind whoever is there. */
export const leadsSomewhere = (reading: Reading, { from, to }: Stretch, leads: RegExp): boolean =>
  reading.tokens
    .slice(from, to)
    .some(({ lower }, k) => leads.test(lower) && isPlace(reading, { from: from + k + 1, to }));
