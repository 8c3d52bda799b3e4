import { clip } from '../../recall/clip.ts';
import { type DevelopmentItem, refOf, type StatementItem } from '../../recall/items.ts';
import { sayDate } from '../../recall/say-date.ts';
import type { PassagePiece } from '../../record/passage.ts';
import type { Revision } from '../../record/revision.ts';
import { actions } from '../kit/buttons.ts';
import { inContext } from '../kit/cited-passage.ts';
import { EVENT_TYPE } from '../kit/event-types.ts';
import { context, itemBlocks } from '../kit/item-blocks.ts';
import { itemText } from '../kit/item-text.ts';
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
  const type = item.kind === 'statement' ? item.statement.eventType : item.development.eventType;
  const notes = [
    refOf(item),
    ...(left === 0 ? [] : [`${left} more ${left === 1 ? 'place cites' : 'places cite'} it`]),
    ...(type === null ? [] : [EVENT_TYPE[type]]),
    ...(last === undefined ? [] : [sinceWhen(last)]),
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

const sinceWhen = ({ action, at }: Revision): string =>
  `${action === 'publish' || action === 'import' ? 'on the record since' : 'last changed'} ${sayDate(at.slice(0, 10))}`;
