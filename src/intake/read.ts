import { CodedError } from '../record/errors.ts';
import type { Article } from './article.ts';
import { datelineIn } from './dateline.ts';
import { MAX_TEXT } from './limits.ts';

/** What every article goes through: it has a text, not too long a one, and its dateline tells what nothing else did. */
export function finish(article: Article): Article {
  const { text } = article;
  if (text === '') throw new CodedError('article_empty');
  if (text.length > MAX_TEXT) throw new CodedError('article_too_long', MAX_TEXT.toLocaleString('en'));
  return withDateline(article);
}

/** With the publisher, day and place of its dateline where nothing else tells them. */
export function withDateline(article: Article): Article {
  const dateline = datelineIn(article.text);
  const published = article.published ?? dateline?.published ?? null;
  return {
    ...article,
    publisher: article.publisher ?? dateline?.publisher ?? null,
    published,
    publishedOneOf: published === null ? article.publishedOneOf : [],
    place: article.place ?? dateline?.place ?? null,
  };
}
