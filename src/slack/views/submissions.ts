import type { App } from '@slack/bolt';
import { retract } from '../../curate/retract.ts';
import { CodedError } from '../../record/errors.ts';
import { DevelopmentRef, StatementRef } from '../../record/refs.ts';
import { addArticle, saySubmitted } from '../add-article.ts';
import { sayRetracted } from '../blocks/undone.ts';
import { tellDone } from '../decided.ts';
import type { Context } from '../platform/context.ts';
import { onForm } from '../platform/forms.ts';
import {
  ARTICLE_FORM,
  type ArticleFields,
  articleForm,
  articleNotice,
  articleProblems,
  readArticleForm,
} from './article-form.ts';
import { dateTyped } from './dates.ts';
import { typed } from './inputs.ts';
import { RETRACT_FORM, retractForm } from './retract-form.ts';

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

/** The reason for a retraction. */
export function retractSubmitted(app: App, context: Context): void {
  onForm<{ ref: string; reason: string }>(app, context, {
    id: RETRACT_FORM,
    act: 'retract',
    check({ view }) {
      const ref = view.private_metadata;
      if (!StatementRef.safeParse(ref).success && !DevelopmentRef.safeParse(ref).success)
        throw new CodedError('ref_malformed');
      return { value: { ref, reason: typed(view, 'reason') } };
    },
    async work(handling, { ref, reason }) {
      await retract(handling.store, ref, reason, handling.acting);
      await tellDone(handling, ref, sayRetracted(ref, reason));
    },
    refilled: ({ ref, reason }, problem) => retractForm(ref, { reason, problem }),
  });
}
