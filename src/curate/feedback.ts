import { CodedError } from '../record/errors.ts';
import type { Feedback, Wrong } from '../record/feedback.ts';
import type { FeedbackRef } from '../record/refs.ts';
import type { WorkspaceStore, Writer } from '../store/store.ts';
import { type Acting, revise } from './acting.ts';

/** What was answered that is not right, and the entry that it was, where it was one. */
export interface NotRight {
  question: string;
  answer: string;
  about?: string | null;
}

/** Puts into the queue that an answer was not right; who says so twice of one answer says it once. */
export const giveFeedback = (
  store: WorkspaceStore,
  { question, answer, about = null }: NotRight,
  acting: Acting,
): Promise<FeedbackRef> =>
  store.write(async (writer) => {
    const said = { question: question.slice(0, 700), answer: answer.slice(0, 4_000), about };
    const draft = { ...said, wrong: null, ...acting };
    const before = await saidBefore(writer, draft);
    if (before !== undefined) return before.ref;
    const ref = await writer.addFeedback(draft);
    await writer.addRevisions([revise(acting, 'submit', { ref, open: true, ...draft })]);
    return ref;
  });

const saidBefore = async (writer: Writer, draft: Omit<Feedback, 'ref' | 'open'>) =>
  (await writer.read.allFeedback()).find(
    (one) =>
      one.open && one.by === draft.by && one.question === draft.question && one.answer === draft.answer,
  );

/** Whoever said that an answer was not right says what of it. Throws `ref_unknown` for what is not theirs, or done. */
export const sayWhatIsWrong = (
  store: WorkspaceStore,
  ref: FeedbackRef,
  wrong: Wrong,
  acting: Acting,
): Promise<void> =>
  store.write(async (writer) => {
    const feedback = await feedbackAt(writer, ref);
    if (!feedback.open || feedback.by !== acting.by) throw new CodedError('ref_unknown', ref);
    await writer.putFeedback({ ...feedback, wrong });
    await writer.addRevisions([revise(acting, 'edit', { ...feedback, wrong })]);
  });

/** A curator has looked at it: what was said, and what has been done since to the entry that it was about. Throws `ref_unknown`. */
export async function closeFeedback(
  store: WorkspaceStore,
  ref: FeedbackRef,
  acting: Acting,
): Promise<{ feedback: Feedback; became: Became }> {
  const feedback = await store.write(async (writer) => {
    const open = await feedbackAt(writer, ref);
    const closed = { ...open, open: false };
    await writer.putFeedback(closed);
    await writer.addRevisions([revise(acting, 'close', closed)]);
    return closed;
  });
  return { feedback, became: await becameOf(store, feedback) };
}

const feedbackAt = async (writer: Writer, ref: FeedbackRef): Promise<Feedback> => {
  const feedback = (await writer.read.allFeedback()).find((one) => one.ref === ref);
  if (feedback === undefined) throw new CodedError('ref_unknown', ref);
  return feedback;
};

/** What became of an entry since somebody found it not right. */
export type Became = 'corrected' | 'retracted' | 'left';

async function becameOf(store: WorkspaceStore, { about, at }: Feedback): Promise<Became> {
  if (about === null) return 'left';
  const since = (await store.revisions(about)).filter((one) => one.at >= at);
  const last = since.findLast(
    ({ action }) => action === 'edit' || action === 'retract' || action === 'reopen',
  );
  if (last?.action === 'retract') return 'retracted';
  return last?.action === 'edit' ? 'corrected' : 'left';
}
