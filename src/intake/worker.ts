import { CodedError, type ErrorCode } from '../record/errors.ts';
import { type Article, NOTHING_KNOWN } from './article.ts';
import { decode } from './charset.ts';
import type { FileKind } from './file-kind.ts';
import { readHtml } from './html/read-html.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readPlain, readText } from './plain.ts';
import { finish } from './read.ts';
import { wordText } from './read-word.ts';

/** A file for a thread to read. */
export interface ReadTask {
  kind: FileKind;
  bytes: Uint8Array;
  contentType: string;
  url: string | null;
  /** The day on which it is read, `YYYY-MM-DD`; null where that is not known. */
  today: string | null;
  /** Its text as it is, however long. */
  whole?: true;
}

/** Threads pass plain data on: of an error its class and fields would be lost. */
export type ReadOutcome = { article: Article } | { code: ErrorCode; detail: string; cause: string };

/** Reads bytes in a thread. Never rejects. */
export default async function read(task: ReadTask): Promise<ReadOutcome> {
  try {
    const article = await articleOf(task);
    if (task.whole === true) return { article };
    return { article: finish(article.url === null ? { ...article, url: task.url } : article) };
  } catch (error) {
    const { code, detail, cause } =
      error instanceof CodedError ? error : { code: 'page_not_readable' as const, detail: '', cause: error };
    return { code, detail, cause: cause instanceof Error ? (cause.stack ?? cause.message) : '' };
  }
}

async function articleOf(task: ReadTask): Promise<Article> {
  const { kind, bytes, contentType, url, today } = task;
  if (kind === 'pdf') return readPdf(bytes, today);
  if (kind === 'html') return readHtml(decode(bytes, contentType, true), url, today);
  if (kind === 'word') return wordArticle(await wordText(bytes), task);
  return readText(bytes, contentType, today);
}

const wordArticle = (text: string, { today, whole }: ReadTask): Article =>
  whole === true ? { ...NOTHING_KNOWN, text } : readPlain(text, today);
