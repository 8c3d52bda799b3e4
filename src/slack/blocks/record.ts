import type { KnownBlock } from '@slack/types';
import type { DevelopmentItem, StatementItem } from '../../ask/answer.ts';
import type { Revision } from '../../record/revision.ts';
import type { CitedSource, Counts } from '../../store/store.ts';
import { inContext } from './in-context.ts';
import { context, itemBlocks, itemText } from './items.ts';
import { LIMITS } from './limits.ts';
import type { Message } from './message.ts';
import { clip, escapeMrkdwn, link, plain } from './mrkdwn.ts';
import { saySource } from './wording.ts';

/** What one message can hold of a quotation, in UTF-16 units. */
const WHOLE_QUOTE = 9_000;

/** Longest words that are shown again in their context. */
const WORDS = 600;

/** The sources of the record. */
export function sourcesMessage(
  sources: readonly CitedSource[],
  { statements, developments }: Counts,
): Message {
  if (sources.length === 0) {
    const text = 'No source is on the record yet.';
    return { blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }], text };
  }
  const lead = `${count(statements, 'statement')} and ${count(developments, 'development')} from ${count(sources.length, 'source')}.`;
  const lines = sources.map(
    (source) =>
      `• *${plain(saySource(source))}*${source.place === null ? '' : `, ${plain(source.place)}`}: ${link(source.url, source.title)} · ${source.ref}`,
  );
  return {
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: `*${lead}*` } },
      ...chunks(lines).map((text): KnownBlock => ({ type: 'section', text: { type: 'mrkdwn', text } })),
    ],
    text: escapeMrkdwn(clip(`${lead} ${sources.map(saySource).join('; ')}.`, LIMITS.fallbackText)),
  };
}

/** One entry with the text around each citation, and what was done to it. */
export function entryMessage(item: StatementItem | DevelopmentItem, revisions: readonly Revision[]): Message {
  const { citations } = item.kind === 'statement' ? item.statement : item.development;
  const around = citations.slice(0, 10).map((citation) => inContext(citation, WORDS));
  const last = revisions.at(-1);
  return {
    blocks: [
      ...itemBlocks(item, WHOLE_QUOTE),
      { type: 'divider' },
      { type: 'section', text: { type: 'mrkdwn', text: 'In its context:' } },
      ...around,
      ...(last === undefined ? [] : [context([`last changed ${last.at.slice(0, 10)} (${last.action})`])]),
    ],
    text: escapeMrkdwn(clip(itemText(item), LIMITS.fallbackText)),
  };
}

/** A plain sentence as a message; what it says is not mrkdwn. */
export const sentenceMessage = (sentence: string): Message => ({
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text: clip(plain(sentence), LIMITS.sectionText) } }],
  text: escapeMrkdwn(clip(sentence, LIMITS.fallbackText)),
});

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

function chunks(lines: readonly string[]): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + line.length + 1 <= LIMITS.sectionText)
      texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts.slice(0, LIMITS.messageBlocks - 5);
}
