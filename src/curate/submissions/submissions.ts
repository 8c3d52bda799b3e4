import { openDesk } from '../../recall/desk.ts';
import type { SourceRef } from '../../record/refs.ts';
import type { SourceDraft } from '../../record/source.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { Acting } from '../acting.ts';
import { type Corrected, correct } from '../correct.ts';
import type { Extractor } from '../extraction/extractor.ts';
import { type Submitted, submit } from '../submit.ts';

/** Reads articles, and puts what they say into the queue. */
export interface Submissions {
  /** As {@link submit}; speakers are looked for among the actors of the record. */
  submit(store: WorkspaceStore, article: SourceDraft, acting: Acting): Promise<Submitted>;
  /** As {@link correct}. */
  correct(
    store: WorkspaceStore,
    of: SourceRef,
    article: SourceDraft,
    acting: Acting,
  ): Promise<Corrected | null>;
}

/** Reads them with `extractor`, and writes in this thread, on the store that is given: others wait. */
export const submissionsBy = (extractor: Pick<Extractor, 'read'>): Submissions => ({
  async submit(store, article, acting) {
    const { index } = await openDesk(store);
    return submit(store, article, index, acting, extractor);
  },
  correct: (store, of, article, acting) => correct(store, of, article, acting, extractor),
});
