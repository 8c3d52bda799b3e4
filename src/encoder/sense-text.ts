import { citedWords } from '../record/citation.ts';
import type { DueEntry } from '../store/vectors.ts';

/** Of the text below: raise it when it changes. */
export const SENSE_VERSION = 2;

/** What an entry's vector is made of: its headline and the words of its sources, each thing said once. */
export function senseText({ headline, citations }: Pick<DueEntry, 'headline' | 'citations'>): string {
  const texts: string[] = [];
  for (const text of [...citations.map(citedWords), headline])
    if (!texts.some((one) => bare(one).includes(bare(text)))) texts.unshift(text);
  return texts.join('\n');
}

/** Its words between single spaces: a headline is often what was said, without its quotation marks. */
const bare = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
