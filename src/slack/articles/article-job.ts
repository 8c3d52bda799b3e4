import { z } from 'zod';
import type { NewJob } from '../../store/jobs.ts';
import type { Caller } from '../platform/caller.ts';
import { ArticleFields } from './article-form.ts';

/** Handed-in articles, as jobs are called. */
export const ARTICLE_JOB = 'article';

/** What a handed-in article's job carries: what was given, by whom, when. */
export const ArticlePayload = z.object({
  fields: ArticleFields,
  person: z.object({ user: z.string(), home: z.string().nullable(), enterprise: z.string().nullable() }),
  at: z.string(),
});
type ArticlePayload = z.infer<typeof ArticlePayload>;

/** The job under which an article of a caller is read; the same article may be handed in again, under another key. */
export const articleJob = (
  key: string,
  fields: ArticleFields,
  { caller: { team, user, home, enterprise }, at }: { caller: Caller; at: string },
): Omit<NewJob, 'runAfter'> => ({
  teamId: team,
  kind: ARTICLE_JOB,
  key,
  payload: { fields, person: { user, home, enterprise }, at } satisfies ArticlePayload,
});
