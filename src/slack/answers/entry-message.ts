import { clip } from '../../recall/clip.ts';
import { type DevelopmentItem, refOf, type StatementItem } from '../../recall/items.ts';
import { sayDate } from '../../recall/say-date.ts';
import type { PassagePiece } from '../../record/passage.ts';
import type { Revision } from '../../record/revision.ts';
import { actions } from '../kit/buttons.ts';
import { inContext } from '../kit/cited-passage.ts';
import { itemText } from '../kit/item-text.ts';
import { context, itemBlocks } from '../kit/items.ts';
import { LIMITS } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { fitting, section } from '../kit/sections.ts';
import { entryButtons } from './entry-buttons.ts';

/** What one message can hold of a quotation, in UTF-16 units. */
const WHOLE_QUOTE = 9_000;

/** What notes, dividers and buttons may be long. */
const BESIDE = 1_000;

/** Longest words that are shown again in their context. */
const WORDS = 600;

/** One entry, the passages of its sources that it cites, and what was done to it. */
export function entryMessage(
  item: StatementItem | DevelopmentItem,
  passages: readonly (readonly PassagePiece[])[],
  revisions: readonly Revision[],
): Message {
  const words = itemBlocks(item, { longest: WHOLE_QUOTE, large: true });
  const around = fitting(
    passages.map((passage) => inContext(passage, WORDS)),
    JSON.stringify(words).length + BESIDE,
  );
  const left = passages.length - around.length;
  const last = revisions.at(-1);
  const notes = [
    ...(left === 0 ? [] : [`${left} more ${left === 1 ? 'place cites' : 'places cite'} it`]),
    ...(last === undefined ? [] : [`last changed ${sayDate(last.at.slice(0, 10))} (${last.action})`]),
    ...(eventTypeOf(item) === null ? [] : [`PLOVER ${eventTypeOf(item)}`]),
    refOf(item),
  ];
  return {
    blocks: [
      ...words,
      { type: 'divider' },
      ...(around.length === 0 ? [] : [section('In its context:'), ...around]),
      context(notes),
      ...actions(entryButtons(item, null, 'context')),
    ],
    text: escapeMrkdwn(clip(itemText(item), LIMITS.fallbackText)),
  };
}

const eventTypeOf = (item: StatementItem | DevelopmentItem): string | null =>
  item.kind === 'statement' ? item.statement.eventType : item.development.eventType;
