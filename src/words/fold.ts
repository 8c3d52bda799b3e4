import anyAscii from 'any-ascii';
import { remembered } from './remembered.ts';

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
export const nameKey = remembered((word: string): string =>
  fold(word)
    .replace(/[^a-z0-9]/g, '')
    .replace(/[jy]/g, 'i')
    .replace(/kh/g, 'h')
    .replace(/w/g, 'v')
    .replace(/ph/g, 'f')
    .replace(/x/g, 'ks')
    .replace(/ck/g, 'k')
    .replace(/([a-z])\1+/g, '$1'),
);
