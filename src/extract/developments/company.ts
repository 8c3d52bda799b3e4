import { namesOffice } from '../people/lexicon.ts';
import type { Stretch } from '../text/stretch.ts';
import { coreOf, type Reading } from './noun-phrases.ts';
import { isActing, kindsOf } from './nouns.ts';
import type { PartyMention } from './party-mention.ts';

/**
 * Those in whose company a verb's subject does what it tells: the words behind the *with* that goes with the verb, as
 * in *spoke for an hour in Doha with the Qatari premier*. A *with* that goes with a noun (*talked about ties with
 * China*) is none, nor is one before a thing (*met with criticism*) or before a medium (*spoke with the BBC*).
 */
export function companyOf(reading: Reading, { from, to }: Stretch, leads = /^with$/): Stretch | null {
  const { tokens, classes } = reading;
  for (let i = from; i < to; ) {
    if (leads.test(tokens[i]?.lower ?? '')) {
      const behind = { from: i + 1, to };
      return isSomebody(reading, behind, leads.test('to')) ? behind : null;
    }
    const next = FLOATING.test(classes[i] ?? '') ? i + 1 : behindAdverbial(reading, i, to);
    if (next === null) return null;
    i = next;
  }
  return null;
}

/** *Agreed in Oslo on Friday | on nine of the articles*: whether what something is about follows where and when it was done. */
export function isAbout(reading: Reading, { from, to }: Stretch, leads: RegExp): boolean {
  const { tokens, classes } = reading;
  for (let i = from; i < to; ) {
    const isDay =
      /^(?:day|month)$/.test(classes[i + 1] ?? '') ||
      (classes[i + 1] === 'number' && classes[i + 2] === 'month');
    if (leads.test(tokens[i]?.lower ?? '') && !isDay)
      return !/^(?:little|nothing|no|none|few)$/.test(tokens[i + 1]?.lower ?? '');
    const next = FLOATING.test(classes[i] ?? '') ? i + 1 : behindAdverbial(reading, i, to);
    if (next === null) return false;
    i = next;
  }
  return false;
}

const FLOATING = /^(?:adverb|ly|day|month|number)$/;

/** Prepositions that lead to where, when, how long and by what means something was done, each with its noun. */
const WHERE_AND_WHEN = /^(?:in|at|by|via|over|from|through|into|until|inside|outside|near|on|for|past)$/;

/** Nouns that *on* makes adverbials of. */
const BY_ON = /^(?:tele)?phone$|^(?:line|hotline|sidelines?|margins?|fringes?|train|plane|stage|foot|board)$/;

/** How long something lasts, and when it is. */
export const TIME =
  /^(?:seconds?|minutes?|hours?|days?|weeks?|weekends?|mornings?|afternoons?|evenings?|nights?|midnight|noon|dawn|time)$/;

/** One past the adverbial that begins at a token; null where something else does. */
function behindAdverbial(reading: Reading, at: number, to: number): number | null {
  const { tokens, classes } = reading;
  const lead = tokens[at]?.lower ?? '';
  const isLed = WHERE_AND_WHEN.test(lead);
  const from = isLed ? at + 1 : at;
  if (FLOATING.test(classes[from] ?? '') && isLed && coreOf(reading, { from, to }) === null) return from + 1;
  const core = coreOf(reading, { from, to });
  if (core === null) return null;
  const head = tokens[core.to - 1]?.lower ?? '';
  const isName = classes[core.to - 1] === 'Name' || FLOATING.test(classes[core.to - 1] ?? '');
  const isTime = TIME.test(head) || /^(?:part|half|much|most|bulk|rest)$/.test(head);
  if (!isLed || lead === 'for') {
    if (!isTime) return null;
  } else if (lead === 'on' && !isName && !BY_ON.test(head)) return null;
  const next = tokens[core.to]?.lower;
  if (next !== 'of') return core.to;
  const inner = coreOf(reading, { from: core.to + 1, to });
  if (inner === null) return classes[core.to + 1] === 'day' ? core.to + 2 : null;
  const ofPlace = isTime || BY_ON.test(head) || classes[inner.to - 1] === 'Name';
  return ofPlace ? inner.to : null;
}

/** Whether a person, a state or a body of the record comes first, or, where it needs no name, anybody who acts. */
function isSomebody(reading: Reading, { from, to }: Stretch, named: boolean): boolean {
  const core = coreOf(reading, { from, to });
  if (core === null) return false;
  // *Huddled with his Baltic colleagues*; *spoke to officials* may be a speech.
  if (!named && isActing(reading.tokens[core.to - 1]?.lower ?? '')) return true;
  const mentions = reading.parties.within({ from: core.from, to }).filter(({ as }) => as === 'party');
  return mentions.some(
    (one) =>
      (one.from < core.to || isOfParty(reading, one, core.to) || isApposed(reading, one, core.to)) &&
      (one.party.kind !== 'organisation' || one.party.ref !== null),
  );
}

/** *The foreign minister | of Jordan*. */
const isOfParty = ({ tokens }: Reading, { from }: PartyMention, end: number): boolean =>
  from - end <= OFFICE_OF && tokens[end]?.lower === 'of';

/** *The Armenian prime minister, | Nikol Pashinyan*. */
const isApposed = ({ tokens }: Reading, { from }: PartyMention, end: number): boolean =>
  from === end + 1 && tokens[end]?.raw === ',' && namesOffice(tokens[end - 1]?.lower ?? '');

const OFFICE_OF = 6;

/** Nouns that *with* goes with: *discussed ties with China*. */
const RELATIONAL =
  /^(?:relation|relationship|tie|contact|cooperation|co-operation|war|conflict|peace|border|frontier|friendship|alliance|engagement|union|business|problem|dispute|trouble|collaboration|coordination|alignment|confrontation)s?$/;

/** The stretch behind the object of a verb: what *discussed the plant by telephone with …* has for its company. */
export function behindObject(reading: Reading, { from, to }: Stretch): Stretch | null {
  const { tokens, classes } = reading;
  let last = from;
  for (let at = from; at < to; ) {
    const core = coreOf(reading, { from: at, to });
    if (core === null) return null;
    last = core.to;
    if (tokens[last]?.lower !== 'of' && tokens[last]?.lower !== 'and' && classes[last] !== 'for') break;
    at = last + 1;
  }
  const head = tokens[last - 1]?.lower ?? '';
  const takesWith =
    RELATIONAL.test(head) ||
    kindsOf(head).some((kind) => /^(?:ties|deal|meeting|truce|trade|swap|call|drill)$/.test(kind));
  return takesWith && tokens[last]?.lower === 'with' ? null : { from: last, to };
}
