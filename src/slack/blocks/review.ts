import type { KnownBlock } from '@slack/types';
import { citationOf } from '../../record/candidate.ts';
import { citedWords } from '../../record/citation.ts';
import type { Feedback } from '../../record/feedback.ts';
import type { SourceRef } from '../../record/refs.ts';
import { type Card, cardBlocks, REVIEW } from './card.ts';
import { context } from './items.ts';
import { LIMITS } from './limits.ts';
import type { Message } from './message.ts';
import { clip, escapeMrkdwn, plain } from './mrkdwn.ts';
import { section } from './sections.ts';

/** The queue as a curator sees it. */
export interface Queue {
  waiting: number;
  articles: number;
  /** The article whose candidates alone are shown, or null. */
  source: SourceRef | null;
  /** Whether any of those shown can be published with the others that are sure. */
  sure: boolean;
  cards: readonly Card[];
  feedback: readonly Feedback[];
  openFeedback: number;
}

/** The queue as blocks; `lead` tells what the last decision came to. */
export function queueBlocks({
  waiting,
  articles,
  source,
  sure,
  cards,
  feedback,
  openFeedback,
}: Queue): KnownBlock[] {
  const from = `from ${articles} ${articles === 1 ? 'article' : 'articles'}`;
  const head =
    waiting === 0
      ? 'Nothing waits for review. Add an article, and what is said in it is queued here.'
      : `${waiting} ${waiting === 1 ? 'candidate waits' : 'candidates wait'} for review, ${from}.`;
  return [
    section(`*${head}*`),
    ...(source === null ? [] : [context([ofSource(source, cards.length)])]),
    ...cards.flatMap((card): KnownBlock[] => [{ type: 'divider' }, ...cardBlocks(card)]),
    ...(sure ? [{ type: 'divider' as const }, publishAllBlock(source)] : []),
    ...(openFeedback === 0
      ? []
      : [
          { type: 'divider' as const },
          section(`*${openFeedback} ${openFeedback === 1 ? 'answer was' : 'answers were'} found not right*`),
          ...feedback.flatMap(feedbackBlocks),
        ]),
  ];
}

const ofSource = (source: SourceRef, shown: number): string =>
  shown === 0
    ? `Nothing of ${source} waits any more; \`review\` shows the others.`
    : `Only ${source} is shown; \`review\` shows all.`;

/** The queue as a message. */
export function queueMessage(queue: Queue, lead: string | null): Message {
  const [card] = queue.cards;
  const words = card === undefined ? '' : ` Next: ${citedWords(citationOf(card.candidate.proposal))}`;
  const waits = `${queue.waiting} ${queue.waiting === 1 ? 'candidate waits' : 'candidates wait'} for review.`;
  return {
    blocks: [...leadBlocks(lead), ...queueBlocks(queue)],
    text: clip(`${lead === null ? '' : `${lead} `}${escapeMrkdwn(`${waits}${words}`)}`, LIMITS.fallbackText),
  };
}

/** What the last decision came to; users that it names are shown by name. */
export const leadBlocks = (lead: string | null): KnownBlock[] => (lead === null ? [] : [section(lead)]);

const publishAllBlock = (source: SourceRef | null): KnownBlock => ({
  type: 'actions',
  block_id: 'publish all',
  elements: [
    {
      type: 'button',
      text: {
        type: 'plain_text',
        text: `Publish all above 90 %${source === null ? '' : ` of ${source}`}…`,
        emoji: false,
      },
      action_id: `${REVIEW}:all`,
      value: JSON.stringify({ source }),
      accessibility_label: 'Shows what would be published, and asks',
    },
  ],
});

const feedbackBlocks = ({ ref, question, answer, by }: Feedback): KnownBlock[] => [
  {
    type: 'section',
    text: { type: 'mrkdwn', text: `*${plain(clip(question, 300))}*\n${plain(clip(answer, 500))}` },
    accessory: {
      type: 'button',
      text: { type: 'plain_text', text: 'Done', emoji: false },
      action_id: `${REVIEW}:done`,
      value: JSON.stringify({ ref }),
    },
  },
  context([`from <@${by}>`, ref]),
];
