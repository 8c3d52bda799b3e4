import type { KnownBlock, RichTextBlockElement, RichTextElement, RichTextSection } from '@slack/types';
import { clip } from '../../recall/clip.ts';
import type { ActorItem, DevelopmentItem, Item, StatementItem } from '../../recall/items.ts';
import { capital, sayDate } from '../../recall/say-date.ts';
import { type Citation, citedWords } from '../../record/citation.ts';
import type { Phase } from '../../record/development.ts';
import type { Edtf } from '../../record/edtf.ts';
import type { CitedSource } from '../../store/store.ts';
import { LIMITS } from './limits.ts';
import { link, plain } from './mrkdwn.ts';
import { cueOf, sayOffice, saySource, statementFacts } from './wording.ts';

/** In UTF-16 units; two such quotations fit into one message. */
const LONGEST_QUOTE = 4_000;
const LONGEST_LINE = 1_200;

/** The blocks of one item of an answer; a quotation beyond `longestQuote` is cut, and it is said. */
export function itemBlocks(item: Item, longestQuote = LONGEST_QUOTE): KnownBlock[] {
  switch (item.kind) {
    case 'statement':
      return statementBlocks(item, longestQuote);
    case 'development':
      return developmentBlocks(item, longestQuote);
    case 'actor':
      return actorBlocks(item);
  }
}

/**
 * Who, the words in a quotation block, then when, how and where it stands. Rich text is not parsed by Slack, so the
 * words of a source stay as they are, whatever is in them.
 */
function statementBlocks(item: StatementItem, longest: number): KnownBlock[] {
  const { statement, speaker, role, represents, sources } = item;
  const [citation] = statement.citations;
  if (citation === undefined) return [];
  const others = inOtherWords(statement.citations);
  const office = sayOffice(role, represents);
  const who: RichTextElement[] = [
    { type: 'text', text: capital(speaker.name), style: { bold: true } },
    ...(office === '' || speaker.anonymous ? [] : [{ type: 'text' as const, text: `, ${office}` }]),
    { type: 'text', text: `${cueWithAddressees(item)}:` },
  ];
  return [
    {
      type: 'rich_text',
      elements: [
        { type: 'rich_text_section', elements: who },
        ...quoteOf(citation, statement.ref, others.length === 0 ? longest : Math.floor(longest / 2)),
        ...others.flatMap((other) => [
          {
            type: 'rich_text_section' as const,
            elements: [{ type: 'text' as const, text: 'In other words:' }],
          },
          ...quoteOf(other, statement.ref, Math.floor(longest / 2 / others.length)),
        ]),
      ],
    },
    context([
      ...statementFacts(statement).map(plain),
      ...(statement.eventType === null ? [] : [statement.eventType]),
      ...sources.map(sourceLink),
      statement.ref,
    ]),
  ];
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
function quoteOf(citation: Citation, ref: string, longest: number): RichTextBlockElement[] {
  const words = citedWords(citation);
  const whole = words.length <= longest;
  const cut: RichTextBlockElement[] = [
    {
      type: 'rich_text_section',
      elements: [{ type: 'text', text: goesOn(ref) }],
    },
  ];
  return [
    { type: 'rich_text_quote', elements: [{ type: 'text', text: clip(words, longest) }] },
    ...(whole ? [] : cut),
  ];
}

/** That a quotation is cut, and where the rest is. */
export const goesOn = (ref: string): string => `The quotation goes on; show ${ref} has all of it.`;

function developmentBlocks({ development, sources }: DevelopmentItem, longest: number): KnownBlock[] {
  const { headline, date, place, eventType, phase, citations, ref } = development;
  const [citation] = citations;
  return [
    {
      type: 'rich_text',
      elements: [
        { type: 'rich_text_section', elements: [{ type: 'text', text: headline, style: { bold: true } }] },
        ...(citation === undefined ? [] : quoteOf(citation, ref, longest)),
      ],
    },
    context([
      date === null ? 'date not given' : sayDate(date),
      ...(place === null ? [] : [plain(place)]),
      PHASE[phase],
      ...(eventType === null ? [] : [eventType]),
      ...sources.map(sourceLink),
      ref,
    ]),
  ];
}

/** How a development stands in time, to a person. */
export const PHASE = {
  occurred: 'happened',
  scheduled: 'scheduled',
  cancelled: 'called off',
  state: 'ongoing when reported',
  considered: 'under consideration',
  position: 'a party’s position',
  background: 'background',
} as const;

function actorBlocks({ actor, role, represents }: ActorItem): KnownBlock[] {
  const office = sayOffice(role, represents);
  const held =
    role === null || role.from === null
      ? ''
      : `since ${sayDate(role.from)}${role.to === null ? '' : `, until ${sayDate(role.to)}`}`;
  const names = actor.aliases.filter((alias) => alias.kind !== 'description').map((alias) => alias.text);
  const what = office || (represents === null ? actor.kind : `${actor.kind} of ${represents.name}`);
  return [
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: capital(actor.name), style: { bold: true } },
            ...(actor.anonymous ? [] : [{ type: 'text' as const, text: `, ${what}` }]),
          ],
        },
      ],
    },
    context([
      ...(held === '' ? [] : [held]),
      ...(names.length === 0 ? [] : [plain(`also: ${clip(names.join(', '), 300)}`)]),
      actor.ref,
    ]),
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

/** Cues that take a hearer without *to*. */
const WITH_HEARER = /^(?:told|tells|telling|warned|warns|assured|informed)$/;
/** Of these, those that nobody uses without a hearer. */
const NEEDS_HEARER = /^(?:told|tells|assured|informed)$/;

/** The source's own cue and whom it was said to, with a space before: * told Russian news agencies*. */
function cueWithAddressees({ statement, addressees }: StatementItem): string {
  const [citation] = statement.citations;
  const cue = citation === undefined ? '' : cueOf(citation);
  const names = addressees.map((actor) => actor.name).join(', ');
  if (names === '') return cue === '' ? '' : ` ${NEEDS_HEARER.test(cue) ? 'said' : cue}`;
  return `${cue === '' ? '' : ` ${cue}`} ${WITH_HEARER.test(cue) ? '' : 'to '}${names}`;
}

/** An item as a sentence, with its words, speaker, day and source; plain text, not escaped. */
export function itemText(item: Item): string {
  if (item.kind === 'actor') {
    const office = sayOffice(item.role, item.represents);
    return `${capital(item.actor.name)}${office === '' || item.actor.anonymous ? '' : `, ${office}`} (${item.actor.ref}).`;
  }
  const sources = item.sources.map(saySource).join('; ');
  if (item.kind === 'development') {
    const { headline, date, place, phase, ref } = item.development;
    const when = sayWhen(phase, date);
    const facts = [when === '' ? 'date not given' : when, place ?? ''].filter(Boolean).join(', ');
    return `${headline} (${facts}). Source: ${sources} (${ref}).`;
  }
  const { statement, speaker, role, represents } = item;
  const [citation] = statement.citations;
  if (citation === undefined) return '';
  const office = sayOffice(role, represents);
  const who = `${capital(speaker.name)}${office === '' || speaker.anonymous ? '' : `, ${office}`}`;
  return `${who}${cueWithAddressees(item)}: ${citedWords(citation)} — ${statementFacts(statement).join(', ')}. Source: ${sources} (${statement.ref}).`;
}

/** When it was, in a line: *scheduled for 12 January 2022*, *called off*; empty where there is nothing to say. */
function sayWhen(phase: Phase, date: Edtf | null): string {
  const day = date === null ? '' : sayDate(date);
  if (phase === 'cancelled') return `${PHASE.cancelled} ${day}`.trimEnd();
  return phase === 'scheduled' && day !== '' ? `scheduled for ${day}` : day;
}

/** An item as one line of a list: rich text, so that Slack parses none of it. */
export const lineOf = (item: Item): RichTextSection => lineWith(item, true);

/** The same where a development stands under its day. */
export const lineUnderDay = (item: Item): RichTextSection => lineWith(item, false);

function lineWith(item: Item, day: boolean): RichTextSection {
  if (item.kind === 'actor') return line(capital(item.actor.name), '', [item.actor.ref]);
  const sources = item.sources.map((source): RichTextElement => sourceElement(source));
  if (item.kind === 'development') {
    const { headline, date, place, phase, ref } = item.development;
    const when = sayWhen(phase, day ? date : null);
    return line('', headline, [
      ...(when === '' ? [] : [when]),
      ...(place === null ? [] : [place]),
      ...sources,
      ref,
    ]);
  }
  const { statement, speaker } = item;
  const [citation] = statement.citations;
  const words = citation === undefined ? '' : `${cueWithAddressees(item)} ${citedWords(citation)}`.trimEnd();
  return line(capital(speaker.name), words, [...statementFacts(statement), ...sources, statement.ref]);
}

function line(name: string, words: string, facts: (string | RichTextElement)[]): RichTextSection {
  const italic = { italic: true };
  const joined = facts.flatMap((fact, at): RichTextElement[] => [
    ...(at === 0 ? [] : [{ type: 'text' as const, text: ' · ', style: italic }]),
    typeof fact === 'string' ? { type: 'text', text: fact, style: italic } : fact,
  ]);
  const elements: RichTextElement[] = [
    ...(name === '' ? [] : [{ type: 'text' as const, text: name, style: { bold: true } }]),
    ...(words === ''
      ? []
      : [{ type: 'text' as const, text: clip(name === '' ? words : ` ${words.trimStart()}`, LONGEST_LINE) }]),
    { type: 'text', text: '\n' },
    ...joined,
  ];
  return { type: 'rich_text_section', elements };
}

const sourceElement = (source: CitedSource): RichTextElement =>
  source.url === null
    ? { type: 'text', text: saySource(source), style: { italic: true } }
    : { type: 'link', url: source.url, text: saySource(source), style: { italic: true } };
