import type { Token } from '../text/tokens.ts';
import { takesPlace } from './nouns.ts';
import type { Tagged } from './tagging.ts';
import type { VerbGroup } from './verb-group.ts';
import { readingOf } from './verb-readings.ts';
import { APPOINTED } from './verbs-of-happening.ts';

/** A plain past that another finite verb follows without a joint is a participle: *the visit planned for Friday was …*. */
export function settleReduced({ tokens, classes }: Tagged, groups: VerbGroup[]): VerbGroup[] {
  return groups.map((group, n) => {
    if (group.kind !== 'finite' || group.tense !== 'past' || group.to - group.from > 3 || group.passive)
      return group;
    if (/^(?:be|have|do|modal)$/.test(classes[group.from] ?? '')) return group;
    const reduced: VerbGroup = { ...group, kind: 'reduced', passive: true };
    if (!readingOf(tokens[group.from]?.lower ?? '')?.forms.has('part')) return group;
    if (isAppointment({ tokens, classes }, group, groups[n - 1]?.to ?? 0)) return reduced;
    if (
      tokens[group.to]?.lower === 'by' &&
      !MEANS.test(tokens[group.to + 1]?.lower ?? '') &&
      !/^(?:who|which|that)$/.test(tokens[group.from - 1]?.lower ?? '')
    )
      return reduced;
    const next = groups.slice(n + 1).find(({ kind }) => kind === 'finite');
    // A participle takes no object, but for a few verbs of giving.
    if (next === undefined || /^(?:determiner|possessive|number)$/.test(classes[group.to] ?? ''))
      return group;
    const adverb = /^(?:adverb|ly)$/.test(classes[group.from - 1] ?? '') ? 1 : 0;
    const before = tokens[group.from - 1 - adverb];
    const afterComma = before?.raw === ',';
    if (
      /^(?:who|which|that|and|but|or)$/.test(before?.lower ?? '') ||
      (adverb === 1 && !afterComma) ||
      classes[group.from - 1] === 'subject'
    )
      return group;
    for (let i = group.to; i < next.from; i++) {
      if (
        /^(?:coordinator|subordinator|semicolon|that|whether|colon|dash)$/.test(classes[i] ?? '') ||
        /^(?:who|after|before|since|until|as|once|than|where)$/.test(tokens[i]?.lower ?? '')
      )
        return group;
      if (tokens[i]?.raw === ',')
        return afterComma && onlyAdverbs(classes, i + 1, next.from) ? reduced : group;
    }
    return afterComma || APPOINTED.has(group.lemma) || !isSaying(tokens, group) ? reduced : group;
  });
}

/** *A dinner | planned for Wednesday*: an event does not plan, it is planned. */
function isAppointment(
  { tokens, classes }: Pick<Tagged, 'tokens' | 'classes'>,
  { from, to, lemmas }: VerbGroup,
  start: number,
): boolean {
  const isFor = classes[to] === 'day' || /^(?:for|on|in|at|next|by|this)$/.test(tokens[to]?.lower ?? '');
  if (!isFor || !lemmas.some((lemma) => APPOINTED.has(lemma))) return false;
  for (let i = from - 1; i >= Math.max(start, from - REACH); i--) {
    if (/^(?:subject|comma|semicolon|colon|stop|that|subordinator)$/.test(classes[i] ?? '')) return false;
    if (takesPlace(tokens[i]?.lower ?? '')) return true;
  }
  return false;
}

/** So many tokens before a participle the noun that it describes is looked for. */
const REACH = 12;

const onlyAdverbs = (classes: readonly string[], from: number, to: number): boolean =>
  classes.slice(from, to).every((cls) => /^(?:adverb|ly|negation)$/.test(cls));

/** *met by video link*: how, not by whom. */
const MEANS =
  /^(?:video|phone|telephone|videoconference|train|plane|air|sea|road|bus|boat|a|an|\d+|nearly|almost|about|mistake|then|midnight|noon)$/;

/** After a verb of saying the next finite verb is what was said. */
const isSaying = (tokens: readonly Token[], { from }: VerbGroup): boolean =>
  /^(?:said|told|believed|thought|knew|hoped|feared|felt|claimed|reported|announced|added|heard|learned|agreed|insisted|confirmed|warned|denied|noted|promised)$/.test(
    tokens[from]?.lower ?? '',
  );
