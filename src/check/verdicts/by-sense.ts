import type { Near } from '../../store/vectors.ts';
import { isContentWord, isNumber } from '../compare/closed-class.ts';
import type { Edit } from '../compare/compare.ts';
import { negatesShared, opposes } from '../compare/opposed.ts';
import { kinship } from '../compare/polarity.ts';
import type { EntryIndex } from '../entry-index.ts';
import { compareWith, HALF } from './compare-item.ts';
import type { Case, Compared, Ruling, Verdict } from './verdict.ts';

/** How near in sense an entry must be to a claim to be about the same: alone, or where the two share words as well. */
const ALONE = 0.7;
const WITH_WORDS = 0.4;
/** Words that carry meaning; of a claim with no more than so many, one. */
const FEW = 2;
/** So much of a claim must be the entry's words too, more than half of it; less where they have a number in common. */
const MORE = 0.51;
const FEWER = 0.34;
/** How near, where somebody else is to have said it. */
const SAME = 0.75;
/** Entries that are so little farther than the nearest may be meant as well. */
const BESIDE = 0.08;

/** Verdicts of words alone that sense may correct. */
const UNSURE: ReadonlySet<Verdict> = new Set(['contradicted', 'altered', 'not on the record']);

/** Whether the words of a claim leave open what is to be said of it. */
export const isUnsure = ({ item }: Case, { verdict }: Ruling): boolean =>
  item.kind === 'indirect' && UNSURE.has(verdict);

/**
 * The verdict on a claim in words of its own, by the entries near to it in sense; `words` is what its words alone say,
 * and stands where sense knows no better. Never *verbatim*.
 */
export function judgeBySense(one: Case, words: Ruling, near: readonly Near[], index: EntryIndex): Ruling {
  if (!isUnsure(one, words) || isSlip(words)) return words;
  const candidates = near.flatMap(({ ref, score }) => {
    const entry = index.byRef(ref);
    return entry === undefined ? [] : [{ score, one: compareWith(one.item, entry) }];
  });
  const own = candidates.filter((found) => found.one.sameSpeaker && isAbout(one, found));
  const best = own[0];
  const gone = best === undefined || best.score < SAME ? retractedOf(one) : null;
  if (gone !== null) return { verdict: 'retracted', on: [gone] };
  if (best === undefined) {
    const theirs = candidates.find(({ score, one: { sameSpeaker } }) => score >= SAME && !sameSpeaker);
    const says =
      theirs !== undefined && !isOpposed(one, theirs.one) && numbersOff(one, theirs.one).length === 0;
    if (words.verdict === 'contradicted' && !negatesTheSame(one, words))
      return { verdict: 'not on the record', on: [] };
    return says && words.verdict === 'not on the record'
      ? { verdict: 'misattributed', on: [theirs.one] }
      : words;
  }
  const meant = own.filter(({ score }) => score >= best.score - BESIDE).map(({ one: same }) => same);
  return rulingOn(one, meant, best.one);
}

/** Whether what one of the two negates is spoken of by the other too. */
const negatesTheSame = ({ item }: Case, { on: [first] }: Ruling): boolean =>
  first !== undefined && negatesShared(item.words, first.entry.wordings[0]?.words ?? []);

function isAbout({ item }: Case, { score, one }: { score: number; one: Compared }): boolean {
  if (score >= ALONE || score < WITH_WORDS) return score >= ALONE;
  if (item.speaker?.named !== true) return false;
  const record = one.entry.wordings[0]?.words ?? [];
  const { shared, share } = kinship(item.words, record, one.denied);
  const all = shared === 0 ? 0 : Math.round(shared / share);
  const sameNumber = item.words.some(
    ({ key }) => isNumber(key) && !isOne(key) && record.some((other) => other.key === key),
  );
  const enough = sameNumber ? FEWER : all <= FEW ? HALF : MORE;
  return shared >= Math.min(FEW, Math.ceil(all / FEW)) && share >= enough;
}

/** So much of a claim must be what was retracted says. */
const GONE = 0.6;
const SEVERAL = 3;

/** What was retracted has no sense that is kept: whether a claim says it is told by its words, in any order. */
function retractedOf({ item, compared }: Case): Compared | null {
  const found = compared.find((same) => {
    if (same.entry.retracted === null || !same.sameSpeaker) return false;
    const { shared, share, numbers } = kinship(item.words, same.entry.wordings[0]?.words ?? [], same.denied);
    return share >= GONE && shared >= SEVERAL && !numbers;
  });
  return found ?? null;
}

/** The first of these that what is meant agrees with: in numbers, in polarity, in the day. */
function rulingOn(one: Case, meant: readonly Compared[], nearest: Compared): Ruling {
  const numbered = meant.filter((same) => numbersOff(one, same).length === 0);
  const off = numbersOff(one, nearest);
  if (numbered.length === 0) return { verdict: 'altered', on: [nearest], edits: off };
  const agreeing = numbered.filter((same) => !isOpposed(one, same));
  const [first] = numbered;
  if (agreeing.length === 0 || (first !== undefined && first === nearest && !agreeing.includes(first)))
    return { verdict: 'contradicted', on: [first ?? nearest] };
  const onDay = agreeing.find(({ sameDay }) => sameDay);
  const said = onDay ?? agreeing[0] ?? nearest;
  return { verdict: onDay === undefined ? 'wrong day' : 'shortened', on: [said] };
}

const isOpposed = ({ item }: Case, { entry, denied }: Compared): boolean =>
  opposes(item.words, entry.wordings[0]?.words ?? [], denied);

const isOne = (key: string): boolean => /^1(?:st)?$/.test(key);

/** The numbers of a claim that the entry has not, each beside one of the entry's that the claim has not; *one* is none. */
function numbersOff({ item }: Case, { entry }: Compared): Edit[] {
  const record = entry.wordings[0]?.words ?? [];
  const numbers = (words: typeof record, others: typeof record) =>
    words.filter(({ key }) => isNumber(key) && !isOne(key) && !others.some((other) => other.key === key));
  const theirs = numbers(record, item.words);
  return numbers(item.words, record).flatMap((word, i) =>
    theirs[i] === undefined ? [] : [{ draft: [word], record: [theirs[i]], change: 'matter' as const }],
  );
}

/** The record's sentence with one word in place of another: a thing or a place that was changed. */
function isSlip({ verdict, on }: Ruling): boolean {
  const [first] = on;
  if (verdict !== 'altered' || first === undefined) return false;
  const edits = first.comparison.edits.filter(({ change }) => change === 'matter');
  const [only] = edits;
  const matter = (words: Edit['draft']) =>
    words.filter(({ key }) => isContentWord(key) || isNumber(key)).length;
  return (
    edits.length === 1 &&
    only !== undefined &&
    matter(only.draft) === 1 &&
    matter(only.record) === 1 &&
    first.comparison.share >= SLIP
  );
}
const SLIP = 0.8;
