import { clip } from '../../recall/clip.ts';
import { type DevelopmentItem, refOf, type StatementItem } from '../../recall/items.ts';
import { sayDate } from '../../recall/say-date.ts';
import type { PassagePiece } from '../../record/passage.ts';
import type { Revision } from '../../record/revision.ts';
import type { CitedSource, Counts } from '../../store/store.ts';
import { actions } from '../kit/buttons.ts';
import { inContext } from '../kit/cited-passage.ts';
import { context, itemBlocks, itemText } from '../kit/items.ts';
import { LIMITS } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';
import { escapeMrkdwn, link, plain } from '../kit/mrkdwn.ts';
import { fitting, listPage, section } from '../kit/sections.ts';
import { spokenList } from '../kit/spoken.ts';
import { saySource } from '../kit/wording.ts';
import { entryButtons } from './entry-buttons.ts';

/** What one message can hold of a quotation, in UTF-16 units. */
const WHOLE_QUOTE = 9_000;

/** What notes, dividers and buttons may be long. */
const BESIDE = 1_000;

/** Longest words that are shown again in their context. */
const WORDS = 600;

/** The sources of the record, latest first; from the `first` (1 for the first) on as many as fit. */
export function sourcesMessage(
  sources: readonly CitedSource[],
  { statements, developments }: Counts,
  first: number,
): Message {
  if (sources.length === 0) {
    const text = 'No source is on the record yet.';
    return { blocks: [section(text)], text };
  }
  const lines = sources.map(
    (source) =>
      `• *${plain(clip(saySource(source), 200))}*${source.place === null ? '' : `, ${plain(source.place)}`}: ${link(urlOf(source), clip(source.title, 200))} · ${source.ref}`,
  );
  const { sections, from, to, isLast } = listPage(lines, first);
  const part = from === 1 && isLast ? '' : `; ${from} to ${to} of the sources, latest first`;
  const lead = `${count(statements, 'statement')} and ${count(developments, 'development')} from ${count(sources.length, 'source')}${part}.`;
  return {
    blocks: [
      section(`*${lead}*`),
      ...sections,
      ...(isLast ? [] : [context([`\`sources ${to + 1}\` goes on`])]),
    ],
    text: spokenList({ lead, entries: sources.slice(from - 1, to).map(saySource) }),
  };
}

/** The address of a source, unless it takes more room than a line of a list has. */
const urlOf = ({ url }: CitedSource): string | null => (url !== null && url.length <= 1_000 ? url : null);

/** One entry, the passages of its sources that it cites, and what was done to it. */
export function entryMessage(
  item: StatementItem | DevelopmentItem,
  passages: readonly (readonly PassagePiece[])[],
  revisions: readonly Revision[],
): Message {
  const words = itemBlocks(item, { longest: WHOLE_QUOTE, large: true });
  const around = fitting(
    passages.map((passage) => inContext(passage, WORDS)),
    JSON.stringify(words).length + BESIDE,
  );
  const left = passages.length - around.length;
  const last = revisions.at(-1);
  const notes = [
    ...(left === 0 ? [] : [`${left} more ${left === 1 ? 'place cites' : 'places cite'} it`]),
    ...(last === undefined ? [] : [`last changed ${sayDate(last.at.slice(0, 10))} (${last.action})`]),
    ...(eventTypeOf(item) === null ? [] : [`PLOVER ${eventTypeOf(item)}`]),
    refOf(item),
  ];
  return {
    blocks: [
      ...words,
      { type: 'divider' },
      ...(around.length === 0 ? [] : [section('In its context:'), ...around]),
      context(notes),
      ...actions(entryButtons(item, null, 'context')),
    ],
    text: escapeMrkdwn(clip(itemText(item), LIMITS.fallbackText)),
  };
}

const eventTypeOf = (item: StatementItem | DevelopmentItem): string | null =>
  item.kind === 'statement' ? item.statement.eventType : item.development.eventType;

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
