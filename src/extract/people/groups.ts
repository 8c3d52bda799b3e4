import type { Stretch } from '../text/stretch.ts';
import { blank, type Entity } from './entity.ts';
import type { Mentions } from './mentions.ts';
import type { Quantified } from './quantified.ts';
import type { Referent } from './referent.ts';

/** Sentences back in which the group is looked for of whom some speak. */
const GROUP_REACH = 3;

/** *One of them*, *others*: unnamed, and told by the group where one stands before. */
export function someOf(mentions: Mentions, some: Quantified): Referent {
  const group = groupBefore(mentions, some.from);
  const words = wordsOf(mentions, some);
  return unnamed(
    group === null ? words : `${words.replace(/ of (?:them|whom)$/i, '')} of ${group.name}`,
    group,
    some.plural,
  );
}

/** *Two of the officials*: unnamed, in those words. */
export const inThoseWords = (mentions: Mentions, stretch: Stretch): Referent =>
  unnamed(
    wordsOf(mentions, stretch),
    null,
    !/^(?:one|another|neither|either|each)$/.test(mentions.document.tokens[stretch.from]?.lower ?? ''),
  );

/** The unnamed several of whom the text spoke last. */
function groupBefore(mentions: Mentions, at: number): Entity | null {
  const { sentenceOf } = mentions.document;
  for (let n = mentions.firstFrom(at) - 1; n >= 0; n--) {
    const from = mentions.nominal(n)?.from ?? 0;
    if ((sentenceOf[at] ?? 0) - (sentenceOf[from] ?? 0) > GROUP_REACH) return null;
    const entity = mentions.entity(n);
    if (entity?.anonymous === true && entity.plural) return entity;
  }
  return null;
}

function wordsOf({ document: { text, tokens } }: Mentions, { from, to }: Stretch): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

/** Somebody of whom an article tells in these words alone; `whose` is the group or body that they speak for. */
export const unnamed = (words: string, whose: Entity | null, plural: boolean): Referent => ({
  entities: [
    {
      ...blank('person', `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`),
      anonymous: true,
      plural,
      of: whose !== null && whose.kind !== 'person' ? whose.name : (whose?.of ?? null),
      represents: whose?.represents ?? (whose?.kind === 'person' ? null : (whose?.ref ?? null)),
    },
  ],
  manner: 'unnamed',
});
