import type { DataTableBlock, PlainTextOption, StaticSelect } from '@slack/types';
import type { Answer } from '../../ask/answer.ts';
import { clip } from '../../recall/clip.ts';
import { type Item, type StatementItem, standsBy } from '../../recall/items.ts';
import { capital, sayBasis, sayDate } from '../../recall/say-date.ts';
import { citedWords } from '../../record/citation.ts';
import { cutWords } from '../kit/cut-words.ts';
import { option } from '../kit/inputs.ts';
import { itemSentence, markedWords } from '../kit/item-text.ts';
import { DENIED, saySource } from '../kit/statement-wording.ts';
import type { AnswerPart } from './answer-pages.ts';
import { MOST_CARDS } from './sizes.ts';

/** The action id of the menu under a table, whose choice is shown whole. */
export const OPEN = 'entry_open';

/** Longer words are cut in a cell, and it is said; the menu opens the entry with all of them. */
const WORDS = 240;
/** Of all cells together; Slack takes 20,000, and at times fewer. */
const CHARACTERS = 8_000;
const ROWS_SHOWN = 10;
const LONGEST_NAME = 25;
/** What an option holds. */
const OPTION = 75;

/** The statements of a list that is too long for cards; null for any other answer. */
export function listedStatements(answer: Answer): StatementItem[] | null {
  if (answer.sections.length > 0 || answer.items.length <= MOST_CARDS || !answer.onRecord) return null;
  const isList = answer.frame.act === 'quotes' || answer.total > answer.items.length;
  return isList && answer.items.every(isStatement) ? answer.items.filter(isStatement) : null;
}

const isStatement = (item: Item): item is StatementItem => item.kind === 'statement';

/** Statements as a table, in the order given, and a menu to open one; those for which there is room. */
export function tableOf(items: readonly StatementItem[]): AnswerPart {
  const rows = items.map(rowOf);
  let left = CHARACTERS;
  const fitting = rows.filter((row) => {
    left -= row.reduce((sum, { text }) => sum + text.length, 0);
    return left > 0;
  });
  const table: DataTableBlock = {
    type: 'data_table',
    caption:
      fitting.length === items.length
        ? `${items.length} statements`
        : `${fitting.length} of ${items.length} statements`,
    page_size: Math.min(ROWS_SHOWN, fitting.length),
    row_header_column_index: 1,
    rows: [['Day', 'Who', 'Words', 'Source'].map(cell), ...fitting],
  };
  const menu: StaticSelect = {
    type: 'static_select',
    action_id: OPEN,
    placeholder: { type: 'plain_text', text: 'Open one of them', emoji: false },
    options: items.slice(0, fitting.length).map(optionOf),
  };
  return {
    blocks: [table, { type: 'actions', elements: [menu] }],
    said: items.map(itemSentence),
    cards: 1,
    continues: null,
  };
}

const cell = (text: string) => ({ type: 'raw_text' as const, text });

function rowOf(item: StatementItem) {
  const { statement, speaker, represents, sources } = item;
  const [citation] = statement.citations;
  const words = citation === undefined ? '' : citedWords(citation);
  const denied = statement.polarity === 'denied' ? ` (${DENIED})` : '';
  const party = represents === null || represents.name === speaker.name ? '' : `, ${represents.name}`;
  return [
    dayOf(item),
    `${capital(speaker.name)}${party}${denied}`,
    markedWords(statement, words, (whole) => cutWords(whole, WORDS)),
    sources.slice(0, 2).map(saySource).join('; ') || 'not given',
  ].map(cell);
}

/** What has no day of its own stands by that of its source, and says so. */
function dayOf(item: StatementItem): string {
  const { saidOn } = item.statement;
  const date = standsBy(item);
  if (date === null) return 'not given';
  return saidOn === null ? `source of ${sayDate(date)}` : `${sayDate(date)}${sayBasis(item.statement)}`;
}

function optionOf(item: StatementItem): PlainTextOption {
  const [citation] = item.statement.citations;
  const name = clip(capital(item.speaker.name), LONGEST_NAME);
  const words = citation === undefined ? '' : citedWords(citation);
  return option(`${name}: ${cutWords(words, OPTION - name.length - 2)}`, item.statement.ref);
}
