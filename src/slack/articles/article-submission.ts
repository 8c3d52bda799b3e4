import { FROM_THE_START, readQueue } from '../../curate/review-queue.ts';
import { dateTyped } from '../kit/dates.ts';
import type { Context } from '../platform/context.ts';
import { onForm } from '../platform/forms.ts';
import { queueMessage } from '../queue/queue-message.ts';
import { addArticle } from './add-article.ts';
import {
  ARTICLE_FORM,
  ARTICLE_NOTICE,
  articleForm,
  articleNotice,
  articleProblems,
  type HandedIn,
  Reviewing,
  readArticleForm,
} from './article-form.ts';
import { articleJob } from './article-job.ts';
import { sendThere, toldMessage, toldOf } from './told-article.ts';

/**
 * *Add to the record*: acknowledged at once with a notice, which tells how far it is and what came of it; who has
 * closed it by then is told where it was opened.
 */
export function articleSubmitted(context: Context): void {
  onForm<HandedIn>(context, {
    id: ARTICLE_FORM,
    act: 'add',
    check({ view, at }) {
      const { fields, responseUrl } = readArticleForm(view);
      const errors = articleProblems(fields, at);
      if (Object.keys(errors).length > 0) return { errors };
      const published = dateTyped(fields.published, at.slice(0, 10)) ?? '';
      return {
        value: { fields: { ...fields, published }, responseUrl },
        meanwhile: articleNotice(':hourglass_flowing_sand: Reading the article…'),
      };
    },
    job: ({ fields }, sent) => articleJob(context.newKey(), fields, sent),
    async work(handling, { fields, responseUrl }) {
      const submitted = await addArticle(handling, fields, {
        waits: (sentence) => handling.show(articleNotice(`:hourglass_flowing_sand: ${sentence}`)),
        found: (text) => handling.show(articleNotice(text)),
      });
      const told = await toldOf(handling, submitted);
      const review = told.review === null ? null : { source: told.review, responseUrl };
      if (await handling.show(articleNotice(told.text, review))) return;
      await sendThere(handling, responseUrl, toldMessage(told));
    },
    refilled: articleForm,
    notice: articleNotice,
  });
}

/** *Review now* in that notice: the queue of the article, where the form was opened. */
export function reviewAfterAdding(context: Context): void {
  onForm<Reviewing>(context, {
    id: ARTICLE_NOTICE,
    act: 'decide',
    check: ({ view }) => ({ value: Reviewing.parse(JSON.parse(view.private_metadata)) }),
    async work(handling, { source, responseUrl }) {
      const queue = await readQueue(handling.store, 1, { ...FROM_THE_START, source });
      await sendThere(handling, responseUrl, queueMessage(queue, null));
    },
  });
}
