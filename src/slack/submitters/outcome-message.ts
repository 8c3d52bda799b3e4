import type { HandInOutcome } from '../../curate/hand-in-outcome.ts';
import { clip } from '../../recall/clip.ts';
import { commandButtons } from '../kit/ask-buttons.ts';
import { actions } from '../kit/buttons.ts';
import { context } from '../kit/item-blocks.ts';
import { lineOf } from '../kit/item-lines.ts';
import { itemSentence } from '../kit/item-text.ts';
import type { Message } from '../kit/message.ts';
import { link, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import { spokenList } from '../kit/spoken.ts';
import { saySource } from '../kit/statement-wording.ts';

/** Of what is on the record so much is shown. */
const SHOWN = 5;

/** What whoever handed in an article is told of it. */
export function outcomeMessage(outcome: HandInOutcome): Message {
  const { source, published } = outcome;
  const head = sayPublished(published.length);
  const shown = published.slice(0, SHOWN);
  const left = published.length - shown.length;
  const elements = shown.map((item) => lineOf(item));
  return {
    blocks: [
      section(`*${head}*\n${link(source.url, clip(source.title, 200))} (${plain(saySource(source))})`),
      ...(elements.length === 0
        ? []
        : [
            {
              type: 'rich_text' as const,
              elements: [{ type: 'rich_text_list' as const, style: 'bullet' as const, elements }],
            },
          ]),
      context([...(left === 0 ? [] : [`${left} more`]), sayStanding(outcome)]),
      ...(published.length === 0
        ? []
        : actions(commandButtons([{ label: 'Show the article', words: `show ${source.ref}` }]))),
    ],
    text: spokenList({
      lead: `${head} ${clip(source.title, 100)}. ${sayStanding(outcome)}.`,
      entries: published.map(itemSentence),
      press: 'Show the article',
    }),
  };
}

const sayPublished = (n: number): string =>
  n === 0
    ? 'Nothing from the article that you handed in is on the record now.'
    : `From the article that you handed in, ${n === 1 ? 'one entry is' : `${n} entries are`} on the record.`;

/** What became of the rest of it. */
const sayStanding = ({ waiting, rejected }: HandInOutcome): string =>
  [
    waiting === 0 ? 'The review is done' : `${waiting} more ${waiting === 1 ? 'waits' : 'wait'} for review`,
    ...(rejected === 0 ? [] : [`${rejected} ${rejected === 1 ? 'was' : 'were'} rejected`]),
  ].join('; ');
