import type { Proposal } from '../record/candidate.ts';
import { isDone } from '../record/development.ts';
import { type Edtf, isAhead } from '../record/edtf.ts';

/** Whether something is told to have been said, or to have occurred or been called off, on a day that had not come at `at` (ISO 8601). */
export const isDayAhead = (proposal: Dated, at: string): boolean => {
  const day = proposal.of === 'statement' ? proposal.saidOn : isDone(proposal.phase) ? proposal.date : null;
  return day !== null && isAhead(day, at);
};

type Dated =
  | { of: 'statement'; saidOn: Edtf | null }
  | Pick<Proposal & { of: 'development' }, 'of' | 'date' | 'phase'>;
