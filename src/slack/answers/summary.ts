import type { Button, KnownBlock, RichTextBlockElement, RichTextSection } from '@slack/types';
import type { Answer } from '../../ask/answer.ts';
import type { DevelopmentItem, Item, StatementItem } from '../../recall/items.ts';
import { button, MORE } from '../kit/buttons.ts';
import { bareLineOf, ownFacts, publishersOf, sharedDayOf, sharedFacts } from '../kit/item-lines.ts';
import { itemSentence } from '../kit/item-text.ts';
import { type AnswerPart, header } from './answer-pages.ts';
import { NEWEST, SCREEN, SUMMARY_LINES } from './sizes.ts';

/** Whether an answer is read at a glance: its sections are folded to their first lines. */
export const isSummary = ({ frame, sections }: Pick<Answer, 'frame' | 'sections'>): boolean =>
  frame.act === 'summary' && sections.length > 0;

/** The sections of a summary, folded to what one screen of a phone has room for beside its counted `groups`. */
export const foldedParts = (answer: Folded): AnswerPart[] => {
  const shown = shownOf(answer);
  const order = ordered(answer.sections);
  return answer.sections.map(({ heading, items }, at) => ({
    blocks: [header(heading), listByDay(order[at]?.slice(0, shown[at]) ?? [])],
    said: items.map(itemSentence),
    cards: 0,
    continues: null,
  }));
};

/** A button for all of each section of which not all is shown; `open` gives what it carries. */
export function allButtons(answer: Folded, open: (section: number) => string): Button[] {
  const shown = shownOf(answer);
  return answer.sections.flatMap(({ items, counted }, at) =>
    items.length > (shown[at] ?? 0)
      ? [button(`All ${items.length} ${counted ?? ''}`.trim(), `${MORE}:all-${at}`, open(at))]
      : [],
  );
}

/**
 * The entries of what changed, in the order in which they are shown: where none of the first has anybody's words, the
 * first that has comes right behind the newest.
 */
function withWords(items: readonly Item[]): Item[] {
  const [first, ...others] = items;
  const words = items.find(({ kind }) => kind === 'statement');
  if (first === undefined || words === undefined || items.indexOf(words) < NEWEST) return [...items];
  return [first, words, ...others.filter((one) => one !== words)];
}

/** The entries of each section, in the order in which they are shown. */
const ordered = (sections: Answer['sections']): Item[][] =>
  sections.map(({ items }, at) => (at === 0 ? withWords(items) : [...items]));

type Folded = Pick<Answer, 'lead' | 'sections' | 'groups'>;
type Entry = StatementItem | DevelopmentItem;
const isEntry = (item: Item): item is Entry => item.kind !== 'actor';

/** How many entries of each section: the newest few and the first of each other, then the second of each while there is room, and so on. */
function shownOf({ lead, sections, groups }: Folded): number[] {
  const shown = sections.map(() => 0);
  const full = new Set<number>();
  const order = ordered(sections);
  let left =
    SCREEN.lines -
    Math.ceil(lead.length / SCREEN.width) -
    SCREEN.heading * sections.length -
    SCREEN.group * groups.length;
  for (let nth = 0; nth < SUMMARY_LINES; nth++)
    for (const [at, items] of order.entries()) {
      const item = items[nth];
      if (item === undefined || full.has(at)) continue;
      const lines = linesOf(item, items[nth - 1]);
      const least = at === 0 && groups.length === 0 ? NEWEST : 1;
      if (nth >= least && lines > left) full.add(at);
      else {
        left -= lines;
        shown[at] = nth + 1;
      }
    }
  // One more is not worth a button.
  return shown.map((count, at) => (sections[at]?.items.length === count + 1 ? count + 1 : count));
}

/** Lines of a phone that an entry takes below the one before it. */
function linesOf(item: Item, before: Item | undefined): number {
  if (!isEntry(item)) return 1;
  const follows = before !== undefined && isEntry(before) && dayOf(before) === dayOf(item);
  const facts = ownFacts(item, follows && publishers(item) !== publishers(before));
  const line = lengthOf(bareLineOf(item, SCREEN.words, facts));
  return Math.ceil(line / SCREEN.width) + (follows ? 0 : 1);
}

const lengthOf = ({ elements }: RichTextSection): number =>
  elements.reduce((all, one) => all + ('text' in one ? (one.text ?? '').length : 0), 0);

const dayOf = (item: Entry): string => sharedDayOf(item);
const publishers = (item: Entry): string => JSON.stringify(publishersOf(item));

/** Entries as a list under their days, with the source beside the day where all of a day have the same. */
export function listByDay(items: readonly Item[]): KnownBlock {
  const days: Entry[][] = [];
  for (const item of items.filter(isEntry)) {
    const last = days.at(-1);
    if (last?.[0] !== undefined && dayOf(last[0]) === dayOf(item)) last.push(item);
    else days.push([item]);
  }
  return { type: 'rich_text', elements: days.flatMap(dayElements) };
}

function dayElements(items: Entry[]): RichTextBlockElement[] {
  const [first] = items;
  if (first === undefined) return [];
  const shared = items.every((item) => publishers(item) === publishers(first));
  return [
    sharedFacts(first, shared),
    {
      type: 'rich_text_list',
      style: 'bullet',
      elements: items.map((item) => bareLineOf(item, SCREEN.words, ownFacts(item, !shared))),
    },
  ];
}
