import type { Stretch } from '../text/stretch.ts';
import type { Tagged } from './tagging.ts';

const ADVERBIAL = /^(?:preposition|to|for|as|day|adverb|ly|month|number|subordinator)$/;

/** A subject without what stands before it as an adverbial: *On Friday, X*, *According to Y, X*, *In Paris, X*. */
export function withoutAdverbial(
  { tokens, classes }: Tagged,
  stretch: Stretch,
): [subject: Stretch, before: Stretch] {
  let from = afterBullet(tokens, stretch);
  for (;;) {
    const opens =
      ADVERBIAL.test(classes[from] ?? '') ||
      /^(?:according|speaking|asked|following|despite|meanwhile|separately)$/.test(tokens[from]?.lower ?? '');
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

/** *On Friday Lavrov met …*, without a comma. */
function afterBareDay(
  tokens: readonly { lower: string }[],
  classes: readonly string[],
  { from, to }: Stretch,
): number {
  const at = tokens[from]?.lower === 'on' ? from + 1 : from;
  return classes[at] === 'day' && at + 1 < to && !/^(?:'s|comma)$/.test(classes[at + 1] ?? '')
    ? at + 1
    : from;
}
