import type { Article } from '../intake/index.ts';
import { clip } from '../recall/clip.ts';
import { sayEither } from '../recall/say-date.ts';
import { CodedError } from '../record/errors.ts';
import type { SourceDraft } from '../record/source.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { Acting } from './acting.ts';
import type { Submissions } from './submissions/submissions.ts';
import type { Submitted } from './submit.ts';

/** What a person says of an article; empty where they say nothing. */
export interface GivenArticle {
  url: string;
  publisher: string;
  title: string;
  /** EDTF. */
  published: string;
}

/**
 * Puts what is said in an article into the queue. What the person who hands it in says of it goes before what its page
 * says. Throws `publisher_missing`, `published_ambiguous` and what {@link Submissions.submit} throws.
 */
export async function handIn(
  store: WorkspaceStore,
  article: Article,
  given: GivenArticle,
  acting: Acting,
  submissions: Pick<Submissions, 'submit'>,
): Promise<Submitted> {
  return submissions.submit(store, sourceDraftOf(article, given), acting);
}

/** So much of an article's first line stands for a title that it does not have, in UTF-16 units. */
const OPENING = 80;

/** What is known of an article, as its source. Throws `publisher_missing`, `published_ambiguous`. */
export function sourceDraftOf(article: Article, given: GivenArticle): SourceDraft {
  const url = article.url ?? (given.url === '' ? null : given.url);
  const publisher = given.publisher || article.publisher || hostOf(url);
  if (publisher === '') throw new CodedError('publisher_missing');
  const published = given.published || article.published;
  if (published === null && article.publishedOneOf.length > 0)
    throw new CodedError('published_ambiguous', sayEither(article.publishedOneOf));
  const firstLine = article.text.split('\n').find((line) => line.trim() !== '') ?? '';
  return {
    publisher: clip(publisher, 200),
    title: clip(given.title || article.title || clip(firstLine.trim(), OPENING), 500),
    url,
    place: article.place,
    published,
    language: article.language ?? 'en',
    text: article.text,
  };
}

const hostOf = (url: string | null): string =>
  url === null ? '' : new URL(url).hostname.replace(/^www\./, '');
