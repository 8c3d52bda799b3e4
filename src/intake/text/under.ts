import { endsInStop, isItem, lineWords, speakerLabel } from './forms.ts';
import { isFrame } from './frame.ts';
import type { Read } from './head.ts';
import { isPrompt } from './page-words.ts';
import { isSaying, type Whole } from './whole.ts';

/** A heading over a list has no more words. */
const HEADING = 4;
/** The line that tells who else wrote is no longer, in UTF-16 units. */
const LONGEST_HANDS = 300;

/** What follows the last paragraph: rights, credits, prompts, lists of other articles. */
export function withoutTail(reads: readonly Read[], whole: Whole): Read[] {
  let end = reads.length;
  const isUnder = (read: Read): boolean =>
    (['label', 'bar', 'scrap', 'dated', 'byline'].includes(read.form) && !isSaying(reads, end - 1, whole)) ||
    isFrame(read, whole) ||
    isHands(read.unit.text) ||
    whole.authors.some((author) => read.unit.text.startsWith(author)) ||
    isColonHeading(read.unit.text) ||
    (!whole.spoken && speakerLabel(read.unit.text) === null && isPrompt(read.unit.text));
  for (;;) {
    const last = reads[end - 1];
    if (last === undefined) return [...reads];
    if (isUnder(last)) end--;
    else if (!whole.live && isItem(last.unit.text)) {
      const heading = listHeading(reads.slice(0, end));
      if (heading === -1) break;
      end = heading;
    } else break;
  }
  return reads.slice(0, end);
}

/** A few words before a colon that nothing follows. */
export const isColonHeading = (text: string): boolean =>
  text.endsWith(':') && lineWords(text).length <= HEADING;

/** Who else wrote: *Reporting by Ann Cole in Rome; editing by Paul Ames*, *Ida Frei contributed to this report.* */
const HAND = /^\(?(?:additional\s)?\p{L}+ing(?:\sand\s\p{L}+ing)?\sby\s\p{Lu}/iu;
const CONTRIBUTED = /\bcontributed\s(?:to\sthis|reporting)\b[^.]*\.?$/iu;

function isHands(text: string): boolean {
  if (text.length > LONGEST_HANDS) return false;
  const clauses = text.split(/[.;)]+\s*/).filter((clause) => clause !== '');
  return clauses.every((clause) => HAND.test(clause)) || CONTRIBUTED.test(text);
}

/** Where the label over a list of headlines stands: items without stops, under a few words without a colon. */
function listHeading(reads: readonly Read[]): number {
  let i = reads.length - 1;
  while (i >= 0 && isItem(reads[i]?.unit.text ?? '') && !endsInStop(reads[i]?.unit.text ?? '')) i--;
  const heading = reads[i];
  const isLabel = heading?.form === 'label' && lineWords(heading.unit.text).length <= HEADING;
  return i < reads.length - 1 && isLabel ? i : -1;
}
