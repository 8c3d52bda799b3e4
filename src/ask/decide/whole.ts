import { isStatement } from '../../record/entry.ts';
import { similarity } from '../../words/distance.ts';
import { isEnglish } from '../../words/english.ts';
import { stem } from '../../words/stem.ts';
import { nearStems } from '../../words/thesaurus.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Piece } from '../find/prepare.ts';
import { type Scored, weightOf } from '../find/rank.ts';
import { AS_GOOD, type Query, type Wanted } from '../find/wanted.ts';
import { isWrittenIn } from '../find/written.ts';
import { isNegation } from './polarity.ts';
import { isKindred } from './roles.ts';

/** So much of what a claim weighs may be missing where the record is to bear it out. */
const MISSED = 0.15;

/**
 * Whether an entry holds all of weight in a claim, and none of it in another's place. What only stands around its
 * words and topics it does not hold: *ruled out concessions*, before talks, is no word against talks.
 */
export function isWhole(query: Query, entry: Scored): boolean {
  const strong = query.wanted.filter(({ unit }) => !unit.light && unit.stem !== DENY);
  const missed = strong.filter(
    (want) =>
      (entry.missing.includes(want) && !isWritten(want, entry)) ||
      !(isSaid(want, entry) || isTopic(want, entry)),
  );
  if (claimed(missed) > MISSED * claimed(strong) || isReplaced(query, entry)) return false;
  // *Ruled out talks*: beside one word of weight those that say little alone are what is claimed.
  const alone = strong.filter(({ unit }) => unit.actors.length === 0).length < 2;
  return !alone || query.wanted.every((want) => MUTUAL.test(want.unit.text) || isSaid(want, entry));
}
/** What several do is told so, or by naming them. */
const MUTUAL = /^(?:together|jointly|both|mutual(?:ly)?)$/;

/** What is denied is told with any word that says no: how a claim and an entry are turned is told elsewhere. */
const DENY = stem('deny');

/** What they weigh in a claim: of a word that the record does not know more is claimed than of any other. */
const claimed = (wanted: readonly Wanted[]): number =>
  weightOf(
    wanted.map((want) => (want.entries === 0 ? { ...want, weight: Math.max(want.weight, RARE) } : want)),
  );
const RARE = 0.9;

/** *Hillary* stands in *Hillary Clinton*, whoever else bears it. */
const isWritten = ({ unit }: Wanted, { words }: Scored): boolean =>
  unit.actors.length > 0 && isWrittenIn(unit.text, words);

/** Whether the words themselves hold a unit, or their cue. */
const isSaid = ({ unit, near }: Wanted, { keys, entry }: Scored): boolean =>
  unit.actors.length > 0 ||
  [...near.keys()].some((key) => keys.get(key) === 1) ||
  (isStatement(entry) && entry.citations.some(({ cue }) => holdsAny(cue?.text ?? '', near)));

const isTopic = ({ near }: Wanted, { entry }: Scored): boolean =>
  entry.topics.some((topic) => holdsAny(topic, near));

const holdsAny = (text: string, near: ReadonlyMap<string, number>): boolean =>
  tokenize(text).some(({ word }) => near.has(stem(word)));

/** From so many words on a claim may be a piece of a wording, where they stand one after the other. */
const WORDED = 5;
const WHOLLY = 0.95;
export const isInThoseWords = ({ pieces }: Query, { alignment: { share, adjacent } }: Scored): boolean =>
  pieces.length >= WORDED && share > WHOLLY && adjacent > WHOLLY;

/** The same where what joins them may be left out: *Mr and Khan* for *Mr and Mrs Khan*. */
const NEARLY = 0.8;
export const isNearlyInThoseWords = (query: Query, { alignment: { share, adjacent } }: Scored): boolean =>
  query.pieces.length >= WORDED && share > WHOLLY && adjacent > NEARLY;

/** *A military solution* beside *a diplomatic solution*: what stands before a word that both have is another. */
export function isReplaced({ pieces: asked, wanted }: Query, { alignment, pieces }: Scored): boolean {
  const places = new Map(alignment.pairs);
  return asked.some((piece, i) => {
    const next = asked[i + 1];
    const place = places.get(i + 1);
    if (next === undefined || place === undefined || !isWord(piece) || !isWord(next)) return false;
    const there = pieces[place];
    const before = pieces[place - 1];
    if (there?.key !== next.key || before === undefined || !isWord(before)) return false;
    // *Deny selling* beside *never sold*: how the two are turned is told elsewhere.
    if (before.sentence !== there.sentence || isNear(piece, before) || isNegation(before)) return false;
    const want = wanted.find(({ unit }) => unit.stem === piece.key);
    if (want === undefined || isMisspelt(piece, want, before)) return false;
    const { near } = want;
    return !pieces.some(({ key }) => (near.get(key) ?? 0) >= AS_GOOD);
  });
}

/** From here on a word is the other one, misspelt. */
const ALIKE = 0.75;

/** *The etended stay*: a word that neither the record nor English has, or all but the one that stands there, is no other word. */
const isMisspelt = ({ word, proper }: Piece, { entries }: Wanted, before: Piece): boolean =>
  similarity(word, before.word) >= ALIKE || (entries === 0 && !proper && !isEnglish(word));

/** That there is one more or much of it, and how far something goes, tells of nothing else: *another*, *large*, *completely*. */
const isWord = ({ small, actors, word }: Piece): boolean =>
  !small && actors.length === 0 && !/\w{3}ly$/.test(word) && !OTHER.test(word);
const OTHER =
  /^(?:an)?other$|^(?:further|such|same|large|big|huge|great|major|vast|considerable|substantial)$/;

const isNear = (one: Piece, other: Piece): boolean =>
  isKindred(one.key, other.key) || nearStems(one.key).has(other.key);
