import type { KnownBlock, Overflow, RichTextBlockElement } from '@slack/types';
import { clip } from '../../recall/clip.ts';
import type { ActorItem, DevelopmentItem, Item, StatementItem } from '../../recall/items.ts';
import { capital, sayDate } from '../../recall/say-date.ts';
import { type Citation, citedWords } from '../../record/citation.ts';
import type { SpeechKind } from '../../record/statement.ts';
import type { CitedSource } from '../../store/store.ts';
import { cueWithAddressees, markedWords, PHASE } from './item-text.ts';
import { LIMITS } from './limits.ts';
import { bold, link, plain } from './mrkdwn.ts';
import { dayFacts, sayOffice, saySource, speechFacts } from './statement-wording.ts';

/** In UTF-16 units; two such quotations fit into one message. */
const LONGEST_QUOTE = 4_000;

/** How an item is shown. */
export interface ItemShowing {
  /** A quotation beyond this is cut, and it is said; in UTF-16 units. */
  longest?: number;
  /** The card before it names the speaker: only the day and the way it was said stand beside the menu. */
  named?: boolean;
  /** Alone in its message: short words stand large. */
  large?: boolean;
  /** What can be done with it, beside who said it. */
  menu?: Overflow;
  /** What has been done to it that its readers should know, before its other facts; mrkdwn. */
  marks?: readonly string[];
}

/** The blocks of one item of an answer: the words first, then whose they are, then when and where they were said. */
export function itemBlocks(item: Item, showing: ItemShowing = {}): KnownBlock[] {
  switch (item.kind) {
    case 'statement':
      return statementBlocks(item, showing);
    case 'development':
      return developmentBlocks(item, showing);
    case 'actor':
      return actorBlocks(item);
  }
}

/**
 * The words in a quotation block, then who, then when, where and how. Rich text and headings are not parsed by Slack,
 * so the words of a source stay as they are, whatever is in them.
 */
function statementBlocks(item: StatementItem, showing: ItemShowing): KnownBlock[] {
  const { statement, sources } = item;
  const [citation] = statement.citations;
  if (citation === undefined) return [];
  const day = dayFacts(statement).map(plain);
  const { named = false } = showing;
  return [
    ...wordBlocks(item, citation, showing),
    withMenu(named ? capital([...day, ...howOf(item)].join('  ·  ')) : whoOf(item), showing.menu),
    context([
      ...(showing.marks ?? []),
      ...(named ? [] : day),
      ...sources.map(sourceLink),
      ...speechFacts(statement).map(plain),
    ]),
  ];
}

/** Short words alone in a message stand as its heading, with quotation marks where they are the speaker's own. */
function wordBlocks(
  { statement }: StatementItem,
  citation: Citation,
  { longest = LONGEST_QUOTE, large = false }: ItemShowing,
): KnownBlock[] {
  const others = inOtherWords(statement.citations);
  const marked = markedWords(statement, citedWords(citation));
  const isHeading = large && marked.length <= LIMITS.headerText && !/\s$|^\s|\n/.test(marked);
  const quoted: RichTextBlockElement[] = [
    ...(isHeading
      ? []
      : quoteOf(citation, statement, others.length === 0 ? longest : Math.floor(longest / 2))),
    ...others.flatMap((other) => [
      {
        type: 'rich_text_section' as const,
        elements: [{ type: 'text' as const, text: 'In other words:' }],
      },
      ...quoteOf(other, statement, Math.floor(longest / 2 / others.length)),
    ]),
  ];
  return [
    ...(isHeading ? [heading(marked)] : []),
    ...(quoted.length === 0 ? [] : [{ type: 'rich_text' as const, elements: quoted }]),
  ];
}

const heading = (text: string): KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text, emoji: false },
});

const withMenu = (text: string, menu: Overflow | undefined): KnownBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: clip(text, LIMITS.sectionText) },
  ...(menu !== undefined && { accessory: menu }),
});

/** *Sergei Riabkov*, Deputy Foreign Minister, Russia, told Russian news agencies; mrkdwn. */
function whoOf(item: StatementItem): string {
  const { speaker, role, represents } = item;
  const office = speaker.anonymous ? [] : [role?.title ?? '', represents?.name ?? ''].filter(Boolean);
  return [bold(capital(speaker.name)), ...office.map(plain), ...howOf(item)].join(', ');
}

/** *told Russian news agencies*, where it says more than that it was said; mrkdwn. */
function howOf(item: StatementItem): string[] {
  const cue = cueWithAddressees(item).replace(/^,?\s*/, '');
  return cue === '' || cue === 'said' ? [] : [plain(cue)];
}

/** Wordings beside the first that are shown. */
const MOST_WORDINGS = 3;

/** The citations after the first whose words are others than those before them. */
function inOtherWords([first, ...others]: readonly Citation[]): Citation[] {
  const shown = new Set(first === undefined ? [] : [citedWords(first)]);
  return others
    .filter((citation) => {
      const words = citedWords(citation);
      if (shown.has(words)) return false;
      shown.add(words);
      return true;
    })
    .slice(0, MOST_WORDINGS);
}

/** The words in a quotation block; when they are too long for a message, it says that and where the rest is. */
function quoteOf(
  citation: Citation,
  { ref, kind }: { ref: string; kind: SpeechKind | null },
  longest: number,
): RichTextBlockElement[] {
  const words = citedWords(citation);
  const whole = words.length <= longest;
  const cut: RichTextBlockElement[] = [
    {
      type: 'rich_text_section',
      elements: [{ type: 'text', text: goesOn(ref) }],
    },
  ];
  return [
    {
      type: 'rich_text_quote',
      elements: [{ type: 'text', text: markedWords({ kind }, words, (whole) => clip(whole, longest)) }],
    },
    ...(whole ? [] : cut),
  ];
}

/** That a quotation is cut, and where the rest is. */
export const goesOn = (ref: string): string => `The quotation goes on; show ${ref} has all of it.`;

function developmentBlocks({ development, sources }: DevelopmentItem, showing: ItemShowing): KnownBlock[] {
  const { headline, date, place, phase, citations, ref } = development;
  const { longest = LONGEST_QUOTE, large = false, menu, marks = [] } = showing;
  const [citation] = citations;
  const isHeading = large && headline.length <= LIMITS.headerText && headline.trim() === headline;
  const quoted = citation === undefined ? [] : quoteOf(citation, { ref, kind: null }, longest);
  return [
    ...(isHeading ? [heading(headline)] : [withMenu(bold(headline), menu)]),
    ...(quoted.length === 0 ? [] : [{ type: 'rich_text' as const, elements: quoted }]),
    context([
      ...marks,
      date === null ? 'date not given' : sayDate(date),
      ...(place === null ? [] : [plain(place)]),
      PHASE[phase],
      ...sources.map(sourceLink),
    ]),
  ];
}

function actorBlocks({ actor, role, represents }: ActorItem): KnownBlock[] {
  const office = sayOffice(role, represents);
  const held =
    role === null || role.from === null
      ? ''
      : `since ${sayDate(role.from)}${role.to === null ? '' : `, until ${sayDate(role.to)}`}`;
  const names = actor.aliases.filter((alias) => alias.kind !== 'description').map((alias) => alias.text);
  const facts = [
    ...(held === '' ? [] : [held]),
    ...(names.length === 0 ? [] : [plain(`also: ${clip(names.join(', '), 300)}`)]),
  ];
  const what = office || (represents === null ? actor.kind : `${actor.kind} of ${represents.name}`);
  return [
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: capital(actor.name), style: { bold: true } },
            ...(actor.anonymous || what === 'person' ? [] : [{ type: 'text' as const, text: `, ${what}` }]),
          ],
        },
      ],
    },
    ...(facts.length === 0 ? [] : [context(facts)]),
  ];
}

const sourceLink = (source: CitedSource): string => link(source.url, saySource(source));

/**
 * A context block of facts that belong to what stands above it; the facts are mrkdwn already. Where there is not room
 * for all, those before the last are left out whole, so that no link is cut.
 */
export function context(facts: readonly string[]): KnownBlock {
  const say = (some: readonly string[]): string => some.join('  ·  ');
  const kept = [...facts];
  const last = kept.pop() ?? '';
  const rest = () => (kept.length + 1 === facts.length ? [] : [`${facts.length - 1 - kept.length} more`]);
  while (kept.length > 0 && say([...kept, ...rest(), last]).length > LIMITS.contextText) kept.pop();
  const text = clip(say([...kept, ...rest(), last]), LIMITS.contextText);
  return { type: 'context', elements: [{ type: 'mrkdwn', text }] };
}
