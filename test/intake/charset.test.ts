import { describe, expect, it } from 'vitest';
import { decode } from '../../src/intake/charset.ts';
import { codeOf } from './support.ts';

const RUSSIAN =
  'Переговоры в Женеве продолжаются второй день. Министр иностранных дел заявил о готовности к диалогу.';
const FRENCH =
  'Les négociations à Genève ont été reportées ; le ministre français s’est dit « déçu » de cet échec.';

/** Its apostrophe is where ISO 8859-1 has a control character. */
const WINDOWS_1252 = Buffer.from(FRENCH.replace('’', '\x92'), 'latin1');

/** The bytes of `text` in an encoding of single bytes, as its decoder reads them back. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (character) => {
    const byte = table.get(character);
    if (byte === undefined) throw new Error(`${label} has no ${character}`);
    return byte;
  });
}
const utf16 = (text: string, mark = ''): Uint8Array => Buffer.from(mark + text, 'utf16le');
const swapped = (bytes: Uint8Array): Uint8Array => Buffer.from(bytes).swap16();
const joined = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts);

const ROWS: [what: string, bytes: Uint8Array, contentType: string, html: boolean, text: string][] = [
  ['UTF-8', Buffer.from(RUSSIAN), '', false, RUSSIAN],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${RUSSIAN}`), 'text/plain; charset=windows-1251', false, RUSSIAN],
  ['UTF-16LE with a mark', utf16(RUSSIAN, '\ufeff'), '', false, RUSSIAN],
  ['UTF-16BE with a mark', swapped(utf16(RUSSIAN, '\ufeff')), '', false, RUSSIAN],
  ['UTF-16LE without a mark', utf16(RUSSIAN), '', false, RUSSIAN],
  ['UTF-16BE without a mark', swapped(utf16(FRENCH)), '', false, FRENCH],
  ['windows-1251 by its looks', encode(RUSSIAN, 'windows-1251'), '', false, RUSSIAN],
  ['koi8-r by its looks', encode(RUSSIAN, 'koi8-r'), '', false, RUSSIAN],
  ['windows-1252 by its looks', WINDOWS_1252, '', false, FRENCH],
  ['windows-1252 called ISO 8859-1', WINDOWS_1252, 'text/plain; charset=iso-8859-1', false, FRENCH],
  ['koi8-r by its type', encode('Да', 'koi8-r'), 'text/html; charset="KOI8-R"', true, 'Да'],
  ['a charset nobody knows', Buffer.from(RUSSIAN), 'text/plain; charset=x-none', false, RUSSIAN],
  ['UTF-8 called ASCII’s heir', Buffer.from(RUSSIAN), 'text/plain; charset=utf8', false, RUSSIAN],
];

describe('decode', () => {
  it.each(ROWS)('reads %s', (_, bytes, contentType, html, text) => {
    expect(decode(bytes, contentType, html)).toBe(text);
  });

  it('reads the charset that a page’s meta names, unless the answer’s type names one', () => {
    const meta = Buffer.from('<meta charset="windows-1251">');
    const bytes = joined(meta, encode('Да', 'windows-1251'));
    expect(decode(bytes, '', true)).toBe(`${meta}Да`);
    expect(decode(joined(meta, Buffer.from('Да')), 'text/html; charset=utf-8', true)).toBe(`${meta}Да`);
  });

  it('does not believe a page that says UTF-8 and is not', () => {
    expect(decode(encode(RUSSIAN, 'windows-1251'), 'text/html; charset=utf-8', true)).toBe(RUSSIAN);
  });

  it('reads UTF-8 with a wrong byte', () => {
    expect(decode(joined(Buffer.from(RUSSIAN), Uint8Array.of(0xff)))).toBe(`${RUSSIAN}\ufffd`);
  });

  it.each([
    ['NUL bytes', Uint8Array.of(65, 0, 0, 0, 66, 1, 2, 3)],
    ['control characters', Buffer.from('a\x01\x02\x03\x04b')],
  ])('refuses %s', async (_, bytes) => {
    expect(await codeOf((async () => decode(bytes))())).toBe('file_not_text');
  });
});
