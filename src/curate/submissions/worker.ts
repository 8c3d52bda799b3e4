import { type Failure, failureOf } from '../../record/failure.ts';
import type { SourceRef } from '../../record/refs.ts';
import type { SourceDraft } from '../../record/source.ts';
import { openStore } from '../../store/open.ts';
import type { Acting } from '../acting.ts';
import type { Corrected } from '../correct.ts';
import { asReading, type Extractor, notRead } from '../extraction/extractor.ts';
import readArticle from '../extraction/worker.ts';
import type { Submitted } from '../submit.ts';
import { submissionsBy } from './submissions.ts';

/** An article for the record of `teamId` in the database that `url` names. */
export type SubmissionTask = { url: string; teamId: string; article: SourceDraft; acting: Acting } & (
  | { do: 'submit' }
  | { do: 'correct'; of: SourceRef }
);

/** What became of it. */
export type SubmissionOutcome =
  | { submitted: Submitted }
  | { corrected: Corrected | null }
  | { failed: Failure };

const IN_THIS_THREAD: Pick<Extractor, 'read'> = {
  read: (article, actors) =>
    readArticle({ ...article, actors }).then(asReading, (error: unknown) => notRead(failureOf(error).cause)),
};

/** Reads an article and puts what it says into the queue in a thread, with a connection of its own. Never rejects. */
export default async function work(task: SubmissionTask): Promise<SubmissionOutcome> {
  const { submit, correct } = submissionsBy(IN_THIS_THREAD);
  try {
    const store = await openStore(task.url);
    try {
      const workspace = await store.workspace(task.teamId);
      if (task.do === 'submit') return { submitted: await submit(workspace, task.article, task.acting) };
      return { corrected: await correct(workspace, task.of, task.article, task.acting) };
    } finally {
      await store.close();
    }
  } catch (error) {
    return { failed: failureOf(error) };
  }
}
