import type { DataTableBlock, KnownBlock } from '@slack/types';
import { clip } from '../../recall/clip.ts';
import { capital } from '../../recall/say-date.ts';
import type { Actor } from '../../record/actor.ts';
import { commandButtons } from '../kit/ask-buttons.ts';
import { actions } from '../kit/buttons.ts';
import { context } from '../kit/item-blocks.ts';
import type { Message } from '../kit/message.ts';
import { section } from '../kit/sections.ts';
import { spokenList } from '../kit/spoken.ts';
import { whoHolds } from './office-words.ts';
import { partyNames } from './parties.ts';

/** The action id of the field that finds an actor by any of its names. */
export const ACTOR_FIND = 'actor_find';

/** Of all cells together; Slack takes 20,000, and at times fewer. */
const CHARACTERS = 7_000;
/** Slack takes 100 beside the head. */
const ROWS = 90;
const ROWS_SHOWN = 10;
const CELL = 100;

/** The actors of the record as a directory: a field to find one, then all by name, from the `first` (1 for the first) on. */
export function actorsMessage(actors: readonly Actor[], first: number): Message {
  const byName = [...actors].sort((a, b) => a.name.localeCompare(b.name));
  const from = Math.min(Math.max(first, 1), Math.max(byName.length, 1));
  const rows = fitting(byName.slice(from - 1).map((actor) => rowOf(actor, actors)));
  const to = from - 1 + rows.length;
  const part = from === 1 && to === byName.length ? '' : `, ${from} to ${to} of them by name`;
  const head = `${byName.length} ${byName.length === 1 ? 'actor is' : 'actors are'} on the record${part}.`;
  const more = to < byName.length ? [{ label: 'More', words: `actors ${to + 1}` }] : [];
  return {
    blocks: [
      section(`*${head}*`),
      findField,
      ...(rows.length === 0 ? [] : [tableOf(rows)]),
      ...actions(commandButtons([...more, { label: 'Who speaks for whom', words: 'actors parties' }])),
      context([
        '`actors add` makes a new one',
        '`edit A-4` changes one',
        '`merge A-9 into A-4` joins two into one, once you have seen what changes',
      ]),
    ],
    text: spokenList({
      lead: head,
      entries: byName.slice(from - 1, to).map((actor) => `${capital(actor.name)}, ${whoHolds(actor)}.`),
      ...(more.length > 0 && { press: 'More' }),
    }),
  };
}

const findField: KnownBlock = {
  type: 'actions',
  elements: [
    {
      type: 'external_select',
      action_id: ACTOR_FIND,
      min_query_length: 1,
      placeholder: { type: 'plain_text', text: 'Find an actor' },
    },
  ],
};

const HEAD = ['Name', 'Office or kind, for whom', 'Ref'];

const tableOf = (rows: readonly string[][]): DataTableBlock => ({
  type: 'data_table',
  caption: 'Actors by name',
  page_size: Math.min(ROWS_SHOWN, rows.length),
  row_header_column_index: 0,
  rows: [HEAD, ...rows].map((row) => row.map((text) => ({ type: 'raw_text' as const, text }))),
});

const rowOf = (actor: Actor, all: readonly Actor[]): string[] =>
  [capital(actor.name), [whoHolds(actor), ...partyNames(actor, all)].join(', '), actor.ref].map((text) =>
    clip(text.replace(/\s+/g, ' '), CELL),
  );

/** The first rows for which there is room; one at least. */
function fitting(rows: readonly string[][]): string[][] {
  let left = CHARACTERS;
  const held: string[][] = [];
  for (const row of rows.slice(0, ROWS)) {
    left -= JSON.stringify(row).length + row.length * CELL_JSON;
    if (left < 0 && held.length > 0) break;
    held.push(row);
  }
  return held;
}

/** What stands around the text of a cell. */
const CELL_JSON = 28;
