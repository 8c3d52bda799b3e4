import type { RichTextElement, RichTextSection } from '@slack/types';
import { clip } from '../../recall/clip.ts';
import type { DevelopmentItem, Item, StatementItem } from '../../recall/items.ts';
import { capital, sayBasis } from '../../recall/say-date.ts';
import { citedWords } from '../../record/citation.ts';
import type { CitedSource } from '../../store/store.ts';
import { cutWords } from './cut-words.ts';
import { cueWithAddressees, markedWords, sayWhen } from './item-text.ts';
import { cueOf, DENIED, dayFacts, saySource, speechFacts } from './wording.ts';

/** In UTF-16 units. */
const LONGEST_LINE = 1_200;
const SHORT_LINE = 160;

/** An item as one line of a list: rich text, so that Slack parses none of it. */
export const lineOf = (item: Item): RichTextSection => lineWith(item, { day: true, longest: LONGEST_LINE });

/** The same where it stands under its day. */
export const lineUnderDay = (item: Item): RichTextSection =>
  lineWith(item, { day: false, longest: LONGEST_LINE });

/** The same where many lines are read at a glance: longer words are cut, and it is seen that they are. */
export const shortLineOf = (item: Item): RichTextSection =>
  lineWith(item, { day: true, longest: SHORT_LINE });

const shortened = (words: string, longest: number): string =>
  longest === SHORT_LINE ? cutWords(words, longest) : clip(words, longest);

interface LineShowing {
  day: boolean;
  longest: number;
}

function lineWith(item: Item, { day, longest }: LineShowing): RichTextSection {
  if (item.kind === 'actor') return line(capital(item.actor.name), '', []);
  const sources = item.sources.map((source): RichTextElement => sourceElement(source));
  if (item.kind === 'development') {
    const { headline, date, place, phase } = item.development;
    const when = sayWhen(phase, day ? date : null);
    const facts = [
      ...(when === '' ? [] : [when]),
      ...(day && date === null ? bySource(item) : []),
      ...(place === null ? [] : [place]),
      ...sources,
    ];
    return line('', shortened(headline, longest), facts);
  }
  const { statement, speaker } = item;
  return line(capital(speaker.name), said(item, longest), [
    ...(day ? dayFacts(statement) : factsUnderDay(statement)),
    ...(day && statement.saidOn === null && sources.length > 0 ? [BY_SOURCE] : []),
    ...sources,
    ...(longest === SHORT_LINE ? [] : speechFacts(statement)),
  ]);
}

/** What follows a speaker's name: ` warned that …`, or behind a colon where the source has no verb for it. */
function said(item: StatementItem, longest: number): string {
  const [citation] = item.statement.citations;
  if (citation === undefined) return '';
  const words = markedWords(item.statement, shortened(citedWords(citation).trim(), longest));
  return `${cueWithAddressees(item)}${cueOf(citation) === '' ? ':' : ''} ${words}`;
}

/** What a day over a line does not tell: a denial, and that the day is inferred. */
const factsUnderDay = (statement: StatementItem['statement']): string[] => [
  ...(statement.polarity === 'denied' ? [DENIED] : []),
  ...[sayBasis(statement).replace(/^, /, '')].filter((fact) => fact !== ''),
];

/** What has no day stands where its source does. */
const BY_SOURCE = 'placed by its source';
const bySource = ({ sources }: DevelopmentItem): string[] =>
  sources.some(({ published }) => published !== null) ? ['day not given', BY_SOURCE] : [];

function line(name: string, words: string, facts: (string | RichTextElement)[]): RichTextSection {
  const italic = { italic: true };
  const joined = facts.flatMap((fact, at): RichTextElement[] => [
    ...(at === 0 ? [] : [{ type: 'text' as const, text: ' · ', style: italic }]),
    typeof fact === 'string' ? { type: 'text', text: fact, style: italic } : fact,
  ]);
  const elements: RichTextElement[] = [
    ...(name === '' ? [] : [{ type: 'text' as const, text: name, style: { bold: true } }]),
    ...(words === '' ? [] : [{ type: 'text' as const, text: words }]),
    ...(joined.length === 0 ? [] : [{ type: 'text' as const, text: '\n' }, ...joined]),
  ];
  return { type: 'rich_text_section', elements };
}

const sourceElement = (source: CitedSource): RichTextElement =>
  source.url === null
    ? { type: 'text', text: saySource(source), style: { italic: true } }
    : { type: 'link', url: source.url, text: saySource(source), style: { italic: true } };
