import type { Extraction } from '../../extract/candidate.ts';
import { languageOf } from '../../intake/index.ts';
import type { Actor } from '../../record/actor.ts';
import { indexActors } from '../../record/actor-index.ts';
import { extractArticle, type ReadableArticle } from './with-title.ts';

/** An article to be read, and whom it may name. */
export interface ExtractionTask extends ReadableArticle {
  actors: readonly Actor[];
}

/** What a thread found in an article. */
export interface ExtractionResult {
  /** ISO 639-1; null where the text does not tell. */
  language: string | null;
  /** Null for a language that is not read. */
  found: Extraction | null;
}

/** Reads an article in a thread. */
export default async function read({ actors, ...article }: ExtractionTask): Promise<ExtractionResult> {
  const language = await languageOf(article.text);
  const found = language === null || language === 'en' ? extractArticle(article, indexActors(actors)) : null;
  return { language, found };
}
