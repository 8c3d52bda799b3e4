import type { Button, KnownBlock } from '@slack/types';
import { z } from 'zod';
import { countsOf } from '../../check/report-json.ts';
import { isFine, VERDICTS } from '../../check/verdicts/ruling.ts';
import { actions, button } from '../kit/buttons.ts';
import { context } from '../kit/item-blocks.ts';
import type { Message } from '../kit/message.ts';
import { plain } from '../kit/mrkdwn.ts';
import { type Part, pagesOf, underHeadings } from '../kit/pages.ts';
import { section } from '../kit/sections.ts';
import { spokenList } from '../kit/spoken.ts';
import { type Report, SAID } from './report.ts';
import { fineLine, troubleBlocks } from './trouble-blocks.ts';

export const PAGE = 'check_page';
export const SHARE_REPORT = 'check_share';

/** Which page of which report; a report's name is that of the shelf it lies on. */
export const Place = z.object({
  report: z.string().max(60),
  part: z.enum(['troubles', 'fine']),
  page: z.int().nonnegative(),
});
export type Place = z.infer<typeof Place>;

/** Lines of what is fine that stay together. */
const LINES = 6;

/** A page of a report: a line of counts, the troubles first; what is fine has pages of its own, folded behind a button. */
export function reportMessage(report: Report, place: Place, shared = false): Message {
  const fine = report.items.filter((item) => isFine(item.verdict));
  const troubles = report.items.filter((item) => !isFine(item.verdict));
  const pages = pagesOf(place.part === 'fine' ? finePages(report) : troublePages(report));
  const page = Math.min(place.page, Math.max(pages.length - 1, 0));
  const to = (part: Place['part'], number: number): string =>
    JSON.stringify({ report: place.report, part, page: number } satisfies Place);
  const buttons: Button[] = [
    ...(page > 0 ? [button('Earlier', `${PAGE}:back`, to(place.part, page - 1))] : []),
    ...(page + 1 < pages.length ? [button('More', `${PAGE}:on`, to(place.part, page + 1))] : []),
    ...(place.part === 'troubles' && fine.length > 0
      ? [button(`What is fine (${fine.length})`, `${PAGE}:fine`, to('fine', 0))]
      : []),
    ...(place.part === 'fine' && troubles.length > 0
      ? [button(`The troubles (${troubles.length})`, `${PAGE}:troubles`, to('troubles', 0))]
      : []),
    ...(report.items.length > 0 ? [button('Share to channel', SHARE_REPORT, to(place.part, page))] : []),
  ];
  const notes = [
    ...(pages.length > 1 ? [`Page ${page + 1} of ${pages.length}`] : []),
    ...(pages.length > 1 && !shared ? [WHOLE] : []),
    ...(shared ? [] : [report.items.length === 0 ? KEPT : `${KEPT} ${BUTTONS}`]),
  ];
  const blocks: KnownBlock[] = [
    section(plain(leadOf(report))),
    ...underHeadings(pages[page] ?? []),
    ...(notes.length === 0 ? [] : [context(notes)]),
    ...(shared ? [] : actions(buttons)),
  ];
  return { blocks, text: reportText(report, page + 1 < pages.length) };
}

const KEPT = 'Only you see this. Nothing of the draft is kept.';
const BUTTONS = 'The buttons work for half an hour.';
const WHOLE = 'The whole report is a file in our direct messages.';

/** Pages of the troubles, or of what is fine, whichever are more. */
export const pageCount = (report: Report): number =>
  Math.max(pagesOf(troublePages(report)).length, pagesOf(finePages(report)).length);

function troublePages({ items }: Report): Part[] {
  return VERDICTS.flatMap((verdict) => {
    const found = items.filter((item) => item.verdict === verdict && !isFine(item.verdict));
    const { heading, means } = SAID[verdict];
    return found.map(
      (item): Part => ({
        heading: `${heading} (${found.length})`,
        under: means,
        blocks: troubleBlocks(item),
      }),
    );
  });
}

function finePages({ items }: Report): Part[] {
  return VERDICTS.flatMap((verdict) => {
    const found = items.filter((item) => item.verdict === verdict && isFine(item.verdict));
    const { heading, means } = SAID[verdict];
    const parts: Part[] = [];
    for (let at = 0; at < found.length; at += LINES) {
      const elements = found.slice(at, at + LINES).map((item) => ({
        type: 'rich_text_section' as const,
        elements: fineLine(item),
      }));
      parts.push({
        heading: `${heading} (${found.length})`,
        under: means,
        blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements }] }],
      });
    }
    return parts;
  });
}

function leadOf({ name, items }: Report): string {
  if (items.length === 0) return `No quotation and no attributed claim was found in ${name}.`;
  const counts = countsOf(items).map(([verdict, count]) => `${SAID[verdict].heading.toLowerCase()} ${count}`);
  const total = items.length === 1 ? 'One quotation or claim' : `${items.length} quotations and claims`;
  return `${total} in ${name}: ${counts.join(', ')}.`;
}

/** The report in plain sentences: the counts, then a line for each trouble; words of the draft as they stand in it. */
function reportText(report: Report, more: boolean): string {
  const lines = report.items
    .filter((item) => !isFine(item.verdict))
    .map(({ verdict, text, on }) =>
      [`${SAID[verdict].heading}: ${text.replace(/\s+/g, ' ')}`, ...on.map(({ ref }) => ref)].join(' · '),
    );
  return spokenList({ lead: leadOf(report), entries: lines, ...(more && { press: 'More' }) });
}
