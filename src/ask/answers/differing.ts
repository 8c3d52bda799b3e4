import type { Item } from '../../recall/items.ts';
import { citedWords } from '../../record/citation.ts';
import { differences, type Stretch } from '../../words/differences.ts';
import type { Answer } from '../answer.ts';
import type { Frame } from '../frame/frame.ts';

/** So much of what stands around the words that both have is shown, in UTF-16 units. */
const AROUND = 80;

/** Words between which marks are put, or which are cut, are no quotation: that stands below them, whole. */
const withoutMarks = (text: string): string => text.replace(/["“”„«»]/g, '');

/** A quotation as it was asked for beside the words of the first item; null where nothing was put as a quotation. */
export function differencesFrom({ quoted }: Frame, [first]: readonly Item[]): Answer['differences'] {
  if (quoted === null || first?.kind !== 'statement') return null;
  const [citation] = first.statement.citations;
  if (citation === undefined) return null;
  const { one, other } = differences(withoutMarks(quoted), withoutMarks(citedWords(citation)));
  if (![...one, ...other].some(({ kind }) => kind === 'same')) return null;
  return { asked: one, recorded: shortened(other) };
}

/** What is long before and after the words that both have is cut, and said to be. */
const shortened = (stretches: readonly Stretch[]): Stretch[] =>
  stretches.map((one, at) => {
    if (one.kind !== 'around' || one.text.length <= AROUND) return one;
    const text =
      at === 0
        ? `… ${one.text
            .slice(-AROUND)
            .replace(/^\S*\s+/, '')
            .toWellFormed()}`
        : `${one.text
            .slice(0, AROUND)
            .replace(/\s+\S*$/, '')
            .toWellFormed()} …`;
    return { ...one, text };
  });
