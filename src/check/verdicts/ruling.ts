import type { Entry, Wording } from '../citable-entries.ts';
import type { DraftItem } from '../draft-item.ts';
import type { Comparison, Edit } from '../language/comparison.ts';

/** In the order in which they are shown: what is worst first. */
export const VERDICTS = [
  'retracted',
  'stitched',
  'misattributed',
  'contradicted',
  'altered',
  'wrong day',
  'shortened',
  'verbatim',
  'not on the record',
] as const;
export type Verdict = (typeof VERDICTS)[number];

const FINE: ReadonlySet<Verdict> = new Set(['verbatim', 'shortened']);

/** Whether what has this verdict can be printed as it stands. */
export const isFine = (verdict: Verdict): boolean => FINE.has(verdict);

/** An item beside one wording of an entry. */
export interface Compared {
  entry: Entry;
  wording: Wording;
  comparison: Comparison;
  /** The claim, or the entry, was denied, not said. */
  denied: boolean;
  /** The draft's speaker may be the entry's. */
  sameSpeaker: boolean;
  /** The draft's day, where it gives one, may be the entry's. */
  sameDay: boolean;
}

/** What a rule looks at: the item, and the entries likest to it, the one that it is held against first. */
export interface Case {
  item: DraftItem;
  compared: Compared[];
}

/** What a rule says where it applies. */
export interface Ruling {
  verdict: Verdict;
  /** Those that the verdict rests on, the first of them the one whose words are shown. */
  on: Compared[];
  /** Where the draft departs, if it is not told by the words of the first. */
  edits?: Edit[];
}
