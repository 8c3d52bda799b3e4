import type { DevelopmentItem, StatementItem } from '../recall/items.ts';
import { capital, sayDate, sayDaySaid } from '../recall/say-date.ts';
import { citedWords } from '../record/citation.ts';
import type { CitedSource } from '../store/store.ts';
import { type Line, type Run, ref, strong, text, words } from './document.ts';

/** A statement in a line: who, the words, when, which source, its ref; with `who` null the speaker is told elsewhere. */
export const statementLine = (
  item: StatementItem,
  who: Run | null = strong(capital(item.speaker.name)),
): Line => [
  ...(who === null ? denialOf(item) : [who, text(item.statement.polarity === 'denied' ? ' denied: ' : ': ')]),
  ...wordsOf(item),
  text(` (${sayDaySaid(item.statement)}; `),
  ...sourceRuns(item.sources[0]),
  ref(item.statement.ref, '; '),
  text(')'),
];

/** The same where the speaker is told elsewhere. */
export const wordsLine = (item: StatementItem): Line => [
  ...denialOf(item),
  ...wordsOf(item),
  text(` (${sayDaySaid(item.statement)}`),
  ref(item.statement.ref, '; '),
  text(')'),
];

const denialOf = ({ statement }: StatementItem): Run[] =>
  statement.polarity === 'denied' ? [text('denied: ')] : [];

/** A development in a line: the curator's headline, when, which source, its ref. */
export const developmentLine = ({ development, sources }: DevelopmentItem): Line => [
  text(development.headline),
  text(` (${development.date === null ? 'day not given' : sayDate(development.date)}; `),
  ...sourceRuns(sources[0]),
  ref(development.ref, '; '),
  text(')'),
];

/** A source by its publisher, linked where it has an address. */
export function sourceRuns(source: CitedSource | undefined): Run[] {
  if (source === undefined) return [];
  return [
    source.url === null ? text(source.publisher) : { kind: 'link', text: source.publisher, url: source.url },
  ];
}

/** The first citation: a direct one between marks; what a source reports in its own words has no marks but its own. */
function wordsOf({ statement: { kind, citations } }: StatementItem): Run[] {
  const [first] = citations;
  if (first === undefined) return [];
  const cited = citedWords(first);
  return [kind === 'direct' ? words(cited) : text(cited)];
}
