import { CodedError } from '../record/errors.ts';
import type { FeedbackRef } from '../record/refs.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { type Acting, revise } from './acting.ts';

/** Puts into the queue that an answer was not right; who says so twice of one answer says it once. */
export const giveFeedback = (
  store: WorkspaceStore,
  { question, answer }: { question: string; answer: string },
  acting: Acting,
): Promise<FeedbackRef> =>
  store.write(async (writer) => {
    const draft = { question: question.slice(0, 700), answer: answer.slice(0, 4_000), ...acting };
    const said = (await writer.read.allFeedback()).find(
      (one) =>
        one.open && one.by === draft.by && one.question === draft.question && one.answer === draft.answer,
    );
    if (said !== undefined) return said.ref;
    const ref = await writer.addFeedback(draft);
    await writer.addRevisions([revise(acting, 'submit', { ref, open: true, ...draft })]);
    return ref;
  });

/** A curator has looked at it. Throws `ref_unknown`. */
export const closeFeedback = (store: WorkspaceStore, ref: FeedbackRef, acting: Acting): Promise<void> =>
  store.write(async (writer) => {
    const feedback = (await writer.read.allFeedback()).find((one) => one.ref === ref);
    if (feedback === undefined) throw new CodedError('ref_unknown', ref);
    const closed = { ...feedback, open: false };
    await writer.putFeedback(closed);
    await writer.addRevisions([revise(acting, 'close', closed)]);
  });
