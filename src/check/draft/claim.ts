import type { Mention, Party } from './draft-party.ts';
import { BLANK, type Passage, type Reading } from './draft-reading.ts';

/** A clause in the draft's own words that a cue gives to somebody. UTF-16 units. */
export interface Claim {
  start: number;
  end: number;
  party: Party | null;
  denied: boolean;
  /** Somebody may have meant to do it rather than said it: an item only where the record has it. */
  unsure?: true;
  /** The cue that interrupts it. */
  without: { start: number; end: number } | null;
  passage: Passage;
  sentence: { start: number; end: number };
}

/** A sentence, and whom it speaks of. */
export interface Place {
  reading: Reading;
  passage: Passage;
  sentence: { start: number; end: number };
  near: Mention[];
}

const LEAST = 3;
/** Words of a clause; what is quoted in it counts for none. */
const wordsIn = (text: string): number => text.replace(QUOTED, ' ').trim().split(/\s+/).length;
const QUOTED = new RegExp(`${BLANK}+`, 'g');
/** *that she had said so*: nothing is claimed but that something was said. */
const SO =
  /^\s*\S+\s(?:had|has|have|did|does|do|was|is|would|will)(?:\s(?:not|never)|n[’']t)?(?:\s(?:\S+\s)?(?:so|it|that))?\s*[.,]?\s*$/i;

/** Who is named as the source claims nothing. */
const SOURCE = /^\s*according to\b[^,]*$/i;

/** The claim between two places of a sentence; none where it is too short, or tells nothing but that something was said. */
export function claim(
  { passage, sentence, reading }: Place,
  from: number,
  to: number,
  party: Party | null,
  denied: boolean,
): Claim[] {
  const text = reading.masked.slice(sentence.start + from, sentence.start + to);
  const start = sentence.start + from;
  const end = start + text.replace(/[\s,.;:*_]+$/u, '').length;
  if (end <= start || wordsIn(text) < LEAST || SO.test(text) || SOURCE.test(text)) return [];
  return [{ start, end, party, denied, without: null, passage, sentence }];
}
