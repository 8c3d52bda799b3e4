import { citedWords } from '../record/citation.ts';
import type { DueEntry } from '../store/vectors.ts';

/** Of the text below: raise it when it changes. */
export const SENSE_VERSION = 1;

/** What an entry's vector is made of: its headline, and the words of the source. */
export const senseText = ({ headline, citations }: Pick<DueEntry, 'headline' | 'citations'>): string =>
  [...new Set([headline, ...citations.map(citedWords)])].join('\n');
