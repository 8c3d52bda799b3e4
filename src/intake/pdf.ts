import { getDocumentProxy } from 'unpdf';
import { CodedError } from '../record/errors.ts';
import { type Article, MAX_TEXT, NOTHING_KNOWN } from './article.ts';
import { titleLine } from './plain.ts';
import { tidyLanguage, tidyLine, tidyText } from './tidy.ts';

interface Line {
  text: string;
  /** Distance from the foot of the page, in points. */
  y: number;
}

const PROGRAMS = /\.(?:docx?|pdf|indd|qxd|rtf|odt|txt)$|^microsoft word|^untitled|^\(|^print/i;
const EXPECTED_ERRORS = 0;

/** The text of a PDF (ISO 32000), up to somewhat over the longest article. Throws `file_not_text`, `article_empty`. */
export async function readPdf(bytes: Uint8Array): Promise<Article> {
  const pdf = await open(bytes);
  try {
    const pages: string[] = [];
    for (let number = 1, length = 0; number <= pdf.numPages && length <= MAX_TEXT; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      const page = paragraphsOf(linesOf(items as readonly Item[]));
      length += page.length;
      pages.push(page);
    }
    const text = tidyText(pages.filter((page) => page !== '').join('\n\n'));
    if (text === '') throw new CodedError('article_empty');
    const info = (await pdf.getMetadata()).info as { Title?: unknown; Language?: unknown };
    const title = tidyLine(info.Title, 500);
    return {
      ...NOTHING_KNOWN,
      text,
      title: title === null || PROGRAMS.test(title) ? titleLine(text) : title,
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

interface Item {
  str?: string;
  hasEOL?: boolean;
  transform?: number[];
}

function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  let text = '';
  let y = 0;
  for (const item of items) {
    if (text.trim() === '') y = item.transform?.[5] ?? y;
    text += item.str ?? '';
    if (item.hasEOL) {
      lines.push({ text: text.trim(), y });
      text = '';
    }
  }
  lines.push({ text: text.trim(), y });
  return lines.filter((line) => line.text !== '');
}

/** Lines joined to paragraphs, which a wider gap parts. A word that a line end hyphenates is made whole. */
function paragraphsOf(lines: readonly Line[]): string {
  const gaps = lines.slice(1).map((line, i) => (lines[i]?.y ?? 0) - line.y);
  const sorted = gaps.filter((gap) => gap > 0).sort((a, b) => a - b);
  const usual = sorted[Math.floor((sorted.length - 1) / 4)] ?? 0;
  return lines.reduce((text, line, i) => {
    if (i === 0) return line.text;
    const gap = gaps[i - 1] ?? 0;
    if (gap > 1.3 * usual || (gap < 0 && /[.!?…”»"]$/.test(text))) return `${text}\n\n${line.text}`;
    const hyphenated = /\p{Ll}[-\u00ad]$/u.test(text) && /^\p{Ll}/u.test(line.text);
    return hyphenated ? text.slice(0, -1) + line.text : `${text} ${line.text}`;
  }, '');
}
