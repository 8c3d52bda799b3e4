import {
  courseDocument,
  sideBySideDocument,
  silenceDocument,
  wordingsDocument,
} from '../../compare/comparison-documents.ts';
import { type Course, courseOf } from '../../compare/course.ts';
import { sideBySide } from '../../compare/side-by-side.ts';
import { silenceOn } from '../../compare/silence.ts';
import { wordingsOf } from '../../compare/wordings.ts';
import type { Document } from '../../document/document.ts';
import type { Desk } from '../../recall/desk.ts';
import { dayIn } from '../../record/days.ts';
import { CodedError } from '../../record/errors.ts';
import { parseRef } from '../../record/refs.ts';
import type { Comparison } from './comparisons.ts';
import { type Days, readRequest } from './read-request.ts';

/** What is compared, in the words that were typed, and when. */
export interface ComparisonRequest {
  how: Comparison;
  text: string;
  /** Where they were read before. */
  days: Days | undefined;
  now: Date;
  timeZone: string;
}

/** The comparison that is asked for; null where its words name nobody to compare. Throws `ref_malformed` or `ref_unknown`. */
export async function comparisonOf(
  desk: Desk,
  { how, text, days, now, timeZone }: ComparisonRequest,
): Promise<Document | null> {
  if (how === 'wording') return wordings(desk, text);
  if (how === 'position') {
    const course = await courseAsked(desk, { text, days, now, timeZone });
    return course === null ? null : courseDocument(course);
  }
  const today = dayIn(now, timeZone);
  const { parties, topic, from, to } = readRequest(desk, text, { days, today });
  if (how === 'silent') return silenceDocument(await silenceOn(desk, { topic, since: from, today }));
  if (parties.length < 2) return null;
  return sideBySideDocument(await sideBySide(desk, { parties, topic, from, to }));
}

/** The course of what one party said that is asked for; null where the words name nobody. */
export async function courseAsked(
  desk: Desk,
  { text, days, now, timeZone }: Omit<ComparisonRequest, 'how'>,
): Promise<Course | null> {
  const { parties, topic, from, to } = readRequest(desk, text, { days, today: dayIn(now, timeZone) });
  const [party] = parties;
  return party === undefined ? null : courseOf(desk, { party, topic, from, to });
}

async function wordings(desk: Desk, text: string): Promise<Document> {
  const parsed = parseRef(text.replace(/^of\s+/i, ''));
  if (parsed === null) throw new CodedError('ref_malformed');
  const found = parsed.kind === 'statement' ? await wordingsOf(desk, parsed.ref) : null;
  if (found === null) throw new CodedError('ref_unknown', parsed.ref);
  return wordingsDocument(found);
}
