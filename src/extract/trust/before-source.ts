import type { Cast } from '../people/cast.ts';
import type { Entity } from '../people/entity.ts';
import { canBe } from '../people/gender.ts';
import { isSubjectLike } from '../people/subjects.ts';
import type { Document } from '../text/document.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { Stretch } from '../text/stretch.ts';

/** How many nominals back somebody is looked for. */
const LOOK_BACK = 60;

/** Where the one stands whom a pronoun or a description means, and who else could be meant. */
export interface Before {
  /** Sentences from the words back to the last mention outside of quotations; the farthest where there is none. */
  back: number;
  /** Other people told of since the sentence of that mention began, as far as their gender fits. */
  rivals: number;
  /** Those of them of whom a clause may be. */
  rivalSubjects: number;
  /** Whether a clause may be about the last mention. */
  isSubject: boolean;
}

/** Whom the text spoke of before `source`, which is a pronoun or describes `speaker`. */
export function beforeSource(
  document: Document,
  { nominals, entityOf }: Cast,
  speaker: Entity,
  { from }: Stretch,
): Before {
  const { tokens, sentenceOf } = document;
  const word = tokens[from]?.lower ?? '';
  const rivals = new Set<Entity>();
  const rivalSubjects = new Set<Entity>();
  let met: number | null = null;
  let isSubject = false;
  const start = lowerBound(nominals.length, (n) => nominals[n]?.to ?? 0, from + 1);
  for (let n = start - 1; n >= Math.max(0, start - LOOK_BACK); n--) {
    const nominal = nominals[n];
    const entity = entityOf[n];
    if (nominal === undefined || entity == null || nominal.quoted || nominal.to > from) continue;
    const sentence = sentenceOf[nominal.from] ?? 0;
    if (met !== null && sentence < met) break;
    const about = isSubjectLike(document, nominal) && tokens[nominal.to]?.lower !== "'s";
    if (entity === speaker) {
      isSubject ||= about && (met === null || met === sentence);
      met ??= sentence;
    } else if (entity.kind === 'person' && !entity.plural && canBe(word, entity.gender)) {
      rivals.add(entity);
      if (about) rivalSubjects.add(entity);
    }
  }
  return {
    back: met === null ? Number.POSITIVE_INFINITY : (sentenceOf[from] ?? 0) - met,
    rivals: rivals.size,
    rivalSubjects: rivalSubjects.size,
    isSubject,
  };
}
