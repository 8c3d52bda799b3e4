import { EVENT_TYPES, type EventType } from '../../record/plover.ts';
import { parseRef } from '../../record/refs.ts';

/** A text without words that were read. */
export const without = (text: string, words: readonly string[]): string =>
  words
    .reduce((left, word) => left.replace(new RegExp(`\\b${word}\\b`, 'g'), ' '), text)
    .replace(/ {2,}/g, ' ');

/** PLOVER types are read only as the record writes them: *REJECT*. */
export const eventTypesIn = (text: string): EventType[] => {
  const written = new Set(text.match(TYPE));
  return written.size === 0 ? [] : EVENT_TYPES.filter((type) => written.has(type));
};

const TYPE = new RegExp(`\\b(?:${EVENT_TYPES.join('|')})\\b`, 'g');

const REF = /(?<![\p{L}\p{N}-])[SDAN]-?\d{1,15}(?![\p{L}\p{N}-])/giu;

/** Entries as the record names them: *S-3*, *d-12*. */
export const refsIn = (text: string): string[] =>
  [...text.matchAll(REF)].flatMap(([one]) => {
    const ref = parseRef(one)?.ref;
    return ref === undefined ? [] : [ref];
  });
