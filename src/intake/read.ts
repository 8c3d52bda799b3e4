import { CodedError } from '../record/errors.ts';
import { type Article, MAX_TEXT } from './article.ts';
import { datelineOf } from './dateline.ts';

/** What every article goes through: it has a text, not too long a one, and its dateline tells what nothing else did. */
export function finish(article: Article): Article {
  const { text } = article;
  if (text === '') throw new CodedError('article_empty');
  if (text.length > MAX_TEXT) throw new CodedError('article_too_long', MAX_TEXT.toLocaleString('en'));
  const dateline = datelineOf(text);
  return {
    ...article,
    publisher: article.publisher ?? dateline?.publisher ?? null,
    published: article.published ?? dateline?.published ?? null,
    place: article.place ?? dateline?.place ?? null,
  };
}
