import { getDocumentProxy } from 'unpdf';
import type { Day } from '../../record/edtf.ts';
import { CodedError } from '../../record/errors.ts';
import { type Article, NOTHING_KNOWN } from '../article.ts';
import { MAX_TEXT } from '../limits.ts';
import { toldBy } from '../plain.ts';
import { ownText } from '../text/own-text.ts';
import { unitsFrom } from '../text/units.ts';
import { tidyLanguage, tidyLine, tidyText } from '../tidy.ts';
import { linesOf, type PdfItem, type PdfLine } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import { withoutRunning } from './running.ts';

const PROGRAMS = /\.(?:docx?|pdf|indd|qxd|rtf|odt|txt)$|^microsoft word|^untitled|^\(|^print/i;
const EXPECTED_ERRORS = 0;

/** The text of a PDF (ISO 32000), up to somewhat over the longest article. Throws `file_not_text`, `article_empty`. */
export async function readPdf(bytes: Uint8Array, today: Day | null = null): Promise<Article> {
  const pdf = await open(bytes);
  try {
    const pages: PdfLine[][] = [];
    for (let number = 1, length = 0; number <= pdf.numPages && length <= MAX_TEXT; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      const page = linesOf((items as readonly Shown[]).flatMap(itemOf));
      length += page.reduce((sum, { text }) => sum + text.length, 0);
      pages.push(page);
    }
    const info = (await pdf.getMetadata()).info as { Title?: unknown; Language?: unknown };
    const named = tidyLine(info.Title, 500);
    const title = named === null || PROGRAMS.test(named) ? null : named;
    const own = ownText(unitsFrom(paragraphsOf(withoutRunning(pages).flat())), title, today);
    const text = tidyText(own.text);
    if (text === '') throw new CodedError('article_empty');
    const told = toldBy(own);
    return {
      ...NOTHING_KNOWN,
      ...told,
      text,
      title: title ?? told.title,
      language: tidyLanguage(info.Language),
    };
  } catch (cause) {
    throw cause instanceof CodedError ? cause : new CodedError('file_not_text', 'a damaged PDF', { cause });
  } finally {
    await pdf.destroy();
  }
}

async function open(bytes: Uint8Array): ReturnType<typeof getDocumentProxy> {
  try {
    return await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: EXPECTED_ERRORS });
  } catch (cause) {
    const locked = cause instanceof Error && cause.name === 'PasswordException';
    throw new CodedError('file_not_text', locked ? 'a PDF locked with a password' : 'a damaged PDF', {
      cause,
    });
  }
}

/** A text item of pdf.js: its transform is a matrix whose last two numbers are its place. */
interface Shown {
  str?: string;
  transform?: number[];
  width?: number;
  height?: number;
}

function itemOf({ str = '', transform = [], width = 0, height = 0 }: Shown): PdfItem[] {
  const [, , , size = 0, x = 0, y = 0] = transform;
  return str.trim() === '' ? [] : [{ text: str, x, y, width, height: height || Math.abs(size) }];
}
