import type { Transaction } from 'kysely';
import type { CandidateDraft } from '../record/candidate.ts';
import type { CandidateStatus } from '../record/lifecycle.ts';
import { makeRef, refNumber } from '../record/refs.ts';
import { portions } from './batches.ts';
import { nextNumber } from './numbering.ts';
import type { Writer } from './store.ts';
import type { Tables } from './tables.ts';

type QueueWriter = Pick<
  Writer,
  'addCandidates' | 'putCandidate' | 'addFeedback' | 'putFeedback' | 'addCurator' | 'removeCurator'
>;

const columns = (draft: CandidateDraft, status: CandidateStatus, entry: string | null) => ({
  status,
  source: refNumber(draft.source),
  confidence: draft.confidence,
  attitude: draft.attitude,
  entry,
  proposal: JSON.stringify(draft.proposal),
});

/** Writes the queue of the workspace `id`. */
export const queueWriter = (tx: Transaction<Tables>, id: number): QueueWriter => ({
  async addCandidates(drafts) {
    const first = await nextNumber(tx, id, 'candidates');
    const rows = drafts.map((draft, n) => ({
      workspace_id: id,
      number: first + n,
      ...columns(draft, 'candidate', null),
    }));
    for (const some of portions(rows)) await tx.insertInto('candidates').values(some).execute();
    return rows.map(({ number }) => makeRef('candidate', number));
  },
  async putCandidate(candidate) {
    await tx
      .updateTable('candidates')
      .set(columns(candidate, candidate.status, candidate.entry))
      .where('workspace_id', '=', id)
      .where('number', '=', refNumber(candidate.ref))
      .execute();
  },
  async addFeedback({ about = null, wrong = null, ...draft }) {
    const number = await nextNumber(tx, id, 'feedback');
    await tx
      .insertInto('feedback')
      .values({ workspace_id: id, number, open: 1, about, wrong, ...draft })
      .execute();
    return makeRef('feedback', number);
  },
  async putFeedback({ ref, open, ...rest }) {
    await tx
      .updateTable('feedback')
      .set({ ...rest, open: open ? 1 : 0 })
      .where('workspace_id', '=', id)
      .where('number', '=', refNumber(ref))
      .execute();
  },
  async addCurator(userId) {
    await tx
      .insertInto('curators')
      .values({ workspace_id: id, user_id: userId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  async removeCurator(userId) {
    await tx.deleteFrom('curators').where('workspace_id', '=', id).where('user_id', '=', userId).execute();
  },
});
