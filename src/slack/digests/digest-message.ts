import type { Button } from '@slack/types';
import type { Content, Digest, Entry, Silence, Watched } from '../../digest/content.ts';
import { sayInstant } from '../../digest/posting-wording.ts';
import { markdown } from '../../document/markdown.ts';
import { clip } from '../../recall/clip.ts';
import { actions } from '../kit/buttons.ts';
import { context } from '../kit/item-blocks.ts';
import { itemText } from '../kit/item-text.ts';
import { LIMITS } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';
import { escapeMrkdwn, plain } from '../kit/mrkdwn.ts';
import { foremost, type Part, pagesOf, underHeadings } from '../kit/pages.ts';
import { section } from '../kit/sections.ts';
import { spokenList } from '../kit/spoken.ts';
import { unescaped } from '../kit/typed-words.ts';
import { briefedMessage } from './briefed-message.ts';
import { digestParts, retractedText, watchParts, whyCorrected } from './digest-parts.ts';
import { count, sayHeld } from './held.ts';
import { MOST_ENTRIES, POSTED, WHOLE } from './sizes.ts';

export const SHOW_ALL = 'digest_all';
export const STOP_WATCHING = 'watch_stop';

const STOP_BUTTONS = 5;

/** What a channel is posted; `all` is what the *Show all* button sends back, by page. `note` is read out before it. */
export function contentMessage(content: Content, all: (page: number) => string, note = ''): Message {
  switch (content.kind) {
    case 'silence':
      return silenceMessage(content);
    case 'brief':
      return briefedMessage(content);
    case 'digest':
      return posted(
        'New on the record',
        digestLead(content),
        digestParts(content, POSTED),
        [],
        all,
        content,
        note,
      );
    case 'watch':
      return posted(
        'Watched for, and now on the record',
        watchLead(content),
        watchParts(content, POSTED),
        stopButtons(content.watches),
        all,
        content,
        note,
      );
  }
}

/** One page of all that a post holds, for the one who asked to see it. */
export function allMessage(content: Digest | Watched, page: number, all: (page: number) => string): Message {
  const parts = content.kind === 'digest' ? digestParts(content, WHOLE) : watchParts(content, WHOLE);
  const pages = pagesOf(parts);
  const at = Math.min(Math.max(page, 0), Math.max(pages.length - 1, 0));
  const buttons = [
    ...(at > 0 ? [allButton('Earlier', all(at - 1), ':back')] : []),
    ...(at + 1 < pages.length ? [allButton('More', all(at + 1), ':on')] : []),
  ];
  const lead = content.kind === 'digest' ? digestLead(content) : watchLead(content);
  return {
    blocks: [
      section(`*${plain(clip(lead, 1_000))}*`),
      ...underHeadings(pages[at] ?? []),
      ...(pages.length > 1 ? [context([`Page ${at + 1} of ${pages.length}`])] : []),
      ...actions(buttons),
    ],
    text: spokenList({
      lead,
      entries: entriesOf(content),
      ...(at + 1 < pages.length && { press: 'More' }),
    }),
  };
}

function posted(
  title: string,
  lead: string,
  parts: readonly Part[],
  buttons: Button[],
  all: (page: number) => string,
  content: Digest | Watched,
  note: string,
): Message {
  const shown = foremost(parts, MOST_ENTRIES);
  const left = parts.length - shown.length;
  const more = left > 0 || JSON.stringify(shown).includes('The quotation goes on;');
  return {
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: title, emoji: false } },
      context([plain(lead)]),
      ...underHeadings(shown),
      ...(left > 0 ? [context([`${left} more not shown here.`])] : []),
      ...actions([...(more ? [allButton('Show all', all(0), '')] : []), ...buttons]),
    ],
    text: spokenList({
      lead: `${note} ${lead}`.trimStart(),
      entries: entriesOf(content),
      ...(more && { press: 'Show all' }),
    }),
  };
}

const allButton = (text: string, value: string, which: string): Button => ({
  type: 'button',
  text: { type: 'plain_text', text, emoji: false },
  action_id: `${SHOW_ALL}${which}`,
  value,
});

/** A *Stop watching* button for each. */
export const stopButtons = (watches: readonly Watched['watches'][number][]): Button[] =>
  watches.slice(0, STOP_BUTTONS).map(({ id, text }) => ({
    type: 'button',
    text: { type: 'plain_text', text: clip(`Stop watching ${text}`, LIMITS.buttonText), emoji: false },
    action_id: `${STOP_WATCHING}:${id}`,
    value: String(id),
  }));

function digestLead(digest: Digest): string {
  const { since, at, zone } = digest;
  const from = since === null ? '' : ` since ${sayInstant(since, zone)}`;
  return `${sayHeld(digest) || 'Nothing'} new${from}, as of ${sayInstant(at, zone)} (${zone}).`;
}

/** So many watches are named over a post. */
const NAMED = 5;

function watchLead({ matches, watches }: Watched): string {
  const names = watches.slice(0, NAMED).map(({ text }) => clip(text, 60));
  const others = watches.length - names.length;
  return `${count(matches.length, 'new entry', 'new entries').join('')} for: ${names.join(', ')}${others === 0 ? '' : ` and ${others} more`}.`;
}

function silenceMessage({ slots, since, filtered, lastSourceAt, zone }: Silence): Message {
  const from = since === null ? 'since this digest was turned on' : `since ${sayInstant(since, zone)}`;
  const source =
    lastSourceAt === null
      ? 'No article has been added to it yet'
      : `The last article was added on ${sayInstant(lastSourceAt, zone)}`;
  const what = filtered ? 'Nothing new that this digest covers' : 'Nothing new';
  const row = slots === 1 ? '' : `, for ${slots} digests in a row`;
  const text = `${what} has come onto the record ${from}${row}. ${source} (${zone}). The digest is on and will come when there is something new.`;
  return {
    blocks: [section(plain(text))],
    text: escapeMrkdwn(text),
  };
}

/** The entries of a post, in sentences. */
function entriesOf(content: Digest | Watched): string[] {
  return content.kind === 'watch'
    ? content.matches.map(({ entry }) => itemText(entry))
    : [
        ...content.developments.flatMap(({ items }) => items).map(itemText),
        ...content.statements.map(itemText),
        ...content.corrections.map((one) =>
          `Corrected: ${itemText(one.entry)} ${whyCorrected(one).join('; ')}`.trimEnd(),
        ),
        ...content.retractions.map((one) => `Retracted: ${retractedText(one)}`),
        ...content.scheduled.map(({ item }) => `Scheduled: ${itemText(item as Entry)}`),
      ];
}

/** The post as plain text, for a terminal. */
export function contentText(content: Content): string {
  if (content.kind === 'silence') return unescaped(silenceMessage(content).text);
  if (content.kind === 'brief') return markdown(content.document);
  const lead = content.kind === 'digest' ? digestLead(content) : watchLead(content);
  return [lead, ...entriesOf(content)].join('\n');
}
