import type { KnownBlock, RichTextBlockElement, RichTextElement } from '@slack/types';
import type { CheckedItem, Held } from '../../check/check.ts';
import { capital, sayDate } from '../../recall/say-date.ts';
import { button } from '../kit/buttons.ts';
import { link, plain } from '../kit/mrkdwn.ts';
import { saySource } from '../kit/statement-wording.ts';
import { marked } from './marked.ts';

/** The action id of *Show* beside an entry of a report. */
export const SHOW = 'check_show';

/** Entries of one trouble that are shown; a quotation is hardly stitched of more. */
const MOST = 3;

/** The draft's words, what the record has instead, and where it stands. */
export function troubleBlocks(item: CheckedItem): KnownBlock[] {
  const { on, nearest, difference } = item;
  const entries = on.slice(0, MOST);
  return [
    richText([
      line([bold('The draft'), text(`, ${whoAndWhen(item)}:`)]),
      quote(
        marked(
          item.text,
          difference.map(({ draft }) => draft),
          { strike: true },
        ),
      ),
    ]),
    ...entries.flatMap((held, i) =>
      recordBlocks(
        held,
        LEADS[item.verdict] ?? 'On the record',
        i === 0 ? difference.map(({ record }) => record) : [],
      ),
    ),
    ...(nearest === null ? [] : recordBlocks(nearest, 'The nearest on the record', [])),
  ];
}

/** What is fine, in a line of a list. */
export const fineLine = ({ text: words, on }: CheckedItem): RichTextElement[] => [
  ...marked(words.replace(/\s+/g, ' '), [], { bold: true }),
  text(` (${on.map(({ ref }) => ref).join(', ')})`),
];

const whoAndWhen = ({ speaker, saidOn }: CheckedItem): string =>
  [speaker?.name ?? 'nobody named', ...(saidOn === null ? [] : [sayDate(saidOn)])].join(', ');

/** What was retracted is told without its words: nothing shows them any more. */
function recordBlocks(held: Held, lead: string, marks: readonly string[]): KnownBlock[] {
  const { ref, speaker, saidOn, words, retracted } = held;
  if (retracted !== null) {
    const why = retracted === '' ? '' : ` The reason: ${retracted.replace(/[.\s]+$/, '')}.`;
    return [withShow(`${plain(`${ref} of ${speaker} was retracted.${why}`)}`, ref)];
  }
  const when = saidOn === null ? 'day not given' : sayDate(saidOn);
  return [
    richText([
      line([bold(lead), text(`, ${capital(speaker)}, ${when}:`)]),
      quote(marked(words, marks, { bold: true })),
    ]),
    withShow(sourcesOf(held), ref),
  ];
}

const LEADS: Partial<Record<CheckedItem['verdict'], string>> = {
  misattributed: 'On the record it is somebody else',
  'wrong day': 'On the record it has another day',
  contradicted: 'On the record it is the opposite',
};

const sourcesOf = ({ ref, sources }: Held): string =>
  [...sources.slice(0, MOST).map((source) => link(source.url, saySource(source))), ref].join('  ·  ');

const withShow = (mrkdwn: string, ref: string): KnownBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: mrkdwn },
  accessory: button(`Show ${ref}`, SHOW, JSON.stringify({ ref })),
});

const richText = (elements: RichTextBlockElement[]): KnownBlock => ({ type: 'rich_text', elements });
const line = (elements: RichTextElement[]): RichTextBlockElement => ({
  type: 'rich_text_section',
  elements,
});
const quote = (elements: RichTextElement[]): RichTextBlockElement => ({ type: 'rich_text_quote', elements });
const text = (words: string): RichTextElement => ({ type: 'text', text: words });
const bold = (words: string): RichTextElement => ({ type: 'text', text: words, style: { bold: true } });
