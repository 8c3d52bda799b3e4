import type { Became } from '../../curate/feedback.ts';
import { clip } from '../../recall/clip.ts';
import type { Feedback, Wrong } from '../../record/feedback.ts';

/** What is not right about an entry, as a button says it. */
export const WRONG: Record<Wrong, string> = {
  person: 'Wrong person',
  words: 'Wrong words',
  day: 'Wrong day',
  other: 'Something else',
};

const BECAME: Record<Became, string> = {
  corrected: 'The entry has been corrected',
  retracted: 'The entry has been taken off the record',
  left: 'The record has been left as it is',
};

/** What whoever said that an answer was not right is told when a curator has looked at it; plain text. */
export function sayBecame({ question, wrong, about }: Feedback, became: Became): string {
  const what = wrong === null ? '' : ` (${WRONG[wrong].toLowerCase()})`;
  const where = about === null || became === 'retracted' ? '' : ` (${about})`;
  return `You said that the answer to “${clip(question, 150)}” was not right${what}. A curator has looked at it. ${BECAME[became]}${where}. Thank you.`;
}
