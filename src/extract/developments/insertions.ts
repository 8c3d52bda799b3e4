import type { Stretch } from '../text/stretch.ts';
import { withoutAdverbial } from './adverbials.ts';
import type { Tagged } from './tagging.ts';
import type { VerbGroup } from './verb-group.ts';

/** A noun phrase before an insertion: without adverbials before it and the comma or the joint behind it. */
export function outerOf(tagged: Tagged, region: Stretch): Stretch {
  const { tokens } = tagged.document;
  let { to } = region;
  while (to > region.from && /^(?:,|who|which|that)$/.test(tokens[to - 1]?.lower ?? '')) to--;
  const [whole] = withoutAdverbial(tagged, { from: region.from, to });
  for (let i = whole.from + 1; i < to; i++)
    if (tokens[i]?.raw === ',' && isAside(tokens[i + 1]?.lower ?? '')) return { from: whole.from, to: i };
  return whole;
}

/** What begins an aside: *, the largest since the war began,*, *, due to begin today,*. */
const isAside = (word: string): boolean =>
  /^(?:the|an?|its|their|his|her|due|set|expected|scheduled|planned|originally|first|once)$/.test(word);

/** *…, the minister said.*: a verb of saying at the end of its sentence, or before a comma. */
export function isSayingTail({ document: { tokens } }: Tagged, verb: VerbGroup, sentence: Stretch): boolean {
  return (
    /^(?:said|says|say|told|reported|reports|added|confirmed|announced|wrote|according|claimed|stated|declared)$/.test(
      tokens[verb.to - 1]?.lower ?? '',
    ) &&
    (sentence.to - verb.to <= 12 || tokens[verb.to]?.raw === ',')
  );
}

/** The last comma of a stretch; its beginning where it has none. */
export function lastComma({ tokens }: Tagged, { from, to }: Stretch): number {
  for (let at = to - 1; at > from; at--) if (tokens[at]?.raw === ',') return at;
  return from;
}
