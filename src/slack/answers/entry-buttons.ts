import type { Button, Overflow } from '@slack/types';
import { z } from 'zod';
import { clip } from '../../recall/clip.ts';
import { type Item, refOf } from '../../recall/items.ts';
import { capital } from '../../recall/say-date.ts';
import { button } from '../kit/buttons.ts';
import { option } from '../kit/inputs.ts';
import { marksOf } from './marks.ts';

/** The action ids of what can be done with one entry: its buttons, and the menu beside it. */
export const ENTRY = 'entry_do';
export const ENTRY_MENU = 'entry_menu';

/** What can be done with an entry. */
export const EntryAct = z.enum(['cite', 'context', 'more', 'marks', 'share']);
export type EntryAct = z.infer<typeof EntryAct>;

/** As a button or a menu carries it: under the 150 characters of an option. */
export const EntryValue = z.object({ do: EntryAct, ref: z.string().max(20) });

const carriedBy = (act: EntryAct, item: Item): string => JSON.stringify({ do: act, ref: refOf(item) });

/** Under a card that stands alone; `done` is what it shows already. */
export const entryButtons = (item: Item, corrected: string | null, done?: EntryAct): Button[] =>
  doable(item, corrected)
    .filter(([act]) => act !== done)
    .map(([act, label]) => button(label, `${ENTRY}:${act}`, carriedBy(act, item)));

/** Beside one card of several; nothing for who is no entry. */
export function entryMenu(item: Item, canShare: boolean): Overflow | undefined {
  const acts = doable(item, null);
  if (acts.length === 0) return undefined;
  const all: [EntryAct, string][] = [
    ...acts,
    ...(canShare ? [['share', 'Share'] as [EntryAct, string]] : []),
  ];
  return {
    type: 'overflow',
    action_id: ENTRY_MENU,
    options: all.map(([act, label]) => option(label, carriedBy(act, item))),
  };
}

/** In UTF-16 units, so that a label shows a name whole or says that it is cut. */
const LONGEST_NAME = 40;

function doable(item: Item, corrected: string | null): [EntryAct, string][] {
  if (item.kind === 'actor') return [];
  const isVoice = item.kind === 'statement' && !item.speaker.anonymous;
  const marks = marksOf(item, corrected);
  return [
    ['cite', 'Copy citation'],
    ['context', 'Show context'],
    ...(isVoice
      ? [['more', `More by ${clip(capital(item.speaker.name), LONGEST_NAME)}`] as [EntryAct, string]]
      : []),
    ...(marks.length === 0
      ? []
      : [['marks', `What “${marks.map(({ mark }) => mark).join(', ')}” means`] as [EntryAct, string]]),
  ];
}
