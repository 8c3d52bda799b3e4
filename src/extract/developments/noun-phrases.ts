import type { Stretch } from '../text/stretch.ts';
import { kindsOf, LIGHT, type NounKind } from './nouns.ts';
import type { Parties } from './parties.ts';
import type { Tagged } from './tagging.ts';

/** What reads a clause needs. */
export interface Reading extends Tagged {
  parties: Parties;
}

/** A noun phrase up to its head: no preposition, relative clause, participle or comma in it. */
export function coreOf({ tokens, classes }: Reading, { from, to }: Stretch): Stretch | null {
  // *That visit*: it points at something.
  let start = classes[from] === 'that' ? from + 1 : from;
  while (start < to && /^(?:determiner|possessive|comma|mark|adverb|ly)$/.test(classes[start] ?? '')) start++;
  if (classes[start] === 'day' && classes[start + 1] === "'s") start += 2;
  if (start > from && tokens[start]?.lower === 'of' && classes[start - 1] === 'determiner')
    return { from: start - 1, to: start };
  let end = start;
  while (end < to) {
    const cls = classes[end] ?? '';
    if (
      end > start &&
      (cls === 'adverb' ||
        cls === 'ly' ||
        cls === 'determiner' ||
        (AFTER_NOUN.has(tokens[end]?.lower ?? '') && classes[end - 1] !== "'s"))
    )
      break;
    if (end > start && ((cls === 'mark' && isApostrophe(tokens, end)) || isHyphen(tokens, end))) {
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
  'back off over out away last next late early yesterday today tonight tomorrow again together instead separately twice overnight apiece due set planned scheduled held above below along alongside beside outside inside throughout opposite beneath'.split(
    ' ',
  ),
);

/** *U.S.-brokered talks*: it joins two words. */
const isHyphen = (tokens: readonly { raw: string; start: number; end: number }[], i: number): boolean =>
  tokens[i]?.raw === '-' &&
  tokens[i - 1]?.end === tokens[i]?.start &&
  tokens[i]?.end === tokens[i + 1]?.start;

/** *the donors’ conference*: it ends a word and no quotation. */
const isApostrophe = (tokens: readonly { raw: string; start: number; end: number }[], i: number): boolean =>
  /^['’]$/.test(tokens[i]?.raw ?? '') &&
  tokens[i - 1]?.end === tokens[i]?.start &&
  /s$/.test(tokens[i - 1]?.raw ?? '');

/** A participle before the noun it describes. */
const isModifier = (_: readonly unknown[], classes: readonly string[], at: number, to: number): boolean =>
  at + 1 < to && /^(?:word|s|al|ous|ive|Name|ers?|tion|ment|ity|es|ies)$/.test(classes[at + 1] ?? '');

export const textOf = ({ document }: Reading, { from, to }: Stretch): string =>
  from >= to ? '' : document.text.slice(document.tokens[from]?.start ?? 0, document.tokens[to - 1]?.end ?? 0);

/** *a news conference*: nobody meets there but the press. */
export const isForPress = (tokens: readonly { lower: string }[], head: number): boolean =>
  /^(?:news|press|media)$/.test(tokens[head - 1]?.lower ?? '');

/** What a counting noun counts: *tens of thousands of troops*, *the bodies of 120 soldiers*. */
export function behindLight(reading: Reading, core: Stretch, stretch: Stretch): readonly NounKind[] {
  const { tokens } = reading.document;
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
  /^(?:\d.*|bodies|remains|members?|supply|supplies|ambassadors?|first|second|third|last|some|most|many|all|several)$/.test(
    word,
  );

/** The object right after a verb: its core, or null where a preposition, a day or nothing follows. */
export function objectOf(reading: Reading, stretch: Stretch): Stretch | null {
  const { tokens, classes } = reading;
  let from = stretch.from;
  while (
    from < stretch.to &&
    (/^(?:adverb|ly)$/.test(classes[from] ?? '') || TOGETHER_OR_NOT.test(tokens[from]?.lower ?? ''))
  )
    from++;
  from = behindTime(reading, behindPlace(reading, { from, to: stretch.to }));
  // *Meets | next on Friday*.
  if (tokens[from]?.lower === 'next' && /^(?:preposition|day)$/.test(classes[from + 1] ?? '')) return null;
  // *Met | face to face*.
  if (tokens[from]?.lower === 'face' && tokens[from + 1]?.lower === 'to') return null;
  if (from >= stretch.to || /^(?:outside|inside|along|past|alongside)$/.test(tokens[from]?.lower ?? ''))
    return null;
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

const TOGETHER_OR_NOT = /^(?:together|apart|alone|overnight)$/;

/** *Spoke | this morning | with her*: when it was is no object. */
const behindTime = ({ tokens }: Reading, i: number): number =>
  /^(?:this|that|last|late|early)$/.test(tokens[i]?.lower ?? '') &&
  /^(?:morning|afternoon|evening|night|week|month)$/.test(tokens[i + 1]?.lower ?? '')
    ? i + 2
    : i;

/** *Received in Astana | the minister*, *postponed until spring | a journey*: where and till when may stand before the object. */
export function behindPlace({ tokens, classes }: Reading, { from, to }: Stretch): number {
  const lead = tokens[from]?.lower ?? '';
  if (!/^(?:in|until|till)$/.test(lead)) return from;
  const fits = lead === 'in' ? /^Name$/ : /^(?:Name|word|day|month|number|ing)$/;
  let at = from + 1;
  while (at < to && at - from < 4 && fits.test(classes[at] ?? '')) at++;
  return at > from + 1 && at < to && /^(?:determiner|possessive)$/.test(classes[at] ?? '') ? at : from;
}
