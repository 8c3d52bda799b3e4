import type { Near } from '../../store/vectors.ts';
import type { EntryIndex } from '../entry-index.ts';
import { isNegation } from '../language/closed-class.ts';
import { kinship } from '../language/kinship.ts';
import { negatesShared } from '../language/opposed.ts';
import { isOpposite, meets } from '../language/opposites.ts';
import { numbersOff } from '../language/quantity.ts';
import { aboutness, signsOf } from './about.ts';
import { compareWith } from './compare-item.ts';
import { mattersIn, relationOf } from './relation.ts';
import type { Case, Compared, Ruling, Verdict } from './ruling.ts';
import { LEVELS, type SenseLevels } from './sense-levels.ts';

/** Verdicts of words alone that sense may correct. */
const UNSURE: ReadonlySet<Verdict> = new Set(['contradicted', 'altered', 'not on the record']);

/** Whether the words of a claim leave open what is to be said of it. */
export const isUnsure = ({ item }: Case, { verdict }: Ruling): boolean =>
  item.kind === 'indirect' && UNSURE.has(verdict);

interface Candidate {
  /** How near in sense. */
  score: number;
  /** How sure it is that the claim is about it. */
  sure: number;
  /** Words of matter of the claim that it has, or the opposite of. */
  met: number;
  one: Compared;
}

/**
 * The verdict on a claim in words of its own, by the entries near to it in sense; `words` is what its words alone say,
 * and stands where sense knows no better. Never *verbatim*.
 */
export function judgeBySense(
  one: Case,
  words: Ruling,
  near: readonly Near[],
  index: EntryIndex,
  levels: SenseLevels = LEVELS,
): Ruling {
  if (!isUnsure(one, words) || isSlip(words)) return words;
  const candidates = candidatesOf(one, near, index);
  const least = one.item.speaker?.named === true ? levels.named : levels.unnamed;
  const own = candidates
    .filter(({ sure, score, one: { sameSpeaker } }) => sameSpeaker && (sure >= least || score >= levels.near))
    .sort((a, b) => b.sure - a.sure);
  const [best] = own;
  const gone = best === undefined || best.score < levels.near ? retractedOf(one, index) : null;
  if (gone !== null) return { verdict: 'retracted', on: [gone] };
  if (best !== undefined) {
    const meant = own.filter(({ sure, score }) => sure >= best.sure - levels.beside || score >= best.score);
    return rulingOn(one, meant, own);
  }
  if (words.verdict === 'contradicted' && !negatesTheSame(one, words))
    return { verdict: 'not on the record', on: [] };
  const theirs = candidates.find(
    ({ score, sure, one: other }) =>
      !other.sameSpeaker &&
      (score >= levels.near || sure >= levels.theirs) &&
      relationOf(one.item, other).is === 'same',
  );
  return theirs !== undefined && words.verdict === 'not on the record'
    ? { verdict: 'misattributed', on: [theirs.one] }
    : words;
}

const candidatesOf = ({ item }: Case, near: readonly Near[], index: EntryIndex): Candidate[] =>
  near.flatMap(({ ref, score }) => {
    const entry = index.byRef(ref);
    if (entry === undefined) return [];
    const sure = aboutness(signsOf(item.words, entry, score, index.rarity));
    const met = Math.max(...entry.wordings.map(({ words }) => kinship(item.words, words).shared));
    return [{ score, sure, met, one: compareWith(item, entry) }];
  });

/** Whether one of the two negates something, and what it negates is spoken of by the other too. */
function negatesTheSame({ item }: Case, { on: [first] }: Ruling): boolean {
  const record = first?.entry.wordings[0]?.words ?? [];
  return [...item.words, ...record].some(({ key }) => isNegation(key)) && negatesShared(item.words, record);
}

/** So much of a claim must be what was retracted says. */
const GONE = 0.6;
const SEVERAL = 0.75;

/** What was retracted has no sense that is kept: whether a claim says it is told by its words, in any order. */
function retractedOf({ item, compared }: Case, { rarity }: EntryIndex): Compared | null {
  const found = compared.find(({ entry, sameSpeaker }) => {
    if (entry.retracted === null || !sameSpeaker) return false;
    const { mine, shared } = signsOf(item.words, entry, 0, rarity);
    const numbers = numbersOff(item.words, entry.wordings[0]?.words ?? []);
    return mine >= GONE && shared >= SEVERAL && numbers.length === 0;
  });
  return found ?? null;
}

/**
 * What the entries that may be meant say of a claim, the surest first: one that says the same, on the day if there is
 * one; else what the first says, before others one of the day that the draft gives.
 */
function rulingOn({ item }: Case, meant: readonly Candidate[], own: readonly Candidate[]): Ruling {
  const related = meant.map(({ one, met }) => ({ one, met, relation: relationOf(item, one) }));
  // What another entry has more of is not what this one says.
  const most = Math.max(...own.map(({ met }) => met));
  const agreeing = related
    .filter(({ relation, met }) => relation.is === 'same' && met >= most)
    .map(({ one }) => one);
  const onDay = agreeing.find(({ sameDay }) => sameDay);
  if (onDay !== undefined) return { verdict: 'shortened', on: [onDay] };
  const fullest = [...related].sort((a, b) => b.met - a.met)[0];
  const ofDay = item.saidOn === null ? undefined : own.find(({ one }) => one.sameDay)?.one;
  const dated = ofDay === undefined ? undefined : { one: ofDay, relation: relationOf(item, ofDay) };
  const first = agreeing.length > 0 ? related[0] : (dated ?? fullest);
  if (first === undefined) return { verdict: 'not on the record', on: [] };
  const { one, relation } = first;
  if (relation.is === 'altered') return { verdict: 'altered', on: [one], edits: relation.edits };
  return { verdict: relation.is === 'contradicted' ? 'contradicted' : 'wrong day', on: [one] };
}

/** The record's sentence with one word in place of another that is not its opposite: a thing or a place that was changed. */
function isSlip({ verdict, on }: Ruling): boolean {
  const [first] = on;
  if (verdict !== 'altered' || first === undefined) return false;
  const edits = first.comparison.edits.filter(({ change }) => change === 'matter');
  const [only] = edits;
  return (
    edits.length === 1 &&
    only !== undefined &&
    mattersIn(only.draft) === 1 &&
    mattersIn(only.record) === 1 &&
    first.comparison.share >= SLIP &&
    !only.draft.some((mine) => only.record.some((theirs) => meets(mine, theirs) || isOpposite(mine, theirs)))
  );
}
const SLIP = 0.8;
