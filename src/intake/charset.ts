import { analyse } from 'chardet';
import { CodedError } from '../record/errors.ts';

const HEAD = 4096;
const SAMPLE = 65_536;
const META =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})/i;

/** What `bytes` spell. */
interface Decoded {
  text: string;
  /** The encoding that they only look like; null where they tell theirs, or are valid UTF-8. */
  guessed: string | null;
}

/**
 * The text that `bytes` spell: by a byte order mark, `contentType`'s charset, the `<meta>` of HTML, as UTF-8 where
 * they are valid UTF-8, else as what they look like. Labels are those of https://encoding.spec.whatwg.org/.
 * Throws `file_not_text`.
 */
export const decode = (bytes: Uint8Array, contentType = '', isHtml = false): string =>
  decodeTold(bytes, contentType, isHtml).text;

/** The same, with whether the encoding was a guess. Throws `file_not_text`. */
export function decodeTold(bytes: Uint8Array, contentType = '', isHtml = false): Decoded {
  const label = byMark(bytes);
  const marked = label === null ? byLabels(bytes, contentType, isHtml) : decodeAs(bytes, label);
  const decoded = marked === null ? byLooks(bytes) : { text: marked, guessed: null };
  if (decoded === null || isBinary(decoded.text))
    throw new CodedError('file_not_text', 'not text in any usual encoding');
  return decoded;
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : byNulls(bytes);
}

/** UTF-16 without a mark: the spaces and Latin letters of any text have NUL as their high byte. */
function byNulls(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD);
  const nulls = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) nulls[i % 2] = (nulls[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nulls;
  if (Math.max(even, odd) * 20 < head.length / 2 || bytes.length % 2 === 1) return null;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : null;
}

function byLabels(bytes: Uint8Array, contentType: string, isHtml: boolean): string | null {
  const declared = [/charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(contentType)?.[1]];
  if (isHtml) {
    const meta = META.exec(Buffer.from(bytes.subarray(0, HEAD)).toString('latin1'));
    // A page that can say its charset in ASCII is not UTF-16: HTML standard, 13.2.3.2.
    declared.push((meta?.[1] ?? meta?.[2])?.replace(/^utf-16.*/i, 'utf-8'));
  }
  for (const label of [...declared, 'utf-8']) {
    const text = label === undefined ? null : decodeAs(bytes, label);
    if (text !== null) return text;
  }
  return damagedUtf8(bytes);
}

/** Node 20 decodes windows-1252 as ISO 8859-1, whose C1 controls stand where dashes and quotation marks should. */
const C1 = /[\u0080-\u009f]/g;
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const fromC1 = (control: string): string => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80);

function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? text.replace(C1, fromC1) : text;
  } catch {
    return null;
  }
}

/** UTF-8 with a wrong byte here and there, as pages have it that were put together from several sources. */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes);
  const wrong = text.split('\ufffd').length - 1;
  const right = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  return wrong * 20 < right ? text : null;
}

/** The words that encodings differ in: beside much plain English, a few Cyrillic ones look like Latin letters. */
function foreignWords(bytes: Uint8Array): Uint8Array {
  const words = Buffer.from(bytes)
    .toString('latin1')
    .match(/[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*/g);
  return words === null ? bytes : Buffer.from(words.join(' '), 'latin1');
}

function byLooks(bytes: Uint8Array): Decoded | null {
  for (const { name } of analyse(foreignWords(bytes.subarray(0, SAMPLE)))) {
    const text = /^utf|^iso-2022/i.test(name) ? null : decodeAs(bytes, name);
    if (text !== null) return { text, guessed: name };
  }
  return null;
}

/** Whether `text` has the control characters that a text does not have: one in a thousand, or a NUL. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are looked for
  const controls = text.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
  return controls > 2 + text.length / 1000 || text.includes('\0');
}
