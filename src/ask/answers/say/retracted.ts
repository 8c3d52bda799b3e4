import { sayWhen } from '../../../recall/say-date.ts';
import type { Day } from '../../../record/edtf.ts';
import { LONGEST_REASON, unquoted } from './names.ts';

/** A lead with another sentence before the words that introduce the items. */
export const withSentence = (lead: string, sentence: string): string => {
  const introduction = /(?<=\. )[^.]*:$/.exec(lead)?.[0] ?? '';
  return `${lead.slice(0, lead.length - introduction.length).trimEnd()} ${sentence} ${introduction}`.trimEnd();
};

/** That a statement which may be meant was retracted, when and why. */
export function wasRetracted(ref: string, speaker: string, day: Day | null, reason: string | null): string {
  const when = day === null ? '' : ` ${sayWhen(day)}`;
  const why =
    reason === null ? '' : ` The reason: ${unquoted(reason, LONGEST_REASON).replace(/[.\s]+$/, '')}.`;
  return `A statement of ${speaker} that may be meant, ${ref}, was retracted${when}.${why}`;
}
