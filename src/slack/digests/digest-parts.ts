import type { KnownBlock, RichTextBlockElement, RichTextSection } from '@slack/types';
import type { Changed, Difference, Digest, Entry, Watched } from '../../digest/content.ts';
import { refOf } from '../../digest/content.ts';
import { mostImportantFirst } from '../../digest/importance.ts';
import { clip } from '../../recall/clip.ts';
import type { DevelopmentItem, StatementItem } from '../../recall/items.ts';
import { capital, sayDate, sayDaySaid } from '../../recall/say-date.ts';
import type { Phase } from '../../record/development.ts';
import type { SpeechKind } from '../../record/statement.ts';
import { sayEventType } from '../kit/event-types.ts';
import { context, goesOn, itemBlocks } from '../kit/item-blocks.ts';
import { lineOf, lineUnderDay } from '../kit/item-lines.ts';
import { PHASE } from '../kit/item-text.ts';
import { plain } from '../kit/mrkdwn.ts';
import type { Part } from '../kit/pages.ts';
import { DENIED, SPEECH, saySource } from '../kit/statement-wording.ts';

/** How much room one part may take, in UTF-16 units of its JSON. */
export interface PartRoom {
  quote: number;
  part: number;
}

/** What a digest tells of, in its order; a quotation for which there is no room is cut, and it is said. */
export function digestParts(digest: Digest, room: PartRoom): Part[] {
  const heading = { said: 'What was said', next: 'In the next seven days' };
  const weighed = digest.developments.flatMap(({ items }) => items).sort(mostImportantFirst);
  const rank = new Map(weighed.map((item, at) => [item, at]));
  const developments = (of: string, isIn: (phase: Phase) => boolean): Part[] =>
    digest.developments.flatMap(({ date, items }) =>
      items
        .filter(({ development }) => isIn(development.phase))
        .map((item) => ({
          heading: of,
          under: date === null ? 'Day not given' : capital(sayDate(date)),
          rank: rank.get(item) ?? 0,
          blocks: [bullet(item, room.part, lineUnderDay)],
        })),
    );
  return [
    ...developments('Developments', (phase) => phase !== 'scheduled'),
    ...digest.statements.map((item) => ({ heading: heading.said, blocks: within(item, room) })),
    ...developments('Scheduled for other days', (phase) => phase === 'scheduled'),
    ...digest.corrections.map((changed) => {
      const why = facts(whyCorrected(changed));
      return { heading: 'Corrected', blocks: [bullet(changed.entry, room.part - sizeOf(why)), ...why] };
    }),
    ...digest.retractions.map((changed) => ({
      heading: 'Retracted',
      blocks: [
        richText([{ type: 'rich_text_section', elements: [{ type: 'text', text: retractedText(changed) }] }]),
      ],
    })),
    ...digest.scheduled.map(({ item, isNew }) => ({
      heading: heading.next,
      blocks: [bullet(item, room.part), ...(isNew ? [context(['newly on the record'])] : [])],
    })),
  ];
}

/** The same of what was watched for. */
export const watchParts = ({ matches, watches: all }: Watched, { quote, part }: PartRoom): Part[] =>
  matches.map(({ entry, watches }) => {
    const by = all.length > 1 ? facts([clip(`watched: ${watches.join(', ')}`, 300)]) : [];
    return { heading: '', blocks: [...within(entry, { quote, part: part - sizeOf(by) }), ...by] };
  });

const SHORTEST_QUOTE = 100;

const sizeOf = (thing: unknown): number => JSON.stringify(thing).length;

/** An entry in its room: where need be with shorter quotations, or with its headline alone. */
function within(entry: Entry, { quote, part }: PartRoom): KnownBlock[] {
  for (let longest = quote; longest >= SHORTEST_QUOTE; longest /= 2) {
    const blocks = itemBlocks(entry, { longest: Math.floor(longest) });
    if (sizeOf(blocks) <= part) return blocks;
  }
  return [richText([briefly(entry)])];
}

function bullet(entry: Entry, room: number, say = lineOf): KnownBlock {
  const line = say(entry);
  const elements = [sizeOf(line) <= room ? line : briefly(entry)];
  return richText([{ type: 'rich_text_list', style: 'bullet', elements }]);
}

const briefly = (entry: Entry): RichTextSection => {
  const { ref, headline } = entry.kind === 'statement' ? entry.statement : entry.development;
  const who = entry.kind === 'statement' ? `${capital(entry.speaker.name)}${denial(entry)}: ` : '';
  const text = `${who}${headline}. ${goesOn(ref)} (${ref})`;
  return { type: 'rich_text_section', elements: [{ type: 'text', text }] };
};

/** The mark of a denial, where there is no room for more. */
const denial = ({ statement }: StatementItem): string =>
  statement.polarity === 'denied' ? ` (${DENIED})` : '';

const richText = (elements: RichTextBlockElement[]): KnownBlock => ({ type: 'rich_text', elements });

/** What was otherwise before, and why it was corrected. */
export const whyCorrected = ({ reason, different }: Changed): string[] => {
  const before = different.map(sayBefore).join('; ');
  return [
    before === '' ? '' : `before: ${clip(before, 600)}`,
    reason === null ? '' : `corrected: ${clip(reason, 400)}`,
  ].filter(Boolean);
};

/** Control characters: nobody sees them, and each takes six of a message's characters. */
const CONTROL = /\p{Cc}+/gu;

const facts = (said: readonly string[]): KnownBlock[] =>
  said.length === 0 ? [] : [context(said.map((one) => plain(one.replace(CONTROL, ' '))))];

function sayBefore({ field, before }: Difference): string {
  switch (field) {
    case 'words':
      return 'other words';
    case 'speaker':
      return `said by ${before}`;
    case 'day':
      return before === null ? 'no day' : sayDate(before);
    case 'place':
      return before === null ? 'no place' : before;
    case 'speech':
      return before === null ? '' : SPEECH[before as SpeechKind];
    case 'polarity':
      return before === null ? '' : before;
    case 'phase':
      return before === null ? '' : PHASE[before as Phase];
    case 'type':
      return before === null ? 'no kind of event' : sayEventType(before);
    case 'headline':
      return before ?? '';
  }
}

/** What was retracted, by who said it, when, and in which source: its headline is made of its words, and stays untold. */
export function retractedText({ entry, reason }: Changed): string {
  const facts = [
    entry.kind === 'statement' ? sayDaySaid(entry.statement) : dayOf(entry),
    ...entry.sources.slice(0, 1).map(saySource),
  ].join(', ');
  const what = entry.kind === 'statement' ? `by ${entry.speaker.name}${denial(entry)}` : 'a development';
  const why = reason === null ? '.' : `: ${clip(reason, 500)}`;
  return `${refOf(entry)}, ${what} (${facts}). This is no longer on the record${why}`;
}

const dayOf = ({ development: { date } }: DevelopmentItem): string =>
  date === null ? 'day not given' : sayDate(date);
