import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What somebody said, what a claim makes of it, and how the claim stands to it. */
export interface Related {
  record: string;
  claim: string;
  is: 'same' | 'opposite' | 'other';
}

const MARKS: Record<string, Related['is']> = { '=': 'same', '!': 'opposite', '~': 'other' };

/** The pairs of `relations.txt`: below a statement (`>`) claims that say the same (`=`), the opposite (`!`), something else (`~`). */
export async function relations(): Promise<Related[]> {
  const text = await readFile(path.join(import.meta.dirname, 'relations.txt'), 'utf8');
  let record = '';
  return text.split('\n').flatMap((line) => {
    const words = line.slice(2);
    if (line.startsWith('>')) record = words;
    const is = MARKS[line[0] ?? ''];
    return is === undefined ? [] : [{ record, claim: words, is }];
  });
}
