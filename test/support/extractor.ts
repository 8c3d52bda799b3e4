import type { Extractor } from '../../src/curate/extraction/extractor.ts';
import { extractArticle } from '../../src/curate/extraction/with-title.ts';
import { type Submissions, submissionsBy } from '../../src/curate/submissions/submissions.ts';
import { indexActors } from '../../src/record/actor-index.ts';

/** Reads English articles in this thread. */
export const HERE: Pick<Extractor, 'read'> = {
  read: async (article, actors) => ({
    language: 'en',
    found: extractArticle(article, indexActors(actors)),
    unread: null,
  }),
};

/** Puts what they say into the queue in this thread. */
export const SUBMITTED_HERE: Submissions = submissionsBy(HERE);
