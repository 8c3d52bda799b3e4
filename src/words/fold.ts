import anyAscii from 'any-ascii';

const ASCII_ONLY = /^[\x20-\x7e]*$/;

/**
 * Letters as every keyboard has them: lower case, no diacritics, Cyrillic and other scripts in Latin letters
 * (any-ascii), typographic quotation marks and dashes as plain ones. For comparing only, never for showing.
 */
export function fold(text: string): string {
  return (ASCII_ONLY.test(text) ? text : anyAscii(text)).toLowerCase();
}

/**
 * One key for the spellings that romanisations of a name give it: *Ryabkov*, *Riabkov* and *Рябков* meet in
 * `riabkov`; *Zelensky*, *Zelenskyy* and *Zelenskiy* in `zelenski`.
 */
export function nameKey(word: string): string {
  const known = memo.get(word);
  if (known !== undefined) return known;
  const key = keyOf(word);
  if (memo.size >= MEMO_SIZE) memo.clear();
  memo.set(word, key);
  return key;
}

const memo = new Map<string, string>();
const MEMO_SIZE = 50_000;

const keyOf = (word: string): string =>
  fold(word)
    .replace(/[^a-z0-9]/g, '')
    .replace(/[jy]/g, 'i')
    .replace(/kh/g, 'h')
    .replace(/w/g, 'v')
    .replace(/ph/g, 'f')
    .replace(/x/g, 'ks')
    .replace(/ck/g, 'k')
    .replace(/([a-z])\1+/g, '$1');
