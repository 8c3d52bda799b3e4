import type { App } from '@slack/bolt';
import { dateTyped } from '../kit/dates.ts';
import type { Context } from '../platform/context.ts';
import { onForm } from '../platform/forms.ts';
import { addArticle, saySubmitted } from './add-article.ts';
import {
  ARTICLE_FORM,
  type ArticleFields,
  articleForm,
  articleNotice,
  articleProblems,
  readArticleForm,
} from './article-form.ts';

/** *Add to the record*: acknowledged at once with a notice, which then tells what came of it. */
export function articleSubmitted(app: App, context: Context): void {
  onForm<ArticleFields>(app, context, {
    id: ARTICLE_FORM,
    act: 'add',
    check({ view, at }) {
      const value = readArticleForm(view);
      const errors = articleProblems(value, at);
      if (Object.keys(errors).length > 0) return { errors };
      const published = dateTyped(value.published, at.slice(0, 10)) ?? '';
      return {
        value: { ...value, published },
        meanwhile: articleNotice(':hourglass_flowing_sand: Reading the article…'),
      };
    },
    async work(handling, fields) {
      const submitted = await addArticle(handling, fields, (sentence) =>
        handling.show(articleNotice(`:hourglass_flowing_sand: ${sentence}`)),
      );
      await handling.show(articleNotice(await saySubmitted(handling.store, submitted, context.command)));
    },
    refilled: articleForm,
    notice: articleNotice,
  });
}
