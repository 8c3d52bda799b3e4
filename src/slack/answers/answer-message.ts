import type { Button, KnownBlock } from '@slack/types';
import type { Answer } from '../../ask/answer.ts';
import type { Frame } from '../../ask/frame/frame.ts';
import { clip } from '../../recall/clip.ts';
import type { Item } from '../../recall/items.ts';
import { actions, pageButtons } from '../kit/buttons.ts';
import { itemBlocks, itemText, lineOf } from '../kit/items.ts';
import { LIMITS } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';
import { bold, escapeMrkdwn, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import { spokenList } from '../kit/spoken.ts';
import { choiceButtons, notRightButton, shareButton } from './buttons.ts';
import { differingBlocks, differingText } from './differing-words.ts';
import { groupBlocks, groupText } from './grouped.ts';

/** Where an answer is shown decides its buttons and where a page begins. */
export interface Showing {
  /** What a button sends back so that the answer can be made again: opaque here, at most 1,900 characters. */
  again: (page: number) => string;
  /** What a button of a choice sends back; null where that is too long. */
  choose?: (frame: Frame) => string | null;
  /** What else can be pressed. */
  beside?: Button[];
  /** From 0. */
  page: number;
  /** Only the asker sees it, and may share it with the channel. */
  ephemeral: boolean;
}

/** Blocks that every page needs beside its items: lead, page note, buttons. */
const OVERHEAD_BLOCKS = 7;
const OVERHEAD_CHARACTERS = 1_500;
const MOST_ITEMS = 6;
/** Lines of a section that stay together. */
const LINES = 4;

/** An answer as a message, one page of it; never cut in the middle of an item. */
export function answerMessage(answer: Answer, showing: Showing): Message {
  const taken = groupBlocks(answer);
  const pages = paged(bodyParts(answer), taken);
  const page = Math.min(Math.max(showing.page, 0), Math.max(pages.length - 1, 0));
  const shown = pages[page] ?? [];
  const continued = shown[0]?.continues ?? null;
  const again: KnownBlock[] = continued === null ? [] : [header(`${continued}, continued`)];
  const lead: KnownBlock[] = [section(leadOf(answer))];
  const buttons = [
    ...pageButtons(page, pages.length, showing.again),
    ...(showing.ephemeral && answer.items.length > 0 ? [shareButton(showing.again(page))] : []),
    ...(showing.beside ?? []),
    ...choiceButtons(page === 0 || page === pages.length - 1 ? choicesOf(answer, showing) : []),
    notRightButton(showing.again(page)),
  ];
  const understood: KnownBlock[] =
    answer.understood === ''
      ? []
      : [{ type: 'context', elements: [{ type: 'mrkdwn', text: escapeMrkdwn(answer.understood) }] }];
  const note: KnownBlock[] =
    pages.length > 1
      ? [{ type: 'context', elements: [{ type: 'mrkdwn', text: `Page ${page + 1} of ${pages.length}` }] }]
      : [];
  return {
    blocks: [
      ...lead,
      ...(page === 0 ? [...differingBlocks(answer), ...groupBlocks(answer)] : []),
      ...understood,
      ...again,
      ...shown.flatMap((part) => part.blocks),
      ...note,
      ...actions(buttons),
    ],
    text: spokenAnswer(answer, shown, page, pages),
  };
}

/** What of an answer is read out, on this page of it. */
const spokenAnswer = (
  answer: Answer,
  shown: readonly Part[],
  page: number,
  pages: readonly Part[][],
): string =>
  spokenList({
    lead: page === 0 ? answer.lead : `${answer.lead} Page ${page + 1} of ${pages.length}.`,
    entries: [
      ...(page === 0 ? [...differingText(answer), ...groupText(answer)] : []),
      ...[...shown, ...pages.slice(page + 1).flat()].flatMap(({ said }) => said),
    ],
    ...(page + 1 < pages.length && { press: 'More' }),
  });

/** The answer in sentences, plain text without escapes: lead, then the items. */
export function answerText(answer: Answer): string {
  if (answer.sections.length > 0) {
    const parts = answer.sections.map(
      ({ heading, items }) => `${heading}:\n${items.map((item) => `- ${itemText(item)}`).join('\n')}`,
    );
    return [answer.lead, ...groupText(answer), ...parts].join('\n');
  }
  return [answer.lead, ...differingText(answer), ...groupText(answer), ...answer.items.map(itemText)].join(
    '\n',
  );
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

interface Part {
  blocks: KnownBlock[];
  /** Its items in sentences. */
  said: string[];
  items: number;
  /** The heading that it stands under, when that is on the page before. */
  continues: string | null;
}

function bodyParts({ sections, items }: Answer): Part[] {
  if (sections.length === 0)
    return items.map((item) => ({
      blocks: itemBlocks(item),
      said: [itemText(item)],
      items: 1,
      continues: null,
    }));
  return sections.flatMap((section) => sectionParts(section.heading, section.items));
}

/** A section of a summary: a heading and its lines, a few to a block so that a page can end between them. */
function sectionParts(heading: string, items: readonly Item[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < items.length; at += LINES) {
    const some = items.slice(at, at + LINES);
    const said = some.map(itemText);
    const list: KnownBlock = {
      type: 'rich_text',
      elements: [{ type: 'rich_text_list', style: 'bullet', elements: some.map(lineOf) }],
    };
    parts.push(
      at === 0
        ? { blocks: [header(heading), list], said, items: 0, continues: null }
        : { blocks: [list], said, items: 0, continues: heading },
    );
  }
  return parts;
}

const header = (text: string): KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: clip(text, LIMITS.headerText), emoji: false },
});

/** Divides parts into pages that stay under Slack's limits; the first has `taken` too. */
function paged(parts: readonly Part[], taken: readonly KnownBlock[]): Part[][] {
  const pages: Part[][] = [];
  let blocks = taken.length;
  let characters = taken.length === 0 ? 0 : JSON.stringify(taken).length;
  let items = 0;
  for (const part of parts) {
    const size = JSON.stringify(part.blocks).length;
    const full =
      blocks + part.blocks.length > LIMITS.messageBlocks - OVERHEAD_BLOCKS ||
      characters + size > LIMITS.messageCharacters - OVERHEAD_CHARACTERS ||
      items + part.items > MOST_ITEMS;
    if (pages.length === 0 || full) {
      if (pages.length > 0) blocks = characters = items = 0;
      pages.push([]);
    }
    pages.at(-1)?.push(part);
    blocks += part.blocks.length;
    characters += size;
    items += part.items;
  }
  return pages;
}
