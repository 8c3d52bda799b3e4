import type { EntryIndex } from '../entry-index.ts';
import { isContentWord } from '../language/closed-class.ts';
import { comparedWords, type Word } from '../language/compared-words.ts';
import { compare } from '../language/comparison.ts';
import type { Claim } from './claim.ts';
import { CUE, CUE_NOUN, OPINION } from './cues.ts';
import { isSetAside, type Party } from './draft-party.ts';
import { BLANK, type Passage, type Reading } from './draft-reading.ts';
import type { Sentence } from './draft-sentences.ts';
import { between, firstFrom } from './ordered.ts';

interface Stretch {
  start: number;
  end: number;
}

/** Content words that a sentence must have of an entry, and the share of the stretch from the first to the last. */
const LEAST = 3;
const DENSE = 0.6;
/** How many entries of one speaker a sentence is held against. */
const NEAREST = 4;

/**
 * Claims that no clause with a cue in front holds (*he pledged to take in 30,000*, *her view is that …*): where a
 * sentence that tells of saying has, in their order, the words of somebody whom it speaks of. Linear.
 * `taken`: what is an item already, in the order of the text.
 */
export function echoesOf(reading: Reading, taken: readonly Stretch[], index: EntryIndex): Claim[] {
  return reading.passages
    .filter(({ block }) => block.kind === 'text')
    .flatMap((passage) =>
      passage.sentences
        .filter((sentence) => !isTaken(taken, sentence) && tellsOfSaying(reading.masked, sentence))
        .flatMap((sentence) => echoIn(reading, passage, sentence, index) ?? []),
    );
}

const isTaken = (taken: readonly Stretch[], { start, end }: Stretch): boolean => {
  const next = firstFrom(taken, start);
  return (taken[next]?.start ?? end) < end || (taken[next - 1]?.end ?? start) > start;
};

const tellsOfSaying = (masked: string, { start, end }: Stretch): boolean => {
  const text = masked.slice(start, end);
  return !text.includes(BLANK) && [CUE, CUE_NOUN, OPINION].some((cue) => text.search(cue) >= 0);
};

function echoIn(reading: Reading, passage: Passage, sentence: Sentence, index: EntryIndex): Claim | null {
  const near = between(passage.mentions, sentence.start, sentence.end);
  const spokenOf = near.filter((one) => one.party !== null && !isSetAside(reading.masked, one));
  const parties = new Map(spokenOf.flatMap(({ party }) => (party?.ref == null ? [] : [[party.ref, party]])));
  if (parties.size === 0) return null;
  const words = comparedWords(reading.masked, sentence.start, sentence.end);
  let best: { party: Party; echo: Echo } | null = null;
  for (const [ref, party] of parties) {
    const theirs = index
      .like(words, ({ speaker }) => speaker.ref === ref)
      .filter((one) => one.speaker.ref === ref);
    for (const { wordings } of theirs.slice(0, NEAREST))
      for (const wording of wordings) {
        const echo = echoOf(words, wording.words);
        if (echo !== null && echo.content > (best?.echo.content ?? 0)) best = { party, echo };
      }
  }
  if (best === null) return null;
  const { party, echo } = best;
  return { ...echo.at, party, denied: false, without: null, passage, sentence };
}

interface Echo {
  at: Stretch;
  content: number;
}

/** The stretch of `words` in which those of `record` stand densest; null where they are few or far apart. */
function echoOf(words: Word[], record: Word[]): Echo | null {
  const comparison = compare(words, record, 'reported');
  if (comparison === null) return null;
  const common = new Set(comparison.pairs.map(([i]) => i));
  const [from, to] = densest(words, common);
  const inside = words.slice(from, to);
  const counted = inside.filter(({ soft }) => soft !== '').length;
  const matched = inside.filter((_, k) => common.has(from + k));
  const content = matched.filter(({ key }) => isContentWord(key)).length;
  const [first] = inside;
  const last = inside.at(-1);
  if (first === undefined || last === undefined || content < LEAST || matched.length < DENSE * counted)
    return null;
  return { at: { start: first.start, end: last.end }, content };
}

const GAIN = 2;
const COST = 1.5;

/** The run of words, first and one past last, in which common ones outweigh the others most. */
function densest(words: readonly Word[], common: ReadonlySet<number>): [number, number] {
  let best: [number, number] = [0, 0];
  let most = 0;
  let from = 0;
  let weight = 0;
  words.forEach((word, i) => {
    if (weight <= 0) {
      from = i;
      weight = 0;
    }
    if (word.soft !== '') weight += common.has(i) ? (isContentWord(word.key) ? GAIN : 1) : -COST;
    if (weight > most) {
      most = weight;
      best = [from, i + 1];
    }
  });
  return best;
}
