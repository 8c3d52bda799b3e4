import { TELLS } from '../cues/telling-verbs.ts';
import type { Cast } from '../people/cast.ts';
import { classOf } from '../text/classes.ts';
import type { Document } from '../text/document.ts';
import { isCapitalised, type Token } from '../text/tokens.ts';
import type { Found } from './found.ts';
import { toldBy } from './told.ts';

const VERB =
  /^(?:said|added|warned|insisted|announced|stated|declared|argued|claimed|stressed|told|denied|vowed|pledged)$/;
const OPENS = /^(?:subject|determiner|possessive|that|number)$/;
/** So many words at least stand in a clause. */
const LEAST = 3;
/** So many tokens lie at most between two clauses of one speaker. */
const LONGEST_GAP = 6;

/**
 * *Denied that they were spies and | said Caracas would respond*: two verbs of saying of one speaker, where the first
 * has taken the words of the second.
 */
export function secondVerbs(document: Document, found: readonly Found[]): Found[] {
  const second = new Map(
    found.flatMap((one): [Found, number][] => {
      const at = one.manner === 'cue' ? secondVerb(document, one) : null;
      return at === null ? [] : [[one, at]];
    }),
  );
  const taken = new Set(second.values());
  const own = new Map(
    found.flatMap((one): [number, Found][] => (taken.has(one.anchor) ? [[one.anchor, one]] : [])),
  );
  return found.flatMap((one) => {
    if (taken.has(one.anchor)) return [];
    const at = second.get(one);
    const last = one.content.at(-1);
    if (at === undefined || last === undefined) return [one];
    const between = at < last.from;
    const first = between
      ? one.content.slice(0, -1)
      : [...one.content.slice(0, -1), { from: last.from, to: withoutComma(document, at - 1) }];
    const known = own.get(at);
    const whole = known?.content.at(-1);
    const added: Found = {
      ...one,
      content:
        known !== undefined && whole !== undefined && whole.to > last.to && whole.from > at
          ? known.content
          : [{ from: between ? last.from : at + 1, to: last.to }],
      cue: [{ from: at, to: at + 1 }],
      anchor: at,
      told: null,
      denied: false,
    };
    return [{ ...one, content: first }, added];
  });
}

/**
 * *Thanked Berg and | assured him | that …*: the words belong to the verb of telling right before them, and the one
 * before it has none.
 */
export function nearestVerbs(document: Document, cast: Cast, found: readonly Found[]): Found[] {
  const moved = new Map(
    found.flatMap((one): [number, Found][] => {
      const at = one.manner === 'cue' ? nearerVerb(document, one) : null;
      if (at === null) return [];
      const moved = { ...one, cue: [{ from: at, to: at + 1 }], anchor: at };
      return [[at, { ...moved, told: toldBy(document, cast, moved, at + 1, one.content[0]?.from ?? at) }]];
    }),
  );
  if (moved.size === 0) return [...found];
  const own = new Set([...moved.values()].map(({ source, content }) => keyOf({ source, content })));
  return [...found.filter((one) => !moved.has(one.anchor) && !own.has(keyOf(one))), ...moved.values()].sort(
    (a, b) => a.anchor - b.anchor,
  );
}

const keyOf = ({ source: [who], content: [words] }: Pick<Found, 'source' | 'content'>): string =>
  `${who?.from ?? ''} ${words?.from ?? ''}`;

/** The verb of telling that stands behind *and* between a cue and its words. */
function nearerVerb({ tokens, sentenceOf }: Document, { anchor, content: [words] }: Found): number | null {
  if (words === undefined || words.from <= anchor || sentenceOf[words.from] !== sentenceOf[anchor])
    return null;
  for (let i = words.from - 1; i > anchor + 1 && i > words.from - LONGEST_GAP; i--)
    if (TELLS.test(tokens[i]?.lower ?? '') && /^(?:and|but)$/.test(tokens[i - 1]?.lower ?? '')) return i;
  return null;
}

/** So many tokens at most stand between the first of a subject and its auxiliary. */
const SUBJECT = 6;

/** *Said | two men had fled*. */
const hasAuxiliary = (behind: readonly Token[]): boolean => {
  const ends = behind.findIndex(({ lower }) => !/^[\p{L}\p{N}-]+$/u.test(lower));
  return behind
    .slice(0, ends < 0 ? behind.length : ends)
    .some((token) => /^(?:be|have|do|modal)$/.test(classOf(token)));
};

/** *Warned | them | that …* */
const isHearer = (next: Token, behind: Token | undefined): boolean =>
  /^(?:him|her|them|us|reporters|journalists|lawmakers|parliament)$/.test(next.lower) &&
  behind?.lower === 'that';

const withoutComma = ({ tokens }: Document, to: number): number =>
  tokens[to - 1]?.raw === ',' ? to - 1 : to;

function secondVerb({ tokens, sentenceOf, quoteOf }: Document, one: Found): number | null {
  const stretch = one.content.at(-1);
  const cue = tokens[one.anchor]?.lower ?? '';
  if (
    stretch === undefined ||
    stretch.from < one.anchor ||
    (one.content[0]?.from ?? 0) < one.anchor ||
    !/(?:ed|said|told)$/.test(cue)
  )
    return null;
  const before = one.content.at(-2);
  const from = before === undefined ? stretch.from + LEAST : Math.max(before.to, stretch.from - LONGEST_GAP);
  for (let i = from; i < stretch.to - LEAST; i++) {
    if (sentenceOf[i] !== sentenceOf[one.anchor]) return null;
    if (
      quoteOf[i] !== -1 ||
      !VERB.test(tokens[i]?.lower ?? '') ||
      !/^(?:and|but)$/.test(tokens[i - 1]?.lower ?? '')
    )
      continue;
    const next = tokens[i + 1];
    const opens =
      next !== undefined &&
      (OPENS.test(classOf(next)) ||
        isCapitalised(next) ||
        isHearer(next, tokens[i + 2]) ||
        hasAuxiliary(tokens.slice(i + 2, i + 2 + SUBJECT))) &&
      quoteOf[i + 1] === -1;
    if (opens) return i;
  }
  return null;
}
