import type { KnownBlock } from '@slack/types';
import { count, sayState, sayTrouble } from '../../feeds/feed-wording.ts';
import { clip } from '../../recall/clip.ts';
import type { ErrorCode } from '../../record/errors.ts';
import type { NewsFeed } from '../../store/news.ts';
import { actions, button } from '../kit/buttons.ts';
import { instant } from '../kit/instant.ts';
import { context } from '../kit/item-blocks.ts';
import { LIMITS } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';
import { escapeMrkdwn, link, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';

/** Action ids of the buttons of a feed, and of the list. */
export const FEED = {
  add: 'feed:add',
  change: 'feed:change',
  pause: 'feed:pause',
  resume: 'feed:resume',
  remove: 'feed:remove',
  page: 'feed:page',
} as const;

/** A feed with what its list shows beside. */
export interface ShownFeed extends NewsFeed {
  /** Why entries of it could not be read, and how many. */
  failed: readonly { outcome: ErrorCode; count: number }[];
}

/** Feeds that one message shows: each takes three blocks. */
const FEEDS_A_PAGE = 10;

/** The list of feeds, from the `first` (0 for the first) on; `lead` is what was just done. */
export function feedsMessage(
  all: readonly ShownFeed[],
  { first = 0, lead = null, canSet }: { first?: number; lead?: string | null; canSet: boolean },
): Message {
  const from = Math.min(first, Math.max(0, all.length - 1));
  const shown = all.slice(from, from + FEEDS_A_PAGE);
  const rest = all.length - from - shown.length;
  const head =
    all.length === 0
      ? 'No feeds are read yet. Add one, and what is said in its articles comes up for review by itself.'
      : `${count(all.length, 'feed')}: what they bring waits for review; nothing is published by itself.`;
  const buttons = [
    ...(canSet ? [{ ...button('Add a feed…', FEED.add, 'new'), style: 'primary' as const }] : []),
    ...(from > 0 ? [button('Earlier', `${FEED.page}:back`, String(Math.max(0, from - FEEDS_A_PAGE)))] : []),
    ...(rest > 0 ? [button(`${rest} more`, `${FEED.page}:on`, String(from + FEEDS_A_PAGE))] : []),
  ];
  return {
    blocks: [
      ...(lead === null ? [] : [section(plain(lead))]),
      section(`*${head}*`),
      ...shown.flatMap((feed) => feedBlocks(feed, canSet)),
      ...(buttons.length === 0 ? [] : [{ type: 'divider' as const }]),
      ...actions(buttons),
    ],
    text: clip(
      escapeMrkdwn(
        [lead, head, ...shown.map((feed) => `${feed.number}. ${feed.name} ${sayState(feed)}.`)]
          .filter((one) => one !== null)
          .join(' '),
      ),
      LIMITS.fallbackText,
    ),
  };
}

function feedBlocks(feed: ShownFeed, canSet: boolean): KnownBlock[] {
  const { number, name, url } = feed;
  const value = String(number);
  const going = feed.state === 'on';
  return [
    section(
      `*${number}. ${link(url, clip(name, 100))}*  ${MARK[markOf(feed)]} ${plain(clip(sayState(feed), 300))}`,
    ),
    context(factsOf(feed)),
    ...(canSet
      ? actions([
          going
            ? button(`Pause feed ${number}`, FEED.pause, value)
            : button(`Resume feed ${number}`, FEED.resume, value),
          button(`Change feed ${number}…`, FEED.change, value),
          {
            ...button(`Remove feed ${number}…`, FEED.remove, value),
            confirm: {
              title: { type: 'plain_text', text: 'Remove this feed?' },
              text: {
                type: 'plain_text',
                text: clip(`${name} is not read any more. What it brought stays.`, 300),
              },
              confirm: { type: 'plain_text', text: 'Remove' },
              deny: { type: 'plain_text', text: 'Keep' },
            },
          },
        ])
      : []),
  ];
}

const MARK = { well: ':large_green_circle:', paused: ':white_circle:', failing: ':warning:' } as const;

const markOf = ({ state, error }: NewsFeed): keyof typeof MARK =>
  state === 'paused' ? 'paused' : state === 'gone' || error !== null ? 'failing' : 'well';

function factsOf(feed: ShownFeed): string[] {
  const { cameIn, handedOn, words, approvers, polledAt, dueAt, state, failed } = feed;
  const unread = failed.reduce((sum, one) => sum + one.count, 0);
  const why = failed.slice(0, 2).map(({ outcome, count: n }) => `${n} ${sayTrouble(outcome)}`);
  return [
    `${count(cameIn, 'article')} came in, ${handedOn} passed on for review`,
    ...(unread === 0 ? [] : [`${unread} not read: ${plain(why.join('; '))}`]),
    ...(words.length === 0 ? [] : [`only: ${plain(clip(words.join(', '), 200))}`]),
    ...(approvers.length === 0
      ? []
      : [`only ${approvers.map((user) => `<@${user}>`).join(', ')} may publish`]),
    ...(polledAt === null ? [] : [`last read ${instant(polledAt)}`]),
    ...(state === 'on' && polledAt !== null ? [`next ${instant(dueAt)}`] : []),
  ];
}
