import { isContentWord } from './closed-class.ts';
import type { Word } from './compared-words.ts';
import { meet } from './turned-clauses.ts';

/** What is said to be so only perhaps, or only hoped. */
const HEDGES = new Set(
  'may might could perhaps possibly probably hope hopes hoped wish maybe likely'.split(' '),
);
/** A claim that has one of these says no more than a hedge does. */
const ALSO = new Set(
  'may might could can perhaps possibly probably hope hopes hoped hoping wish maybe likely expect expects expected possible chance risk plan plans planned aim aims aimed intend intends intended want wants wanted believe believes believed would-be potentially conceivable conceivably unlikely danger'.split(
    ' ',
  ),
);
/** *May* is a month behind these. */
const BEFORE_MONTH = new Set('in of by early late mid last since until'.split(' '));
/** Words behind a hedge that it governs. */
const GOVERNED = 8;

const isHedge = (words: readonly Word[], at: number, among: ReadonlySet<string>): boolean => {
  const { key = '', capital = false } = words[at] ?? {};
  return among.has(key) && !(key === 'may' && (capital || BEFORE_MONTH.has(words[at - 1]?.key ?? '')));
};

/** What the record says perhaps and a claim says outright, or the other way round: the hedge, and on whose side it is. */
export function changedModality(
  claim: readonly Word[],
  record: readonly Word[],
): { draft: Word[]; record: Word[] } | null {
  const theirs = hedgeOf(record, claim);
  const mine = hedgeOf(claim, record);
  const has = (words: readonly Word[]): boolean => words.some((_, at) => isHedge(words, at, ALSO));
  if (theirs !== null && !has(claim)) return { draft: [], record: [theirs] };
  if (mine !== null && mine.key !== 'could' && !has(record)) return { draft: [mine], record: [] };
  return null;
}

/** The hedge before what the other text has too. */
function hedgeOf(words: readonly Word[], others: readonly Word[]): Word | null {
  const at = words.findIndex((_, i) => isHedge(words, i, HEDGES));
  if (at < 0) return null;
  const governed = words
    .slice(at + 1, at + 1 + GOVERNED)
    .filter(({ key, soft }) => soft !== '' && isContentWord(key));
  return governed.some((word) => others.some((other) => meet(word, other))) ? (words[at] ?? null) : null;
}
