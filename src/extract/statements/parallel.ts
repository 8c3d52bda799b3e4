import { isSpeechWord } from '../cues/speech-verbs.ts';
import type { Cast } from '../people/cast.ts';
import { indicesAcross, nominalsAcross } from '../people/find-nominals.ts';
import { canBe } from '../people/gender.ts';
import type { Document } from '../text/document.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { Stretch } from '../text/stretch.ts';
import { type Found, without } from './found.ts';
import { tellingIn } from './tellings.ts';

/** How far a clause is believed that a coordinator puts beside another's, where nothing else has found it. */
const BESIDE = 0.8;
/** So many tokens at most are looked at for who speaks next and the first of his words. */
const LONGEST = 60;
const COORDINATOR = /^(?:and|but|while|whereas|;)$/;

/** A clause beside another: *…, and | Berg said it would not*, *…, and | Lind that it might*. */
interface Beside {
  /** The token that ends the clause before it: the coordinator, or the comma in front. */
  ends: number;
  source: Stretch;
  /** The verb; of a clause without one, its *that*. */
  anchor: number;
  /** Where its words begin, and where they end at most. */
  words: Stretch;
  /** *He* or *she* that no comma parts from the clause before: only of another than that is about. */
  pronoun: string | null;
}

/**
 * *Berg said A, and Lind said B*: where another's clause begins, the words before it end, and what he says is his own.
 * *Berg said he had asked and Lind said no* is all told by Berg: without a comma, only somebody introduced there speaks
 * for himself, or whom the other pronoun means.
 */
export function parallel(document: Document, cast: Cast, found: readonly Found[]): Found[] {
  const clauses = besides(document, cast);
  if (clauses.length === 0) return [...found];
  const told = new Map<number, Found>();
  const cut = found.map((one) => {
    if (one.manner !== 'cue' || !isSpeechWord(document.tokens[one.anchor]?.lower ?? '')) return one;
    const next = nextIn(document, cast, clauses, one);
    if (next === null) return one;
    const { clause, to } = next;
    told.set(clause.anchor, {
      ...one,
      content: [{ from: clause.words.from, to: to > clause.words.from ? to : clause.words.to }],
      source: [clause.source],
      cue:
        document.tokens[clause.anchor]?.lower === 'that'
          ? []
          : [{ from: clause.anchor, to: clause.anchor + 1 }],
      anchor: clause.anchor,
      told: null,
      via: null,
      said: true,
      confidence: Math.min(BESIDE, one.confidence),
    });
    return { ...one, content: without(one.content, { from: clause.ends, to }) };
  });
  const own = cut.map((one) => ownWords(one, told));
  const known = new Set(own.map(({ anchor }) => anchor));
  return [...own, ...[...told.values()].filter(({ anchor }) => !known.has(anchor))];
}

/** What was found for a clause beside another, without what stands before it. */
function ownWords(one: Found, told: ReadonlyMap<number, Found>): Found {
  const clause = told.get(one.anchor);
  const [who] = clause?.source ?? [];
  if (clause === undefined || who === undefined) return one;
  const behind = one.content.filter(({ from }) => from > one.anchor);
  const isOwn = one.source.every(({ from }) => from >= who.from);
  return {
    ...one,
    source: isOwn ? one.source : clause.source,
    content: behind.length > 0 ? behind : clause.content,
  };
}

/** The first clause beside that of `one` which its words hold, and where they end; null where none is. */
function nextIn(
  document: Document,
  cast: Cast,
  clauses: readonly Beside[],
  { content, anchor, source }: Found,
): { clause: Beside; to: number } | null {
  for (const { from, to } of content) {
    if (from < anchor) continue;
    const first = lowerBound(clauses.length, (n) => clauses[n]?.ends ?? 0, from + 1);
    const before = clauses[first - 1];
    const clause = before?.anchor === from ? before : clauses[first];
    if (clause === undefined || clause.ends >= to) continue;
    if (document.quoteOf[clause.ends] !== document.quoteOf[anchor]) continue;
    if (clause.pronoun !== null && !isOther(document, cast, clause.pronoun, source)) continue;
    if (source.some((who) => who.from >= clause.source.from && who.to <= clause.source.to)) continue;
    return { clause, to };
  }
  return null;
}

/** *Anna Lind said A and he said B*, *she said A and he said B*: whether the pronoun means none of `source`. */
function isOther({ tokens }: Document, cast: Cast, pronoun: string, [who]: readonly Stretch[]): boolean {
  if (who === undefined) return false;
  const own = tokens[who.from]?.lower ?? '';
  if (who.to - who.from === 1 && /^(?:he|she)$/.test(own)) return own !== pronoun;
  const [first = -1] = indicesAcross(cast.nominals, who.from, who.to);
  const gender = cast.entityOf[first]?.gender ?? null;
  return gender !== null && !canBe(pronoun, gender);
}

/** Every clause of a document that a coordinator puts beside another, in order. Linear. */
function besides(document: Document, cast: Cast): Beside[] {
  const { tokens, quoteOf, sentenceOf } = document;
  return tokens.flatMap(({ lower }, at) => {
    if (quoteOf[at] !== -1 || !COORDINATOR.test(lower)) return [];
    const comma = /^[,;]$/.test(tokens[at - 1]?.raw ?? '');
    const ends = comma ? at - 1 : at;
    let to = at + 1;
    while (to < at + LONGEST && sentenceOf[to] === sentenceOf[at] && quoteOf[to] === -1) to++;
    const parted = comma || lower !== 'and';
    const telling = tokens[at + 1]?.lower === 'that' ? null : tellingIn(document, cast, { from: at + 1, to });
    if (telling !== null && !telling.before) {
      const { source, verb: anchor } = telling;
      const words = { from: telling.words.from, to: endOf(document, telling.words.to) };
      const pronoun = parted ? null : pronounAt(document, source);
      return parted || pronoun !== null || isIntroduced(cast, source)
        ? [{ ends, source, anchor, words, pronoun }]
        : [];
    }
    const who = comma ? gapped(document, cast, at + 1) : null;
    if (who === null) return [];
    const words = { from: who.to + 1, to: endOf(document, to) };
    return [{ ends, source: who, anchor: who.to, words, pronoun: null }];
  });
}

/** Without the stop of the sentence. */
const endOf = ({ tokens }: Document, to: number): number =>
  /^[.!?…]$/.test(tokens[to - 1]?.raw ?? '') ? to - 1 : to;

const pronounAt = ({ tokens }: Document, { from, to }: Stretch): string | null =>
  to - from === 1 && /^(?:he|she)$/.test(tokens[from]?.lower ?? '') ? (tokens[from]?.lower ?? null) : null;

/** Whether somebody is named with an office, or in full. */
const isIntroduced = ({ nominals }: Cast, who: Stretch): boolean =>
  nominalsAcross(nominals, who.from, who.to).some(
    ({ from, kind, name, office }) =>
      from === who.from && kind === 'person' && name !== null && (office !== null || name.to - name.from > 1),
  );

/** *, and | Lind | that it was late*: who says it, where the verb of the clause before stands for his. */
function gapped({ tokens, sentenceOf }: Document, { nominals }: Cast, at: number): Stretch | null {
  const one = nominalsAcross(nominals, at, at + 1).find(({ from, name }) => from === at && name !== null);
  if (one === undefined || tokens[one.to]?.lower !== 'that') return null;
  return sentenceOf[one.to + 2] === sentenceOf[at] ? { from: at, to: one.to } : null;
}
