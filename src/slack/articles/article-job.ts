import { z } from 'zod';
import type { NewJob } from '../../store/jobs.ts';
import type { Handling } from '../platform/handling.ts';
import { ArticleFields } from './article-form.ts';

/** Handed-in articles, as jobs are called. */
export const ARTICLE_JOB = 'article';

/** What a handed-in article's job carries: what was given, by whom, when. */
export const ArticlePayload = z.object({ fields: ArticleFields, by: z.string(), at: z.string() });
export type ArticlePayload = z.infer<typeof ArticlePayload>;

/** The job under which an article of a caller is read; the same article may be handed in again. */
export const articleJob = (
  { context, caller, acting }: Handling,
  fields: ArticleFields,
): Omit<NewJob, 'runAfter'> => ({
  teamId: caller.team,
  kind: ARTICLE_JOB,
  key: context.newKey(),
  payload: { fields, ...acting } satisfies ArticlePayload,
});
