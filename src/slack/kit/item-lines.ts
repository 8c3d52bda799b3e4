import type { RichTextElement, RichTextSection } from '@slack/types';
import { clip } from '../../recall/clip.ts';
import { type DevelopmentItem, type Item, type StatementItem, standsBy } from '../../recall/items.ts';
import { capital, sayBasis, sayDate, sayDaySaid } from '../../recall/say-date.ts';
import { citedWords } from '../../record/citation.ts';
import type { Edtf } from '../../record/edtf.ts';
import type { CitedSource } from '../../store/store.ts';
import { cutWords } from './cut-words.ts';
import { cueWithAddressees, markedWords, sayWhen } from './item-text.ts';
import { cueOf, DENIED, dayFacts, saySource, viaOf } from './statement-wording.ts';

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
  longest <= SHORT_LINE ? cutWords(words, longest) : clip(words, longest);

interface LineShowing {
  day: boolean;
  longest: number;
}

function lineWith(item: Item, { day, longest }: LineShowing): RichTextSection {
  if (item.kind === 'actor') return line(wordsElements(item, longest), []);
  const sources = item.sources.map(sourceElement);
  if (item.kind === 'development') {
    const { date, place, phase } = item.development;
    const when = sayWhen(phase, day ? date : null);
    const facts = [
      ...(when === '' ? [] : [when]),
      ...(day && date === null ? bySource(item) : []),
      ...(place === null ? [] : [place]),
      ...sources,
    ];
    return line(wordsElements(item, longest), facts);
  }
  const { statement } = item;
  return line(wordsElements(item, longest), [
    ...(day ? dayFacts(statement) : factsUnderDay(statement)),
    ...(day && statement.saidOn === null && sources.length > 0 ? [BY_SOURCE] : []),
    ...sources,
    // Quotation marks show which words are the speaker's own.
    ...(longest === SHORT_LINE ? [] : viaOf(statement)),
  ]);
}

/** Who said it, and the words; of a development its headline. */
function wordsElements(item: Item, longest: number): RichTextElement[] {
  const [name, words] =
    item.kind === 'development'
      ? ['', shortened(item.development.headline, longest)]
      : item.kind === 'actor'
        ? [capital(item.actor.name), '']
        : [capital(item.speaker.name), said(item, longest)];
  return [
    ...(name === '' ? [] : [{ type: 'text' as const, text: name, style: { bold: true } }]),
    ...(words === '' ? [] : [{ type: 'text' as const, text: words }]),
  ];
}

/** What follows a speaker's name: ` warned that …`, or behind a colon where the source has no verb for it. */
function said(item: StatementItem, longest: number): string {
  const [citation] = item.statement.citations;
  if (citation === undefined) return '';
  const words = markedWords(item.statement, citedWords(citation).trim(), (whole) =>
    shortened(whole, longest),
  );
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
  sources.some(({ published }) => published !== null) ? [NO_DAY, BY_SOURCE] : [];

function line(words: RichTextElement[], facts: readonly (string | RichTextElement)[]): RichTextSection {
  const joined = factElements(facts);
  const elements: RichTextElement[] = [
    ...words,
    ...(joined.length === 0 ? [] : [{ type: 'text' as const, text: '\n' }, ...joined]),
  ];
  return { type: 'rich_text_section', elements };
}

const ITALIC = { italic: true };

const factElements = (facts: readonly (string | RichTextElement)[]): RichTextElement[] =>
  facts.flatMap((fact, at): RichTextElement[] => [
    ...(at === 0 ? [] : [{ type: 'text' as const, text: ' · ', style: ITALIC }]),
    typeof fact === 'string' ? { type: 'text', text: fact, style: ITALIC } : fact,
  ]);

/** The words of an item for a list under its day; what is longer than `longest` UTF-16 units is cut, and it is seen. */
export const bareLineOf = (
  item: Item,
  longest: number,
  facts: readonly RichTextElement[],
): RichTextSection => ({
  type: 'rich_text_section',
  elements: [...wordsElements(item, longest), ...facts],
});

/** When an item was, as several may share it; where there is no day of its own, the day of its source. */
export function sharedDayOf(item: StatementItem | DevelopmentItem): string {
  const when = whenOf(item);
  const of = dateOf(item) === null ? standsBy(item) : null;
  return of === null ? when : `${when} · source of ${sayDate(of)}`;
}

/** A line over several items with their day and, where they have the same, their `publishers`. */
export function sharedFacts(item: StatementItem | DevelopmentItem, publishers: boolean): RichTextSection {
  const facts = !publishers
    ? [sharedDayOf(item)]
    : dateOf(item) === null
      ? [...item.sources.map(sourceElement), whenOf(item)]
      : [whenOf(item), ...publishersOf(item)];
  return { type: 'rich_text_section', elements: factElements(facts) };
}

/** Who published an item. */
export const publishersOf = (item: StatementItem | DevelopmentItem): RichTextElement[] =>
  item.sources.map(publisherElement);

const dateOf = (item: StatementItem | DevelopmentItem): Edtf | null =>
  item.kind === 'statement' ? item.statement.saidOn : item.development.date;

const whenOf = (item: StatementItem | DevelopmentItem): string =>
  item.kind === 'statement'
    ? sayDaySaid(item.statement)
    : [sayWhen(item.development.phase, item.development.date), dateOf(item) === null ? NO_DAY : '']
        .filter(Boolean)
        .join(' · ');

/** What only one of them has, behind its words. */
export const ownFacts = (item: StatementItem | DevelopmentItem, publishers: boolean): RichTextElement[] => {
  const place = item.kind === 'development' ? item.development.place : null;
  const facts = [
    ...(item.kind === 'statement' && item.statement.polarity === 'denied' ? [DENIED] : []),
    ...(item.kind === 'development' && place !== null && !item.development.headline.includes(place)
      ? [place]
      : []),
    ...(publishers ? publishersOf(item) : []),
  ];
  return facts.length === 0
    ? []
    : [{ type: 'text', text: ' ·\u00a0', style: ITALIC }, ...factElements(facts)];
};

const NO_DAY = 'day not given';

const sourceElement = (source: CitedSource): RichTextElement => linked(source, saySource(source));
const publisherElement = (source: CitedSource): RichTextElement => linked(source, source.publisher);

const linked = ({ url }: CitedSource, text: string): RichTextElement =>
  url === null ? { type: 'text', text, style: ITALIC } : { type: 'link', url, text, style: ITALIC };
