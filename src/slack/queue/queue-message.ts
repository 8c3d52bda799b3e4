import type { Button, KnownBlock } from '@slack/types';
import { SAY_SURE } from '../../curate/at-once.ts';
import type { Queue, Unlikely } from '../../curate/review-queue.ts';
import { clip } from '../../recall/clip.ts';
import { type Candidate, citationOf } from '../../record/candidate.ts';
import { citedWords } from '../../record/citation.ts';
import type { Feedback } from '../../record/feedback.ts';
import type { SourceRef } from '../../record/refs.ts';
import { WRONG } from '../kit/feedback-wording.ts';
import { context } from '../kit/item-blocks.ts';
import { LIMITS } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';
import { escapeMrkdwn, plain } from '../kit/mrkdwn.ts';
import { inSections, section } from '../kit/sections.ts';
import type { Lead } from '../undo/undo-block.ts';
import { undoBlock } from '../undo/undo-block.ts';
import { cardBlocks, REVIEW } from './card.ts';
import { goneBlocks } from './gone-blocks.ts';
import { placeValue } from './queue-place.ts';

/** The queue as blocks. */
export function queueBlocks(queue: Queue): KnownBlock[] {
  const { waiting, articles, source, cards, unlikely, feedback, openFeedback } = queue;
  const from = `from ${articles} ${articles === 1 ? 'article' : 'articles'}`;
  const head =
    waiting === 0
      ? 'Nothing is waiting for review. Add an article, and what is said in it will show up here.'
      : `${waiting} ${waiting === 1 ? 'candidate waits' : 'candidates wait'} for review, ${from}.`;
  return [
    section(`*${head}*`),
    ...(source === null ? [] : [context([ofSource(source, cards.length + unlikely.count)])]),
    ...cards.flatMap((card): KnownBlock[] => [{ type: 'divider' }, ...cardBlocks(card)]),
    ...articleBlocks(queue),
    ...unlikelyBlocks(unlikely, cards.length > 0),
    ...goneBlocks(queue.gone),
    ...(openFeedback === 0
      ? []
      : [
          { type: 'divider' as const },
          section(
            `*${openFeedback} ${openFeedback === 1 ? 'answer was' : 'answers were'} reported as not right*`,
          ),
          ...feedback.flatMap(feedbackBlocks),
        ]),
  ];
}

const ofSource = (source: SourceRef, left: number): string =>
  left === 0
    ? `Nothing from ${source} is waiting any more; \`review\` shows the others.`
    : `Only ${source} is shown; \`review\` shows all.`;

/** The queue as a message. */
export function queueMessage(queue: Queue, lead: Lead | null): Message {
  const [card] = queue.cards;
  const words = card === undefined ? '' : ` Next: ${citedWords(citationOf(card.candidate.proposal))}`;
  const waits = `${queue.waiting} ${queue.waiting === 1 ? 'candidate waits' : 'candidates wait'} for review.`;
  return {
    blocks: [...leadBlocks(lead), ...queueBlocks(queue)],
    text: clip(
      `${lead === null ? '' : `${lead.text} `}${escapeMrkdwn(`${waits}${words}`)}`,
      LIMITS.fallbackText,
    ),
  };
}

/** What can be done with all of the article on top, or of all articles. */
function articleBlocks({ source, sure, cards, articles, undated }: Queue): KnownBlock[] {
  const [card] = cards;
  if (card === undefined || card.place.unlikely) return [];
  const article = card.source.ref;
  const elements = [
    button(`Publish all of ${article}…`, 'all', JSON.stringify({ source: article, back: source })),
    ...(undated
      ? [button(`One day for all of ${article}…`, 'day', JSON.stringify({ source: article, back: source }))]
      : []),
    ...(source === null && sure && articles > 1
      ? [button(`Publish all above ${SAY_SURE}…`, 'all-sure', JSON.stringify({ source: null, back: null }))]
      : []),
  ];
  return [{ type: 'divider' }, { type: 'actions', block_id: 'all of it', elements }];
}

/** Longest words of one that is folded, in UTF-16 units. */
const FOLDED_WORDS = 90;

function unlikelyBlocks({ count, shown, seen, place }: Unlikely, later: boolean): KnownBlock[] {
  if (count === 0 || place.unlikely) return [];
  const are = `${count} unlikely ${count === 1 ? 'one' : 'ones'}`;
  if (later) return [context([`${are} (narration, or probably wrong) at the end.`])];
  const more = count > shown.length ? [`…and ${count - shown.length} more.`] : [];
  const value = { refs: shown.map(({ ref }) => ref), seen, ...placeValue(place) };
  return [
    { type: 'divider' },
    section(`*${are}:* narration, or probably wrong.`),
    ...inSections([...shown.map(foldedLine), ...more]).texts.map(section),
    {
      type: 'actions',
      block_id: 'unlikely',
      elements: [
        button(
          shown.length === 1 ? 'Reject it' : `Reject all of these ${shown.length}`,
          'reject-all',
          JSON.stringify(value),
        ),
        button('Look at each', 'look', JSON.stringify(placeValue(place))),
      ],
    },
  ];
}

function foldedLine({ ref, proposal }: Candidate): string {
  const who = proposal.of === 'statement' ? (proposal.speaker?.name ?? 'Speaker not found') : 'Development';
  const words = citedWords(citationOf(proposal)).replace(/\s+/g, ' ');
  return `• ${plain(clip(who, 40))}: ${plain(clip(words, FOLDED_WORDS))} (${ref})`;
}

const button = (text: string, name: string, value: string): Button => ({
  type: 'button',
  text: { type: 'plain_text', text, emoji: false },
  action_id: `${REVIEW}:${name}`,
  value,
});

export const feedbackBlocks = ({ ref, question, answer, by, wrong, about }: Feedback): KnownBlock[] => [
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
  context([
    `from <@${by}>`,
    ...(wrong === null ? [] : [WRONG[wrong].toLowerCase()]),
    ...(about === null ? [] : [`about ${about}`]),
    ref,
  ]),
];

/** What the last decision came to, with *Undo*; users that it names are shown by name. */
export function leadBlocks(lead: Lead | null): KnownBlock[] {
  return lead === null ? [] : [undoBlock(lead.text, `${REVIEW}:undo`, lead.undo)];
}
