import type { KnownBlock } from '@slack/types';
import type { Queue } from '../../curate/review-queue.ts';
import { clip } from '../../recall/clip.ts';
import { actions, button } from '../kit/buttons.ts';
import { context } from '../kit/item-blocks.ts';
import { link, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import { saySource } from '../kit/statement-wording.ts';
import { feedbackBlocks, queueBlocks } from '../queue/queue-message.ts';
import { givenUpBlocks } from './given-up.ts';
import type { Curating } from './home-model.ts';

/** The action ids of what curators press in Home. */
interface Ids {
  review: string;
  nudges: string;
  retry: string;
}

/** What waits for curators: by article, with *Review*, and answers that were found not right. */
export const curatingBlocks = (curating: Curating, ids: Ids): KnownBlock[] => [
  { type: 'header', text: { type: 'plain_text', text: 'Waiting for review', emoji: false } },
  ...queued(curating, ids),
  ...actions([
    ...(curating.waiting === 0
      ? []
      : [{ ...button('Review all', `${ids.review}:all`, ''), style: 'primary' as const }]),
    curating.nudges
      ? button('Stop telling me about new articles', ids.nudges, 'off')
      : button('Tell me when articles come in', ids.nudges, 'on'),
  ]),
  ...notRight(curating),
  ...givenUpBlocks(curating.givenUp, ids.retry),
];

function queued({ waiting, articles, sources }: Curating, { review }: Ids): KnownBlock[] {
  if (waiting === 0)
    return [section('Nothing waits. Hand in an article, and what is said in it shows up here.')];
  const labels = reviewLabels(sources);
  const lines = sources.map(
    ({ source, waiting: left, feed }, at): KnownBlock => ({
      type: 'section',
      text: {
        type: 'mrkdwn',
        text: `${link(source.url, clip(source.title, 120))}\n${plain(clip(saySource(source), 80))}  ·  ${plain(cameBy(source.publisher, feed))}  ·  *${left}* ${left === 1 ? 'waits' : 'wait'}`,
      },
      accessory: button(labels[at] ?? 'Review', `${review}:one`, source.ref),
    }),
  );
  const more = articles - sources.length;
  return [
    section(
      `*${waiting} ${waiting === 1 ? 'candidate waits' : 'candidates wait'} for review, from ${articles} ${articles === 1 ? 'article' : 'articles'}.*`,
    ),
    ...lines,
    ...(more > 0 ? [context([`${more} more ${more === 1 ? 'article' : 'articles'} after these.`])] : []),
  ];
}

/** What each of these buttons reviews, so that none says the same as another: *Review 5 from AFP*. */
function reviewLabels(sources: Curating['sources']): string[] {
  const labels = sources.map(
    ({ source, waiting }) => `Review ${waiting} from ${clip(source.publisher, LONGEST_PUBLISHER)}`,
  );
  return labels.map((label, at) =>
    labels.indexOf(label) === labels.lastIndexOf(label) ? label : `${label}, ${sources[at]?.source.ref}`,
  );
}

/** In UTF-16 units. */
const LONGEST_PUBLISHER = 30;

/** How an article came in, as the message to curators and its cards say it. */
const cameBy = (publisher: string, feed: string | null): string => {
  if (feed === null) return 'handed in';
  return feed === publisher ? 'from its feed' : `from the feed ${clip(feed, 60)}`;
};

const notRight = ({ feedback, openFeedback }: Curating): KnownBlock[] =>
  openFeedback === 0
    ? []
    : [
        section(`*${openFeedback} ${openFeedback === 1 ? 'answer was' : 'answers were'} found not right*`),
        ...feedback.flatMap(feedbackBlocks),
      ];

/** The queue in place of Home, until *Back*. */
export const reviewingBlocks = (queue: Queue, back: string): KnownBlock[] => [
  ...actions([button('Back to Home', back, '')]),
  ...queueBlocks(queue),
];
