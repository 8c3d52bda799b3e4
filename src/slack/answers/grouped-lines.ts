import type { KnownBlock, RichTextBlockElement, RichTextElement } from '@slack/types';
import { type Item, standsBy } from '../../recall/items.ts';
import { capital, sayDate } from '../../recall/say-date.ts';
import { lineUnderDay } from '../kit/item-lines.ts';

/** Lines of one day and one party, which stand under both as headings. */
export interface LineGroup {
  day: string;
  /** Null for what happened, and for those who spoke for nobody. */
  party: string | null;
  items: Item[];
}

/** Consecutive items of one day together, what happened before what was said, and what was said by party; in their order. */
export function lineGroups(items: readonly Item[]): LineGroup[] {
  const days = new Map<string, LineGroup[]>();
  for (const item of items) {
    const day = dayOf(item);
    const groups = days.get(day) ?? [];
    const party = partyOf(item);
    const group = groups.find((one) => one.party === party);
    if (group === undefined) groups.push({ day, party, items: [item] });
    else group.items.push(item);
    days.set(day, groups);
  }
  return [...days.values()].flatMap((groups) =>
    groups.sort((a, b) => Number(a.party !== null) - Number(b.party !== null)),
  );
}

/** What has no day of its own stands by that of its source, and it is said: it need not have been that day. */
const dayOf = (item: Item): string => {
  const date = item.kind === 'actor' ? null : standsBy(item);
  if (date === null) return NO_DAY;
  return hasOwnDay(item) ? capital(sayDate(date)) : `${NO_DAY}; source of ${sayDate(date)}`;
};

const NO_DAY = 'Day not given';

const hasOwnDay = (item: Item): boolean =>
  item.kind === 'statement'
    ? item.statement.saidOn !== null
    : item.kind === 'development' && item.development.date !== null;

const partyOf = (item: Item): string | null =>
  item.kind === 'statement' ? (item.represents?.name ?? item.speaker.name) : null;

/** Lines with the headings that change; `before` is the group that stands above them. */
export function groupBlock(group: LineGroup, before: LineGroup | null): KnownBlock {
  const isNewDay = before?.day !== group.day;
  const isNewParty = group.party !== null && (isNewDay || before?.party !== group.party);
  const headings: RichTextElement[] = [
    ...(isNewDay ? [headingText(group.day, { bold: true })] : []),
    ...(isNewDay && isNewParty ? [headingText('\n', {})] : []),
    ...(isNewParty ? [headingText(group.party ?? '', { italic: true })] : []),
  ];
  const elements: RichTextBlockElement[] = [
    ...(headings.length === 0 ? [] : [{ type: 'rich_text_section' as const, elements: headings }]),
    {
      type: 'rich_text_list',
      style: 'bullet',
      elements: group.items.map((item) => lineUnderDay(item)),
    },
  ];
  return { type: 'rich_text', elements };
}

const headingText = (text: string, style: { bold?: boolean; italic?: boolean }): RichTextElement => ({
  type: 'text',
  text,
  ...(Object.keys(style).length > 0 && { style }),
});
