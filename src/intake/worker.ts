import { CodedError, type ErrorCode } from '../record/errors.ts';
import type { Article } from './article.ts';
import { decode } from './charset.ts';
import { readHtml } from './html/read-html.ts';
import type { FileKind } from './kind.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readText } from './plain.ts';
import { finish } from './read.ts';

/** A file for a thread to read. */
export interface ReadTask {
  kind: FileKind;
  bytes: Uint8Array;
  contentType: string;
  url: string | null;
  /** The day on which it is read, `YYYY-MM-DD`; null where that is not known. */
  today: string | null;
}

/** Threads pass plain data on: of an error its class and fields would be lost. */
export type ReadOutcome = { article: Article } | { code: ErrorCode; detail: string; cause: string };

/** Reads bytes in a thread. Never rejects. */
export default async function read(task: ReadTask): Promise<ReadOutcome> {
  try {
    const article = await articleOf(task);
    return { article: finish(article.url === null ? { ...article, url: task.url } : article) };
  } catch (error) {
    const { code, detail, cause } =
      error instanceof CodedError ? error : { code: 'page_not_readable' as const, detail: '', cause: error };
    return { code, detail, cause: cause instanceof Error ? (cause.stack ?? cause.message) : '' };
  }
}

function articleOf({ kind, bytes, contentType, url, today }: ReadTask): Article | Promise<Article> {
  if (kind === 'pdf') return readPdf(bytes, today);
  if (kind === 'html') return readHtml(decode(bytes, contentType, true), url, today);
  return readText(bytes, contentType, today);
}
