import type { Extraction } from '../../extract/candidate.ts';
import { languageName } from '../../intake/index.ts';
import type { Actor } from '../../record/actor.ts';
import type { ErrorCode } from '../../record/errors.ts';
import { type Pool, type Stopped, startPool, ThreadStopped } from '../../threads/pool.ts';
import type { ReadableArticle } from './with-title.ts';
import type { ExtractionResult, ExtractionTask } from './worker.ts';

/** What reading an article came to; `unread` says why it was not read, and the article is as good as before. */
export interface ArticleReading {
  /** ISO 639-1, by the text itself; null where that does not tell. */
  language: string | null;
  found: Extraction;
  unread: Unread | null;
}

/** Why an article was not read, as an error for a person. */
export interface Unread {
  code: Extract<
    ErrorCode,
    'language_not_read' | 'article_too_slow' | 'article_too_heavy' | 'reading_stopped'
  >;
  detail: string;
  /** For the log. */
  cause?: unknown;
}

/** Reads articles beside the event loop. */
export interface Extractor {
  /** The statements and developments of `article`; speakers are looked for among `actors`. Does not reject. */
  read(article: ReadableArticle, actors: readonly Actor[]): Promise<ArticleReading>;
  close(): Promise<void>;
}

/** How much an extractor may take. */
export interface ExtractorOptions {
  /** Articles read at a time. */
  most?: number;
  /** For one article. */
  limitMs?: number;
  memoryMb?: number;
}

const CODES: Record<Stopped, Unread['code']> = {
  time: 'article_too_slow',
  memory: 'article_too_heavy',
  crash: 'reading_stopped',
};

/** Starts threads when the first article comes, each with a limit of memory and of time. */
export function openExtractor({
  most = 2,
  limitMs = 120_000,
  memoryMb = 768,
}: ExtractorOptions = {}): Extractor {
  const worker = new URL('./worker', import.meta.url);
  const pool: Pool<ExtractionTask, ExtractionResult> = startPool({ worker, most, limitMs, memoryMb });
  return {
    async read({ text, title, published }, actors) {
      return pool.run({ text, title, published, actors }).then(asReading, notRead);
    },
    close: pool.close,
  };
}

/** What was found in an article, as what reading it came to. */
export const asReading = ({ language, found }: ExtractionResult): ArticleReading =>
  found !== null
    ? { language, found, unread: null }
    : {
        ...NOTHING,
        language,
        unread: { code: 'language_not_read', detail: languageName(language ?? '') },
      };

/** What reading an article came to where it failed. */
export const notRead = (cause: unknown): ArticleReading => ({
  ...NOTHING,
  unread: { code: cause instanceof ThreadStopped ? CODES[cause.why] : 'reading_stopped', detail: '', cause },
});

const NOTHING: Omit<ArticleReading, 'unread'> = {
  language: null,
  found: { statements: [], developments: [] },
};
