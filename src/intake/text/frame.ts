import { lineWords, speakerLabel } from './forms.ts';
import type { Read } from './head.ts';
import { addressesReader } from './page-words.ts';
import { isWholeQuotation, type Whole } from './whole.ts';

/** Notices, bars and rights, wherever they stand. */
export const isFrame = ({ unit, form }: Read, { spoken }: Whole): boolean =>
  form === 'bar' ||
  isRights(unit.text) ||
  isCredit(unit.text) ||
  (!spoken && speakerLabel(unit.text) === null && addressesReader(unit.text));

const isRights = (text: string): boolean => /^(?:©|\(c\)\s|copyright\b)/i.test(text);

/** A picture’s line is no longer, in UTF-16 units. */
const LONGEST = 400;

/** A picture’s line: it closes with who made the picture, after a label or in brackets, and no stop. */
const CREDIT =
  /(?:^|[.!?,]\s+|\s)(?:photo(?:graph)?s?|images?|pictures?|video|credit|source|illustration)(?:\s(?:credit|by|courtesy))?\s?[:/]\s?[^.!?:]{2,60}$/iu;

/** The same in brackets: after a stop, or with none. */
const BRACKETS =
  /(?:[.!?]\s*[([]|[([](?=[^.]*$))[^()[\]]{0,50}(?:\/|\bphoto\b|\bimages\b|\bvia\b|\bpool\b)[^()[\]]{0,50}[)\]]\.?$/iu;

const isCredit = (text: string): boolean =>
  text.length <= LONGEST && (CREDIT.test(text) || BRACKETS.test(text)) && !/["“”]/.test(text);

/** A pulled quotation has at least so many words; an article has at most so many. */
const PULLED = { words: 4, most: 20 };

/** Tells quotations that were pulled out of their paragraphs to be shown large: their words stand there again. */
export function pulledAmong(texts: readonly string[]): (text: string) => boolean {
  const quotations = texts.filter((text) => isWholeQuotation(text) && lineWords(text).length >= PULLED.words);
  const pulled = quotations.slice(0, PULLED.most).filter((quotation) => {
    const words = quotation.replace(/^["“„«‘']+|["”“»’'.,!?]+$/gu, '');
    return texts.some((text) => text.length > quotation.length && text.includes(words));
  });
  return (text) => pulled.includes(text);
}
