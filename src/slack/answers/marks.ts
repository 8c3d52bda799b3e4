import type { Item } from '../../recall/items.ts';
import { sayDate } from '../../recall/say-date.ts';
import type { Statement } from '../../record/statement.ts';
import { DENIED } from '../kit/statement-wording.ts';

/** Something that a reader should know of an entry, in a word or two, and what it means here. */
export interface Mark {
  mark: string;
  meaning: string;
}

/** The marks of an entry; `corrected` says what was done to it, where anything was. */
export function marksOf(item: Item, corrected: string | null): Mark[] {
  const changed: Mark[] =
    corrected === null
      ? []
      : [
          {
            mark: 'corrected',
            meaning: `A curator changed this entry after it was published: ${corrected}.`,
          },
        ];
  if (item.kind !== 'statement') return changed;
  const { statement, speaker } = item;
  return [
    ...denied(statement, speaker.name),
    ...inferred(item.statement),
    ...vias(statement, speaker.name),
    ...changed,
  ];
}

const denied = ({ polarity }: Statement, speaker: string): Mark[] =>
  polarity === 'denied'
    ? [
        {
          mark: DENIED,
          meaning: `${speaker} denied this, or is reported not to have said it. It does not count as having been said.`,
        },
      ]
    : [];

function inferred({ saidOn, saidBasis }: Statement): Mark[] {
  if (saidOn === null || saidBasis === null || saidBasis === 'stated') return [];
  const how =
    saidBasis === 'scene'
      ? 'it is that of the meeting or place that the story tells of'
      : 'it is that of the publication, and it may have been said earlier';
  return [
    {
      mark: 'inferred day',
      meaning: `The source does not say with these words on which day they were said. ${sayDate(saidOn)} is inferred: ${how}.`,
    },
  ];
}

/** In UTF-16 units. */
const LONGEST = 60;

const vias = ({ citations }: Statement, speaker: string): Mark[] =>
  [...new Set(citations.flatMap(({ via }) => (via === null ? [] : [via.text.slice(0, LONGEST)])))].map(
    (via) => ({
      mark: `via ${via}`,
      meaning: `The source did not hear ${speaker} itself: it has the words from ${via}.`,
    }),
  );
