import type { Button } from '@slack/types';
import type { Answer } from '../../ask/answer.ts';
import type { Frame } from '../../ask/frame/frame.ts';
import type { Item } from '../../recall/items.ts';
import { refOf } from '../../recall/items.ts';
import { pageButtons, withRow } from '../kit/buttons.ts';
import { context, itemBlocks } from '../kit/item-blocks.ts';
import { itemSentence, itemText, listedText } from '../kit/item-text.ts';
import type { Message } from '../kit/message.ts';
import { bold, escapeMrkdwn, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import { spokenList } from '../kit/spoken.ts';
import { type AnswerPart, groupedParts, header, paged, sectionParts } from './answer-pages.ts';
import { choiceButtons, feedbackBlock, shareButton } from './buttons.ts';
import { differingBlocks, differingText } from './differing-words.ts';
import { entryButtons, entryMenu } from './entry-buttons.ts';
import { groupBlocks, groupText } from './grouped.ts';
import { listedStatements, tableOf } from './quotes-table.ts';
import { allButtons, foldedParts, isSummary } from './summary.ts';

/** Where an answer is shown decides its buttons and where a page begins. */
export interface Showing {
  /** What a button sends back so that the answer, or one `part` of it, can be made again: opaque here, at most 1,900 characters. */
  again: (page: number, part?: number) => string;
  /** What a button of a choice sends back; null where that is too long. */
  choose?: (frame: Frame) => string | null;
  /** What else can be pressed. */
  beside?: Button[];
  /** From 0. */
  page: number;
  /** The section that is shown whole, from 0; without it all are, and those of a summary folded. */
  part?: number;
  /** Only the asker sees it, and may share it with the channel. */
  ephemeral: boolean;
  /** What was done to entries since they were published, in a few words, by ref. */
  corrected?: ReadonlyMap<string, string>;
}

/** An answer as a message, one page of it; never cut in the middle of an item. */
export function answerMessage(answer: Answer, showing: Showing): Message {
  const whole = showing.part === undefined;
  const taken = whole ? groupBlocks(answer) : [];
  const pages = paged(bodyParts(answer, showing), taken);
  const page = Math.min(Math.max(showing.page, 0), Math.max(pages.length - 1, 0));
  const shown = pages[page] ?? [];
  const continued = shown[0]?.continues ?? null;
  const note = pages.length > 1 ? [context([`Page ${page + 1} of ${pages.length}`])] : [];
  const buttons = [
    ...(whole && isSummary(answer) ? allButtons(answer, (part) => showing.again(0, part)) : []),
    ...pageButtons(page, pages.length, (at) => showing.again(at, showing.part)),
    ...(showing.ephemeral && answer.items.length > 0 ? [shareButton(showing.again(page, showing.part))] : []),
    ...(showing.beside ?? []),
    ...choiceButtons(page === 0 || page === pages.length - 1 ? choicesOf(answer, showing) : []),
  ];
  const said = [
    section(leadOf(answer)),
    ...(whole && page === 0 ? [...differingBlocks(answer), ...taken] : []),
    ...(isSaid(answer) ? [] : [context([escapeMrkdwn(answer.understood)])]),
    ...(continued === null ? [] : [header(`${continued}, continued`)]),
    ...shown.flatMap((part) => part.blocks),
    ...note,
  ];
  return {
    blocks: [
      ...withRow(said, [...ownButtons(answer, showing), ...buttons]),
      ...(answer.frame.act === 'social' ? [] : [feedbackBlock(showing.again(page, showing.part))]),
    ],
    text: spokenAnswer(answer, shown, page, pages),
  };
}

/** Whether the lead says all that was understood, so that no line has to. */
const isSaid = ({ understood, lead }: Answer): boolean => {
  const held = ` ${wordsIn(lead)} `;
  return understood.split(' · ').every((part) => part === '' || held.includes(` ${wordsIn(part)} `));
};

const wordsIn = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');

/** What can be done with the one entry that an answer is. */
function ownButtons({ items, sections }: Answer, { corrected }: Showing): Button[] {
  const [only, second] = items;
  if (only === undefined || second !== undefined || sections.length > 0) return [];
  return entryButtons(only, corrected?.get(refOf(only)) ?? null);
}

/** What of an answer is read out, on this page of it. */
const spokenAnswer = (
  answer: Answer,
  shown: readonly AnswerPart[],
  page: number,
  pages: readonly AnswerPart[][],
): string =>
  spokenList({
    lead: page === 0 ? answer.lead : `${answer.lead} Page ${page + 1} of ${pages.length}.`,
    entries: [
      ...(page === 0 ? [...differingText(answer), ...groupText(answer)] : []),
      ...[...shown, ...pages.slice(page + 1).flat()].flatMap(({ said }) => said),
    ],
    ...(page + 1 < pages.length && { press: 'More' }),
  });

/** The answer in sentences, plain text without escapes, for a terminal: lead, then the items with their refs. */
export function answerText(answer: Answer): string {
  if (answer.sections.length > 0) {
    const parts = answer.sections.map(
      ({ heading, items }) => `${heading}:\n${items.map((item) => `- ${listedText(item)}`).join('\n')}`,
    );
    return [answer.lead, ...groupText(answer), ...parts].join('\n');
  }
  return [
    answer.lead,
    ...differingText(answer),
    ...groupText(answer),
    ...answer.items.map(answer.items.length === 1 ? itemText : listedText),
  ].join('\n');
}

/** What a button cannot carry is not offered. */
const choicesOf = ({ choices }: Answer, { choose }: Showing): { label: string; value: string }[] =>
  choose === undefined
    ? []
    : choices.flatMap(({ label, frame }) => {
        const value = choose(frame);
        return value === null ? [] : [{ label, value }];
      });

const leadOf = (answer: Answer): string => (answer.onRecord ? bold(answer.lead) : plain(answer.lead));

function bodyParts(answer: Answer, showing: Showing): AnswerPart[] {
  const { sections, items } = answer;
  const one = showing.part === undefined ? undefined : sections[showing.part];
  if (one !== undefined) return groupedParts(one);
  if (isSummary(answer)) return foldedParts(answer);
  if (sections.length > 0)
    return sections.flatMap((section) =>
      answer.frame.act === 'timeline' ? groupedParts(section, true) : sectionParts(section),
    );
  const listed = listedStatements(answer);
  if (listed !== null) return [tableOf(listed)];
  return items.map((item, at) =>
    cardPart(item, showing, {
      alone: items.length === 1,
      named: isNamed(answer, at),
    }),
  );
}

/** Whether the lead and the card before tell whose words these are, in the same office. */
function isNamed({ items, lead }: Answer, at: number): boolean {
  const item = items[at];
  const before = items[at - 1];
  return (
    item?.kind === 'statement' &&
    before?.kind === 'statement' &&
    before.speaker.ref === item.speaker.ref &&
    before.role?.title === item.role?.title &&
    lead.includes(item.speaker.name)
  );
}

const cardPart = (
  item: Item,
  { corrected, ephemeral }: Showing,
  { alone, named }: { alone: boolean; named: boolean },
): AnswerPart => {
  const mark = corrected?.get(refOf(item));
  const menu = alone ? undefined : entryMenu(item, ephemeral);
  return {
    blocks: itemBlocks(item, {
      large: alone,
      named,
      ...(menu !== undefined && { menu }),
      ...(mark !== undefined && { marks: [plain(mark)] }),
    }),
    said: [itemSentence(item)],
    cards: 1,
    continues: null,
  };
};
