import type { StatementCandidate } from '../../extract/candidate.ts';
import { extract } from '../../extract/index.ts';
import type { ActorIndex } from '../../record/actor-index.ts';
import type { Edtf } from '../../record/edtf.ts';

interface Stretch {
  start: number;
  end: number;
}

/** What the extractor reads in a draft, as in an article. */
export interface Told {
  /** The candidate that has what stands between two offsets as its content, wholly or nearly. */
  at(start: number, end: number): StatementCandidate | undefined;
  /** Those in the article's own words. */
  claims: StatementCandidate[];
}

/** How much of a stretch and a candidate must be common for them to be the same, as Dice has it. */
const SAME = 0.6;
/** Candidates that may begin before a stretch and reach into it. */
const BACK = 6;

/** Reads a draft as an article is read. Linear in its length. */
export function toldIn(text: string, actors: ActorIndex, published: Edtf | null): Told {
  const found = extract(text, { actors, ...(published !== null && { published }) })
    .statements.filter(({ attitude }) => attitude === 'speech')
    .map((candidate) => ({ candidate, ...stretchOf(candidate) }))
    .sort((a, b) => a.start - b.start);
  const starts = found.map(({ start }) => start);
  return {
    at: (start, end) => {
      const here = firstAt(starts, start);
      const near = found.slice(Math.max(0, here - BACK), firstAt(starts, end));
      return near
        .map((one) => ({ ...one, common: likeness(one, { start, end }) }))
        .filter(({ common }) => common >= SAME)
        .sort((a, b) => b.common - a.common)[0]?.candidate;
    },
    claims: found.map(({ candidate }) => candidate).filter(({ kind }) => kind === 'indirect'),
  };
}

const stretchOf = ({ content }: StatementCandidate): Stretch => ({
  start: content[0]?.start ?? 0,
  end: content.at(-1)?.end ?? 0,
});

const likeness = (a: Stretch, b: Stretch): number =>
  (2 * Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))) /
  (a.end - a.start + b.end - b.start);

function firstAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
