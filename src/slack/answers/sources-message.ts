import type { DataTableBlock } from '@slack/types';
import { clip } from '../../recall/clip.ts';
import { sayDate } from '../../recall/say-date.ts';
import type { CitedSource, Counts } from '../../store/store.ts';
import { commandButtons } from '../kit/ask-buttons.ts';
import { actions } from '../kit/buttons.ts';
import type { Message } from '../kit/message.ts';
import { plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import { spokenList } from '../kit/spoken.ts';
import { saySource } from '../kit/statement-wording.ts';

type Row = DataTableBlock['rows'][number];

/** Of all cells together; Slack takes 20,000, and at times fewer. */
const CHARACTERS = 8_500;
/** Slack takes 100 beside the head. */
const ROWS = 90;
const ROWS_SHOWN = 10;
const TITLE = 150;

/** The sources of the record, the last added first, as a table; from the `first` (1 for the first) on as many as fit. */
export function sourcesMessage(
  sources: readonly CitedSource[],
  { statements, developments }: Counts,
  first: number,
): Message {
  if (sources.length === 0) {
    const text = 'No source is on the record yet.';
    return { blocks: [section(text)], text };
  }
  const from = Math.min(Math.max(first, 1), sources.length);
  const rows = fittingRows(sources.slice(from - 1).map(rowOf));
  const to = from - 1 + rows.length;
  const isLast = to === sources.length;
  const part = from === 1 && isLast ? '' : `; ${from} to ${to} of the sources, the last added first`;
  const lead = `${count(statements, 'statement')} and ${count(developments, 'development')} from ${count(sources.length, 'source')}${part}.`;
  return {
    blocks: [
      section(`*${plain(lead)}*`),
      {
        type: 'data_table',
        caption: 'Sources, the last added first',
        page_size: Math.min(ROWS_SHOWN, rows.length),
        row_header_column_index: 2,
        rows: [['Published', 'Publisher', 'Title', 'Ref'].map(cell), ...rows],
      },
      ...actions(commandButtons(isLast ? [] : [{ label: 'More', words: `sources ${to + 1}` }])),
    ],
    text: spokenList({
      lead,
      entries: sources.slice(from - 1, to).map(saySource),
      ...(!isLast && { press: 'More' }),
    }),
  };
}

const cell = (text: string) => ({ type: 'raw_text' as const, text });

const rowOf = ({ ref, publisher, published, place, title, url }: CitedSource): Row => [
  cell(published === null ? 'not given' : sayDate(published)),
  cell(clip(place === null ? publisher : `${publisher}, ${place}`, 80)),
  titleCell(clip(title, TITLE) || 'untitled', url),
  cell(ref),
];

/** The title, linked unless its address takes more room than a row has. */
const titleCell = (title: string, url: string | null): Row[number] =>
  url === null || url.length > 1_000
    ? cell(title)
    : {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url, text: title }] }],
      };

/** The first rows for which there is room; one at least. */
function fittingRows(rows: readonly Row[]): Row[] {
  let left = CHARACTERS;
  const held: Row[] = [];
  for (const row of rows.slice(0, ROWS)) {
    left -= JSON.stringify(row).length;
    if (left < 0 && held.length > 0) break;
    held.push(row);
  }
  return held;
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
