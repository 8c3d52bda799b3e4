import type { Tagged } from './tagging.ts';
import type { VerbGroup } from './verb-group.ts';
import { tailsOf } from './verb-lemmas.ts';

/** Joins the particle that makes another verb of it: *hand over*, *take place*. */
export function withTail(tagged: Tagged, group: VerbGroup, to: number): VerbGroup {
  const { tokens } = tagged.document;
  for (const lemma of group.lemmas)
    for (const tail of tailsOf(lemma)) {
      const fits = tail.every((word, k) => group.to + k < to && tokens[group.to + k]?.lower === word);
      if (fits)
        return {
          ...group,
          to: group.to + tail.length,
          lemma: [lemma, ...tail].join('_'),
          lemmas: [[lemma, ...tail].join('_')],
        };
    }
  const apart = particleApart(tagged, group, to);
  if (apart !== null) return { ...group, lemma: apart, lemmas: [apart, ...group.lemmas] };
  return { ...group, lemma: group.lemmas[0] ?? group.lemma };
}

/** Particles that stand behind a short object: *pulled its guns back*. */
const APART = new Set(['back', 'off', 'over', 'out', 'away', 'together']);

const OBJECT = 14;

function particleApart(
  { tokens, classes }: Tagged,
  { lemmas, to: from }: VerbGroup,
  to: number,
): string | null {
  for (let i = from + 1; i < Math.min(to, from + OBJECT); i++) {
    const word = tokens[i]?.lower ?? '';
    const ends = /^(?:preposition|comma|stop|to|day|have|be|do|modal|colon|semicolon|dash)$/;
    if (ends.test(classes[i] ?? '') && !APART.has(word) && word !== 'of') return null;
    if (
      !APART.has(word) ||
      !/^(?:preposition|to|stop|day|comma|for|coordinator|undefined)$/.test(classes[i + 1] ?? 'undefined')
    )
      continue;
    const lemma = lemmas.find((one) => tailsOf(one).some((tail) => tail.length === 1 && tail[0] === word));
    if (lemma !== undefined) return `${lemma}_${word}`;
  }
  return null;
}
