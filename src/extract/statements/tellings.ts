import { isSpeechWord, takesThat } from '../cues/speech-verbs.ts';
import { saysTo, TELLS } from '../cues/telling-verbs.ts';
import type { Cast } from '../people/cast.ts';
import { nominalsAcross } from '../people/find-nominals.ts';
import type { Nominal } from '../people/nominals/nominal.ts';
import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Token } from '../text/tokens.ts';
import { skipTime } from './time-phrases.ts';

/** A clause that tells who said something, whether or not to whom: *Novak, the envoy, had told Berg on Monday that …*. */
export interface Telling {
  source: Stretch;
  /** The token of its verb. */
  verb: number;
  /** Whether an auxiliary puts it before something else: *had told*. */
  before: boolean;
  words: Stretch;
}

/** So many tokens at most stand between a subject and its verb, between a verb and its words, and before a subject. */
const LONGEST_ASIDE = 40;
const LONGEST_BESIDE = 26;
const LONGEST_OPENING = 16;
/** The least number of words that are told. */
const LEAST = 2;

const PRONOUN = /^(?:he|she|they)$/;
const STOP: Token = { start: 0, end: 0, raw: '.', lower: '.' };

/** The telling that fills `within`: its subject opens it, its words end it; null where the clause is another. */
export function tellingIn(document: Document, cast: Cast, within: Stretch): Telling | null {
  for (const opens of openings(document, cast, within)) {
    const source = subjectAt(document, cast, opens, within.to);
    const told = source === null ? null : verbBehind(document, source, within.to);
    const from = told === null ? null : wordsBehind(document, cast, told.verb, within.to);
    if (source !== null && told !== null && from !== null && within.to - from >= LEAST)
      return { source, ...told, words: { from, to: within.to } };
  }
  return null;
}

/** Where the subject of a clause may begin: behind marks and *that*, or behind a phrase that tells when or in what. */
function openings({ tokens }: Document, { nominals }: Cast, { from, to }: Stretch): number[] {
  let first = from;
  while (first < to && /^(?:that|and|but|[–—•*,-])$/.test(tokens[first]?.lower ?? '')) first++;
  if (!/^(?:preposition|adverb|day|subordinator)$/.test(classOf(tokens[first] ?? STOP))) return [first];
  const end = Math.min(to, first + LONGEST_OPENING);
  const pronouns = tokens
    .slice(first, end)
    .flatMap(({ lower }, k) => (PRONOUN.test(lower) ? [first + k] : []));
  const behind = [...nominalsAcross(nominals, first, end).map(startOf), ...pronouns];
  const isGoverned = (i: number): boolean => /^(?:preposition|to|for)$/.test(classOf(tokens[i - 1] ?? STOP));
  return [...new Set([first, ...behind.filter((i) => i > first && !isGoverned(i))])];
}

/** The phrase at token `from`, with those that *and* joins to it; null where it names and describes nobody. */
function subjectAt(document: Document, cast: Cast, from: number, limit: number): Stretch | null {
  const { tokens } = document;
  if (PRONOUN.test(tokens[from]?.lower ?? '')) return { from, to: from + 1 };
  let end = phraseAt(cast, from);
  while (end !== null && end < limit && tokens[end]?.lower === 'and') {
    const next = phraseAt(cast, end + 1);
    if (next === null) return null;
    end = next;
  }
  return end === null ? null : { from, to: end };
}

/** The token behind the longest nominal that begins at `from`; null where none does. */
function phraseAt({ nominals }: Cast, from: number): number | null {
  const ends = nominalsAcross(nominals, from, from + 2)
    .filter((one) => startOf(one) === from)
    .map(endOf);
  return ends.length === 0 ? null : Math.max(...ends);
}

const startOf = ({ from, owner }: Nominal): number => Math.min(from, owner?.from ?? from);
const endOf = ({ to, complement }: Nominal): number => Math.max(to, complement?.to ?? 0);

/** The verb of saying right behind a subject, or behind what commas tell more of it. */
function verbBehind(
  document: Document,
  { to: end }: Stretch,
  limit: number,
): Pick<Telling, 'verb' | 'before'> | null {
  const { tokens, quoteOf } = document;
  const direct = verbAt(document, end);
  if (direct !== null) return direct;
  if (tokens[end]?.raw !== ',' && tokens[end]?.lower !== 'who') return secondVerb(document, end, limit);
  for (let comma = end + 1; comma < Math.min(limit, end + LONGEST_ASIDE); comma++) {
    if (quoteOf[comma] !== -1) return null;
    const found = tokens[comma]?.raw === ',' ? verbAt(document, comma + 1) : null;
    if (found !== null) return found;
  }
  return null;
}

/** *Novak | rang Berg on Monday and told | him that …*: a verb of telling behind another; what a comma divides has its own subject. */
function secondVerb(
  document: Document,
  from: number,
  limit: number,
): Pick<Telling, 'verb' | 'before'> | null {
  const { tokens, quoteOf } = document;
  for (let i = from + 1; i < Math.min(limit, from + LONGEST_ASIDE) && quoteOf[i] === -1; i++) {
    if (tokens[i]?.raw === ',' || tokens[i]?.raw === ';') return null;
    const found = tokens[i]?.lower === 'and' ? verbAt(document, i + 1) : null;
    if (found !== null) return saysTo(tokens[found.verb]?.lower ?? '') ? found : null;
  }
  return null;
}

const BETWEEN = /^(?:had|has|have|also|later|then|again|still|already|first|once|himself|herself|ly)$/;

function verbAt({ tokens, quoteOf }: Document, from: number): Pick<Telling, 'verb' | 'before'> | null {
  let verb = from;
  while (
    verb < from + 3 &&
    (BETWEEN.test(tokens[verb]?.lower ?? '') || classOf(tokens[verb] ?? STOP) === 'ly')
  )
    verb++;
  const word = tokens[verb]?.lower ?? '';
  if (quoteOf[verb] !== -1 || !(saysTo(word) || takesThat(word))) return null;
  return { verb, before: tokens.slice(from, verb).some(({ lower }) => /^(?:had|has|have)$/.test(lower)) };
}

/** Where the words begin behind a verb and those who are told, and when and where they were. */
function wordsBehind(document: Document, cast: Cast, verb: number, limit: number): number | null {
  const { tokens, quoteOf } = document;
  const word = tokens[verb]?.lower ?? '';
  for (let i = verb + 1; i < Math.min(limit, verb + LONGEST_BESIDE); i++) {
    const here = tokens[i]?.lower ?? '';
    if (quoteOf[i] !== -1 || /^[:;]$/.test(here)) return null;
    if (here === 'that' && opensClause(tokens[i + 1])) return i;
    if (i > verb + 1 && isSpeechWord(here) && tokens[i - 1]?.lower !== 'to') return null;
  }
  if (!TELLS.test(word)) return takesThat(word) ? bareClause(document, verb + 1, limit) : null;
  const hearer = /^(?:him|her|them|us)$/.test(tokens[verb + 1]?.lower ?? '')
    ? verb + 2
    : phraseAt(cast, verb + 1);
  return hearer === null ? null : bareClause(document, hearer, limit);
}

/** *That | Berlin would pay*, *that | the bridge was shut*; not *the bridge | that* or *that of*. */
const opensClause = (next: Token | undefined): boolean =>
  next !== undefined && !/^(?:preposition|to|be|have|modal|stop|comma)$/.test(classOf(next));

/** Where a clause without *that* begins at token `from`, or behind a time there. */
function bareClause(document: Document, from: number, limit: number): number | null {
  const start = skipTime(document, from, limit) ?? from;
  const opens = document.tokens[start];
  return opens !== undefined &&
    document.quoteOf[start] === -1 &&
    /^(?:subject|determiner|possessive|Name)$/.test(classOf(opens)) &&
    document.tokens.slice(start, limit).some((token) => /^(?:be|have|do|modal|ed)$/.test(classOf(token)))
    ? start
    : null;
}
