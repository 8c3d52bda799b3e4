import { listedAs } from '../text/lexicon.ts';
import { isActing, kindsOf } from './nouns.ts';
import type { Tagged } from './tagging.ts';
import { eventVerbs } from './verb-lemmas.ts';
import { readingOf, type VerbReading } from './verb-readings.ts';

/** What of its sentence a verb is read by. */
export interface Around {
  first: number;
  /** Whether the clause has its verb already. */
  hasVerb: boolean;
  /** Whether the verb before may be followed by what is said, without a joint. */
  reports: boolean;
}

const SUBJECT_WORDS = /^(?:they|we|i|you|both|who|which|that)$/;

/** *Over drone debris | found in Tulcea*: behind the verb of its clause, right after a noun and without an object, it is a participle. */
export const isDescribing = (
  { classes }: Tagged,
  i: number,
  { hasVerb, reports }: Around,
  { forms }: VerbReading,
): boolean =>
  hasVerb &&
  !reports &&
  forms.has('part') &&
  /^(?:word|s|ers?|tion|ment|ity|es|ies|al|ing|document)$/.test(classes[i - 1] ?? '') &&
  /^(?:preposition|day|month|coordinator|comma|stop|semicolon)$/.test(classes[i + 1] ?? '');

/** Whether what ends in *-ing* is a verb, and no noun: *after meeting*, not *the meeting of*. */
export function isGerund(tagged: Tagged, i: number, { first }: Around, { noun }: VerbReading): boolean {
  const { document, classes } = tagged;
  if (isDescribed(tagged, i)) return false;
  if (!noun) return true;
  return (
    i !== first &&
    (!/^(?:preposition|be|have|that|modal|stop|comma|day)$/.test(classes[i + 1] ?? '') ||
      /^(?:after|before|by|without|began|started)$/.test(document.tokens[i - 1]?.lower ?? ''))
  );
}

/** *A memorandum on humanitarian demining*, *the bilateral working group*: an adjective behind a determiner or a preposition has its noun. */
function isDescribed({ tokens, classes }: Tagged, i: number): boolean {
  const word = tokens[i - 1]?.lower ?? '';
  const describes =
    /^(?:al|ous|ive)$/.test(classes[i - 1] ?? '') ||
    /^(?:Adjective|Comparable)$/.test(listedAs(word) ?? '') ||
    /\p{Ll}{4}(?:ian|ic|ary)$/u.test(word);
  return describes && /^(?:determiner|preposition|for|possessive)$/.test(classes[i - 2] ?? '');
}

/** Whether what ends in *-s* is a verb, and no noun in the plural. */
export function isThirdPerson(
  tagged: Tagged,
  i: number,
  to: number,
  { first, hasVerb, reports }: Around,
  { lemmas, noun }: VerbReading,
): boolean {
  const { document, classes } = tagged;
  const word = document.tokens[i]?.lower ?? '';
  const before = document.tokens[i - 1]?.lower ?? '';
  const after = classes[i + 1] ?? '';
  const joined =
    before === 'and' &&
    i > first &&
    kindsOf(word).length === 0 &&
    !/^(?:preposition|be|have|modal)$/.test(after);
  if (joined && lemmas.length > 0) return true;
  // *The human rights commissioners*: no clause has a second verb without a joint, unless somebody says it.
  if (hasVerb && !reports && eventVerbs(word).length === 0 && classes[i - 1] !== 'subject') return false;
  // *Indirect talks between …*
  if (noun && document.tokens[i + 1]?.lower === 'between') return false;
  // *Signed an agreement on joint patrols in …*.
  if (hasVerb && !reports && after === 'preposition') return false;
  const argued = startsArgument(after) || document.tokens[i + 1]?.lower === 'next';
  if (noun && (hasVerb || !argued || hasFiniteAhead(tagged, i + 1, to))) return false;
  return (
    before === 'which' ||
    before === ',' ||
    isOfSeveral(tagged, i) ||
    !/^(?:s|ies|es|preposition|determiner|comma)$/.test(classes[i - 1] ?? '')
  );
}

/** *The board of governors | meets*: one body of several, before an event verb. */
const isOfSeveral = ({ tokens, classes }: Tagged, i: number): boolean =>
  eventVerbs(tokens[i]?.lower ?? '').length > 0 &&
  tokens[i - 2]?.lower === 'of' &&
  /^(?:word|ment|ity|tion|Name)$/.test(classes[i - 3] ?? '');

/** Whether a bare form is a verb with a subject in the plural: *they meet*, *envoys meet the president*. */
export function isPluralPresent(
  tagged: Tagged,
  i: number,
  to: number,
  { first, hasVerb }: Around,
  { noun }: VerbReading,
): boolean {
  const { document, classes } = tagged;
  const before = document.tokens[i - 1]?.lower ?? '';
  // *No, that visit is off*: *that* points, where no noun stands before it.
  const points =
    before === 'that' && /^(?:comma|stop|mark|preposition|coordinator|be)$/.test(classes[i - 2] ?? 'stop');
  if (SUBJECT_WORDS.test(before)) return !points;
  // *The Polish and Ukrainian transport ministers*.
  const next = document.tokens[i + 1]?.lower ?? '';
  if (isActing(next) && /s$/.test(next) && eventVerbs(document.tokens[i]?.lower ?? '').length === 0)
    return false;
  const clear =
    !noun ||
    (eventVerbs(document.tokens[i]?.lower ?? '').length > 0 &&
      !hasVerb &&
      startsArgument(classes[i + 1] ?? '') &&
      !hasFiniteAhead(tagged, i + 1, to));
  return clear && isPlural(tagged, i, first);
}

const startsArgument = (cls: string): boolean =>
  /^(?:determiner|Name|possessive|preposition|day|number|adverb|to|object|title|month|its)$/.test(cls);

/** Whether an auxiliary or a plain past comes within the same clause. */
function hasFiniteAhead({ tokens, classes }: Tagged, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 30); i++) {
    const cls = classes[i] ?? '';
    if (/^(?:comma|semicolon|subordinator|coordinator)$/.test(cls)) return false;
    if (/^(?:be|have|modal|do)$/.test(cls)) return true;
    const reading = readingOf(tokens[i]?.lower ?? '');
    if (
      reading?.forms.has('past') === true &&
      !/^(?:determiner|possessive|number)$/.test(classes[i - 1] ?? '')
    )
      return true;
  }
  return false;
}

/** Whether the noun before `i` is a plural, or the last of several. */
function isPlural({ tokens, classes }: Tagged, i: number, first: number): boolean {
  const before = tokens[i - 1];
  if (before === undefined || /^(?:preposition|to|comma|determiner|modal)$/.test(classes[i - 1] ?? ''))
    return false;
  if (/[^s']s$/.test(before.lower) && !/^(?:his|its|this|is|was|has)$/.test(before.lower)) return true;
  for (let k = i - 2; k >= first && i - k < 5; k--) if (tokens[k]?.lower === 'and') return true;
  return before.lower === 'people';
}
