import { CodedError } from '../record/errors.ts';
import type { Origin } from './article.ts';

/** The kinds of files that articles are read from. */
export type FileKind = 'text' | 'html' | 'pdf' | 'word';

const HEAD = 1024;
const HTML = /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;

/** What the first bytes of other files are: https://www.iana.org/assignments/media-types and each format's standard. */
const OTHERS: [string, string][] = [
  ['PK\x03\x04', 'a zip file, or a document of another kind'],
  ['PK\x05\x06', 'an empty zip file'],
  ['\xd0\xcf\x11\xe0', 'an old Word document'],
  ['{\\rtf', 'an RTF document'],
  ['\x89PNG', 'an image'],
  ['\xff\xd8\xff', 'an image'],
  ['GIF8', 'an image'],
  ['RIFF', 'an image, audio or video'],
  ['\x1f\x8b', 'a compressed file'],
  ['Rar!', 'a compressed file'],
  ['7z\xbc\xaf', 'a compressed file'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
];

/** A Word file (Office Open XML, ISO/IEC 29500) is a zip file that its name or type tells from others. */
const ZIP = 'PK\x03\x04';
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What `bytes` are: by their own first bytes, then by the type, then by the name. Throws `file_not_text`. */
export function fileKindOf(bytes: Uint8Array, { name = '', contentType = '' }: Origin): FileKind {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  const given = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (head.startsWith(ZIP) && (given === WORD || /\.docx$/i.test(name))) return 'word';
  for (const [magic, what] of OTHERS) {
    if (head.startsWith(magic)) throw new CodedError('file_not_text', what);
  }
  const letters = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
  if (HTML.test(letters)) return 'html';
  if (given === 'text/html' || given === 'application/xhtml+xml') return 'html';
  if (given.startsWith('text/')) return 'text';
  if (given === 'application/pdf' || /\.pdf$/i.test(name)) {
    throw new CodedError('file_not_text', 'named as a PDF but is not one');
  }
  return /\.x?html?$/i.test(name) ? 'html' : 'text';
}
