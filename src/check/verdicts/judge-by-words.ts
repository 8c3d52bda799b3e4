import { dayAgrees } from '../agreement.ts';
import { isNegation } from '../language/closed-class.ts';
import type { Word } from '../language/compared-words.ts';
import { droppedCondition } from '../language/conditions.ts';
import { opposes } from '../language/contrast.ts';
import { type Kinship, kinship } from '../language/kinship.ts';
import { compareInFrame } from './compare-item.ts';
import { holds, isClean, isOfDenial, isPublished, turning } from './holds.ts';
import { relationOf } from './relation.ts';
import type { Case, Compared, Ruling } from './ruling.ts';
import { stitched } from './stitched.ts';

type Rule = (one: Case) => Ruling | null;

/** Of the published entries, the likest. */
const best = ({ compared }: Case): Compared | undefined => compared.find(isPublished);
/** Of those that the draft’s speaker may have said. */
const own = ({ compared }: Case): Compared | undefined =>
  compared.find((one) => isPublished(one) && one.sameSpeaker);

const retracted: Rule = ({ compared }) => {
  const gone = compared.find((one) => !isPublished(one) && holds(one));
  if (gone === undefined) return null;
  const kept = compared.some(
    (one) => isPublished(one) && holds(one) && one.comparison.matched >= gone.comparison.matched,
  );
  return kept ? null : { verdict: 'retracted', on: [gone] };
};

/** So much of the words of somebody else may be changed, and they are still somebody else’s. */
const NEARLY_ALL = 0.8;
const SEVERAL = 3;
/** So much of a claim in words of its own must be the entry’s for it to say the same. */
const SAME = 0.75;

const misattributed: Rule = (one) => {
  const theirs = best(one);
  if (theirs === undefined || theirs.sameSpeaker || !holds(theirs)) return null;
  const { share, content, manner } = theirs.comparison;
  const mine = own(one);
  const rests = mine !== undefined && holds(mine);
  const nearly = share >= NEARLY_ALL && content >= SEVERAL && !rests;
  const same = isClean(theirs) && (manner === 'strict' || (share >= SAME && content >= SEVERAL));
  return same || nearly ? { verdict: 'misattributed', on: [theirs] } : null;
};

/** So much of a claim’s matter must be the entry’s for the one to be about the other. */
const ABOUT = 0.5;

interface Kin {
  one: Compared;
  kin: Kinship;
}

/** The entries of the draft’s speaker that are about what a claim is about, the nearest first. */
function kinOf({ item, compared }: Case): Kin[] {
  return compared
    .filter((one) => isPublished(one) && one.sameSpeaker)
    .map((one) => {
      const [whole] = one.entry.wordings;
      return { one, kin: kinship(item.words, whole?.words ?? []) };
    })
    .filter(({ kin }) => kin.shared >= 2 && kin.share >= ABOUT)
    .sort((a, b) => b.kin.share - a.kin.share);
}

const contradicted: Rule = (one) => {
  if (one.item.kind !== 'indirect') return null;
  const [nearest, ...others] = kinOf(one);
  const mine = own(one);
  if (nearest === undefined)
    return mine !== undefined && isTorn(one, mine) ? { verdict: 'contradicted', on: [mine] } : null;
  const equal = [nearest, ...others.filter(({ kin }) => kin.share >= nearest.kin.share)];
  const turned = ({ entry, denied }: Compared): boolean =>
    opposes(one.item.words, entry.wordings[0]?.words ?? [], denied);
  const says =
    mine !== undefined &&
    isClean(mine) &&
    holds(mine) &&
    equal.some(({ one: same }) => same === mine && !turned(same));
  const against = equal.find(({ kin, one: same }) => !kin.numbers && turned(same));
  return says || against === undefined ? null : { verdict: 'contradicted', on: [against.one] };
};

/** Whether words are the record's, but taken from here and there so that they say the opposite. */
const isTorn = ({ item }: Case, mine: Compared): boolean =>
  holds(mine) &&
  mine.comparison.edits.length > 0 &&
  opposes(item.words, mine.entry.wordings[0]?.words ?? [], mine.denied);

const isAltered = ({ item }: Case, one: Compared): boolean =>
  holds(one) && (!isClean(one) || turning(item, one) !== null);

/** What a claim leaves off that limits it, where it has words of its own for what it is about. */
const conditionOff = ({ item }: Case, mine: Compared): Word[] | null =>
  item.kind === 'indirect' && holds(mine) && !mine.denied && mine.comparison.edits.length > 0
    ? droppedCondition(item.words, mine.wording.words)
    : null;

const altered: Rule = (one) => {
  const mine = own(one);
  if (mine !== undefined && isAltered(one, mine)) return { verdict: 'altered', on: [mine] };
  const condition = mine === undefined ? null : conditionOff(one, mine);
  if (mine !== undefined && condition !== null)
    return { verdict: 'altered', on: [mine], edits: [{ draft: [], record: condition, change: 'matter' }] };
  if (mine !== undefined && holds(mine)) return null;
  if (one.item.frame.length === 0 || one.item.speaker === null) return null;
  const framed = own(compareInFrame(one));
  const shares = framed?.comparison.pairs.some(([i]) => i >= one.item.frame.length) === true;
  return framed !== undefined && shares && holds(framed) && !isClean(framed)
    ? { verdict: 'altered', on: [framed] }
    : null;
};

const wrongDay: Rule = (one) => {
  const mine = own(one);
  if (mine === undefined || !holds(mine) || !isClean(mine) || mine.sameDay) return null;
  const same = one.compared.some(
    (other) =>
      isPublished(other) &&
      other.sameSpeaker &&
      other.sameDay &&
      isClean(other) &&
      other.comparison.share >= mine.comparison.share &&
      dayAgrees(one.item.saidOn, other.entry.statement.saidOn),
  );
  return same ? null : { verdict: 'wrong day', on: [mine] };
};

/** A claim in words of its own that says what the entry says. */
function saysTheSame(one: Case): Compared | null {
  if (one.item.kind !== 'indirect') return null;
  const found = kinOf(one).find(
    ({ kin, one: { entry, denied } }) =>
      kin.share >= SAME &&
      kin.shared >= SEVERAL &&
      !opposes(one.item.words, entry.wordings[0]?.words ?? [], denied),
  );
  return found === undefined || found.kin.numbers ? null : found.one;
}

const isWhole = (one: Compared): boolean => {
  const { before, after, marked, edits } = one.comparison;
  const cut = [...before, ...after].filter(
    ({ key, soft }) => !(one.denied && (soft === '' || isNegation(key))),
  );
  return cut.length === 0 && marked.length === 0 && edits.every((edit) => isOfDenial(one, edit));
};

const shortened: Rule = (one) => {
  const mine = own(one);
  if (mine !== undefined && holds(mine) && isClean(mine))
    return isWhole(mine) ? null : { verdict: 'shortened', on: [mine] };
  const same = saysTheSame(one);
  if (same === null) return null;
  const relation = relationOf(one.item, same);
  return relation.is === 'altered'
    ? { verdict: 'altered', on: [same], edits: relation.edits }
    : { verdict: 'shortened', on: [same] };
};

const verbatim: Rule = (one) => {
  const mine = own(one);
  return mine !== undefined && holds(mine) && isClean(mine) && isWhole(mine)
    ? { verdict: 'verbatim', on: [mine] }
    : null;
};

/** In the order in which they are tried; the first that applies is the item’s. */
const RULES: readonly Rule[] = [
  retracted,
  stitched,
  misattributed,
  contradicted,
  altered,
  wrongDay,
  shortened,
  verbatim,
];

/** The verdict on an item. */
export function judge(one: Case): Ruling {
  for (const rule of RULES) {
    const ruling = rule(one);
    if (ruling !== null) return ruling;
  }
  return { verdict: 'not on the record', on: [] };
}
