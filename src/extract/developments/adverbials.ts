import type { Stretch } from '../text/stretch.ts';
import type { Tagged } from './tagging.ts';

const ADVERBIAL = /^(?:preposition|to|for|as|day|adverb|ly|month|number|subordinator)$/;

/** A subject without what stands before it as an adverbial: *On Friday, X*, *According to Y, X*, *In Paris, X*. */
export function withoutAdverbial(
  { tokens, classes }: Pick<Tagged, 'tokens' | 'classes'>,
  stretch: Stretch,
): [subject: Stretch, before: Stretch] {
  let from = afterBullet(tokens, stretch);
  for (;;) {
    const opens =
      ADVERBIAL.test(classes[from] ?? '') ||
      /^(?:according|speaking|asked|following|despite|meanwhile|separately|first|second|third|finally|lastly|fresh|back|straight)$/.test(
        tokens[from]?.lower ?? '',
      );
    const listed = classes[from] === 'number' && /^\p{Ll}/u.test(tokens[from + 1]?.raw ?? '');
    let comma = from;
    while (comma < stretch.to && tokens[comma]?.raw !== ',') comma++;
    if (!opens || listed || comma >= stretch.to - 1) break;
    from = comma + 1;
  }
  if (from === afterBullet(tokens, stretch)) from = afterBareDay(tokens, classes, { from, to: stretch.to });
  return [
    { from, to: stretch.to },
    { from: stretch.from, to: from },
  ];
}

const afterBullet = (tokens: readonly { raw: string }[], { from, to }: Stretch): number =>
  from < to && /^[•·▪*–—-]$/.test(tokens[from]?.raw ?? '') ? from + 1 : from;

/** *On Friday Lavrov met …*, *On 14 June I am flying …*, *In the afternoon she was received …*, without a comma. */
function afterBareDay(
  tokens: readonly { lower: string }[],
  classes: readonly string[],
  { from, to }: Stretch,
): number {
  const opens = /^(?:but|and|yet|so)$/.test(tokens[from]?.lower ?? '') ? from + 1 : from;
  // *Over lunch | the two leaders agreed …*: a preposition with a bare noun.
  if (
    /^(?:over|at|in|after|during)$/.test(tokens[opens]?.lower ?? '') &&
    /^(?:word|s|ers?)$/.test(classes[opens + 1] ?? '') &&
    /^(?:determiner|subject|possessive)$/.test(classes[opens + 2] ?? '') &&
    opens + 2 < to
  )
    return opens + 2;
  // *In a call on Monday | Putin told …*: the first day behind a preposition that somebody follows.
  if (classes[opens] === 'preposition')
    for (let i = opens + 1; i < Math.min(to, opens + FRONTED); i++) {
      if (tokens[i]?.lower !== 'on') continue;
      const past = afterTime(tokens, classes, i + 1);
      if (past > i + 1 && past < to && /^(?:Name|title|determiner|subject)$/.test(classes[past] ?? ''))
        return past;
    }
  const at = /^(?:on|in|at|by|late|early|later|earlier)$/.test(tokens[opens]?.lower ?? '')
    ? opens + 1
    : opens;
  const end = afterTime(tokens, classes, tokens[at]?.lower === 'on' ? at + 1 : at);
  return end > at && end < to && !/^(?:'s|comma)$/.test(classes[end] ?? '') ? end : from;
}

/** So many tokens may stand before a day in front of a subject. */
const FRONTED = 10;

const PART_OF_DAY = /^(?:morning|afternoon|evening|night|noon|midday|midnight|meantime|meanwhile)$/;

/** One past a day, a date or a part of a day that begins at a token; the token itself where none does. */
function afterTime(tokens: readonly { lower: string }[], classes: readonly string[], at: number): number {
  const word = (i: number): string => tokens[i]?.lower ?? '';
  const isYear = (i: number): boolean => /^(?:19|20)\d\d$/.test(word(i));
  if (classes[at] === 'day') return PART_OF_DAY.test(word(at + 1)) ? at + 2 : at + 1;
  if (classes[at] === 'month' && classes[at + 1] === 'number') return isYear(at + 2) ? at + 3 : at + 2;
  if (classes[at] === 'number' && classes[at + 1] === 'month') return isYear(at + 2) ? at + 3 : at + 2;
  if (classes[at] === 'month') return isYear(at + 1) ? at + 2 : at + 1;
  if (isYear(at)) return at + 1;
  if (/^(?:the|this|that)$/.test(word(at)) && PART_OF_DAY.test(word(at + 1))) return at + 2;
  return PART_OF_DAY.test(word(at)) ? at + 1 : at;
}
