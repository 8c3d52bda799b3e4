import type { HomeView, KnownBlock } from '@slack/types';
import { sayInstant } from '../../digest/posting-wording.ts';
import { saySchedule } from '../../digest/settings.ts';
import { clip } from '../../recall/clip.ts';
import type { Item } from '../../recall/items.ts';
import { questionBlocks } from '../answers/help.ts';
import { listByDay } from '../answers/summary.ts';
import { commandButtons } from '../kit/ask-buttons.ts';
import { actions, button } from '../kit/buttons.ts';
import { context } from '../kit/item-blocks.ts';
import { LIMITS } from '../kit/limits.ts';
import { plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import { leadBlocks } from '../queue/queue-message.ts';
import { curatingBlocks, reviewingBlocks } from './curating-blocks.ts';
import type { DigestLine, HomeModel, News } from './home-model.ts';
import { SUBSCRIPTIONS } from './sizes.ts';

/** The action ids of what Home has beside the buttons of other surfaces. */
export const HOME = {
  ask: 'home_ask',
  digest: 'home_digest',
  watch: 'home_unwatch',
  review: 'home_review',
  back: 'home_back',
  nudges: 'home_nudges',
  retry: 'home_retry',
} as const;

const WELCOME =
  'Who said what in the Ukraine talks, when, and which source reported it. Nothing is on this record that a person did not approve, and every answer shows the original words.';

/** What can be done from Home, in the order of how often it is. */
const DO = [
  { label: 'Summary', words: 'summary' },
  { label: 'What comes next', words: 'next' },
  { label: 'Timeline', words: 'timeline' },
  { label: 'Sources', words: 'sources' },
  { label: 'Write a brief', words: 'brief' },
  { label: 'Check a draft', words: 'check' },
  { label: 'Hand in an article', words: 'add' },
  { label: 'Help', words: 'help' },
] as const;

/** The app's Home tab: a page to come back to. While somebody reviews, the queue alone. */
export function homeView(home: HomeModel): HomeView {
  const queue = home.curating?.queue ?? null;
  const blocks =
    queue === null ? pageBlocks(home) : [...leadBlocks(home.lead), ...reviewingBlocks(queue, HOME.back)];
  return { type: 'home', blocks: blocks.slice(0, LIMITS.homeBlocks) };
}

const pageBlocks = (home: HomeModel): KnownBlock[] => [
  ...leadBlocks(home.lead),
  ...(home.isFirst ? [section(WELCOME)] : []),
  askField(home.asked),
  ...askedBlocks(home.asked),
  ...questionBlocks(home.isFirst ? '*Three things to try:*' : 'Or try one of these:', home.questions),
  ...newsBlocks(home),
  ...(home.curating === null ? [] : curatingBlocks(home.curating, HOME)),
  ...nextBlocks(home.next),
  ...subscriptionBlocks(home),
  { type: 'divider' },
  ...actions(commandButtons(DO)),
  context([sayCounts(home)]),
];

/** A block id of its own empties the field when an answer is shown. */
const askField = (asked: HomeModel['asked']): KnownBlock => ({
  type: 'input',
  block_id: asked === null ? 'ask' : `ask after ${clip(asked.question, 60)}`,
  dispatch_action: true,
  label: { type: 'plain_text', text: 'Ask the record' },
  element: {
    type: 'plain_text_input',
    action_id: HOME.ask,
    placeholder: { type: 'plain_text', text: 'Who said …? What did … say about …?' },
    max_length: 600,
    dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
  },
});

function askedBlocks(asked: HomeModel['asked']): KnownBlock[] {
  if (asked === null) return [];
  return [
    section(`*${plain(clip(asked.question, 200))}*\n${clip(asked.answer, 1_000)}`),
    context(['The whole answer is in *Messages*, where follow-ups work.']),
  ];
}

const header = (text: string): KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text, emoji: false },
});

function newsBlocks({ news, timeZone }: HomeModel): KnownBlock[] {
  if (news === null) return [];
  const since = sayInstant(news.since, timeZone);
  if (news.count === 0) return [header('New since you last looked'), context([`Nothing since ${since}.`])];
  return [
    header('New since you last looked'),
    ...(news.items.length === 0 ? [] : [listByDay(news.items)]),
    context([`${sayMore(news)} since ${since}.`]),
  ];
}

const sayMore = ({ count, items }: News): string =>
  count > items.length
    ? `${count} entries, of which these are the newest,`
    : `${count === 1 ? 'One entry' : `${count} entries`}`;

const nextBlocks = (next: readonly Item[]): KnownBlock[] =>
  next.length === 0
    ? [header('What comes next'), context(['Nothing that is still ahead is on the record.'])]
    : [header('What comes next'), listByDay(next)];

function subscriptionBlocks({ digests, watches }: HomeModel): KnownBlock[] {
  return [
    header('Digests and watches'),
    ...(digests.length + watches.length === 0
      ? [
          context([
            'None yet. A digest posts once a day what is new; a watch posts when something about a person or a word is published.',
          ]),
        ]
      : []),
    ...digests.slice(0, SUBSCRIPTIONS).map(digestBlock),
    ...watches.slice(0, SUBSCRIPTIONS).map(
      ({ id, text, channel }): KnownBlock => ({
        type: 'section',
        text: {
          type: 'mrkdwn',
          text: `Watch on *${plain(text)}* ${channel.startsWith('D') ? 'for you' : `in <#${channel}>`}`,
        },
        accessory: button(clip(`Stop watching ${text}`, LIMITS.buttonText), HOME.watch, String(id)),
      }),
    ),
    ...channelChoice(),
  ];
}

const digestBlock = ({ channel, setting, isPaused }: DigestLine): KnownBlock => ({
  type: 'section',
  text: {
    type: 'mrkdwn',
    text: `Digest in <#${channel}>: ${plain(saySchedule(setting))}${isPaused ? ', paused' : ''}`,
  },
  accessory: button(`Change the ${setting.time} digest`, `${HOME.digest}:change`, channel),
});

/** A channel to set a digest in. */
const channelChoice = (): KnownBlock[] => [
  {
    type: 'actions',
    elements: [
      {
        type: 'conversations_select',
        action_id: `${HOME.digest}:new`,
        placeholder: { type: 'plain_text', text: 'Set a digest in …' },
        filter: { include: ['public', 'private'], exclude_bot_users: true },
      },
    ],
  },
];

const sayCounts = ({ counts }: HomeModel): string =>
  `The record holds ${counts.statements} statements, ${counts.developments} developments and ${counts.actors} actors, from ${counts.sources} ${counts.sources === 1 ? 'source' : 'sources'}.`;
