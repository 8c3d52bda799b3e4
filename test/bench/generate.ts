import type { StatementDraft } from '../../src/record/statement.ts';

/** A generator of numbers in 0..1 that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES =
  'ba be bi bo da de di do fa fe ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi vo za ze'.split(
    ' ',
  );
const VOCABULARY = 30_000;
const WORDS = { least: 8, most: 24 };

/** `count` words, common ones often and rare ones seldom, as Zipf has it for languages. */
export function makeVocabulary(random: () => number): () => string {
  const words = Array.from({ length: VOCABULARY }, () => {
    const length = 2 + Math.floor(random() * 3);
    return Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  });
  return () => words[Math.floor(VOCABULARY ** random()) - 1] ?? 'ba';
}

/** The words of one statement. */
export const makeWords = (word: () => string, random: () => number): string[] =>
  Array.from({ length: WORDS.least + Math.floor(random() * (WORDS.most - WORDS.least)) }, word);

/** A statement that consists of `words`. */
export function makeStatement(words: string, speaker: string, n: number): StatementDraft {
  const saidOn = new Date(Date.UTC(2022, 0, 1) + (n % 1_500) * 86_400_000).toISOString().slice(0, 10);
  return {
    kind: 'direct',
    polarity: 'said',
    speaker,
    addressees: [],
    saidOn,
    saidBasis: 'stated',
    eventType: null,
    headline: `statement ${n}`,
    topics: [],
    citations: [
      {
        source: 'N-1',
        content: [{ start: 0, end: words.length, text: words }],
        attributedTo: null,
        cue: null,
        via: null,
        prefix: '',
        suffix: '',
      },
    ],
  };
}

/** What is left of a statement in somebody's memory: six of its words in order, one of them wrong. */
export function misremember(words: readonly string[], word: () => string, random: () => number): string {
  const start = Math.floor(random() * Math.max(1, words.length - 7));
  const kept = words.slice(start, start + 6);
  kept[Math.floor(random() * kept.length)] = word();
  return kept.join(' ');
}

/** The value under which a share of the sorted values lies. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;
