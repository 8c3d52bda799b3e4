import type { Button, KnownBlock } from '@slack/types';
import type { Digest } from '../../digest/content.ts';
import { sayInstant, sayWhy } from '../../digest/posting-wording.ts';
import { nextSlot } from '../../digest/schedule.ts';
import { type Filter, type Setting, saySchedule } from '../../digest/settings.ts';
import { clip } from '../../recall/clip.ts';
import type { Subscription } from '../../store/subscriptions.ts';
import { actions } from '../kit/buttons.ts';
import { sayEventType } from '../kit/event-types.ts';
import { context } from '../kit/item-blocks.ts';
import { shortLineOf } from '../kit/item-lines.ts';
import { LIMITS } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';
import { escapeMrkdwn, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import { sayHeld } from './held.ts';

export const DIGEST = {
  on: 'digest_on',
  change: 'digest_change',
  preview: 'digest_preview',
  send: 'digest_send',
  pause: 'digest_pause',
  week: 'digest_week',
  sendWeek: 'digest_send_week',
} as const;

/** A channel's digest, and the moment and zone of who looks at it. */
export interface DigestCard {
  subscription: Subscription | null;
  setting: Setting;
  /** What the next one holds by now; null for nothing, and where none comes. */
  next: Digest | null;
  /** What has just been done. */
  lead: string | null;
  now: Date;
  readerZone: string;
  command: string;
  /** Of an actor's ref. */
  nameOf: (ref: string) => string;
}

/** The setting of a channel's digest, with buttons to change it. */
export function digestCard(card: DigestCard): Message {
  const { subscription, setting, lead, nameOf, next } = card;
  const state = subscription?.state ?? 'off';
  const lines: Line[] = [
    ['Daily digest in this channel', sayState(subscription)],
    [state === 'off' ? 'When turned on' : 'When', saySchedule(setting)],
    ['It holds', sayFilter(setting.filter, nameOf)],
    ['If nothing is new', saySilence(setting.silence)],
    ...runs(card),
    ...(state === 'on' ? [['The next one holds', sayNext(next)] satisfies Line] : []),
  ];
  const by = subscription === null ? '' : `set by <@${subscription.setBy}>`;
  const blocks: KnownBlock[] = [
    ...(lead === null ? [] : [section(`*${plain(lead)}*`)]),
    section(lines.map(([name, words]) => `*${name}:* ${plain(words)}`).join('\n')),
    ...nextBlocks(card),
    ...(by === '' ? [] : [context([by])]),
    ...actions(buttonsFor(state)),
  ];
  const sentences = [...(lead === null ? [] : [lead]), ...lines.map((line) => `${line.join(': ')}.`)].join(
    ' ',
  );
  return { blocks, text: escapeMrkdwn(clip(sentences, LIMITS.fallbackText)) };
}

const sayNext = (next: Digest | null): string => (next === null ? 'nothing yet' : `${sayHeld(next)} so far`);

/** Of what the next one holds so much is shown; *Preview* has all. */
const SHOWN = 3;

/** The first of what the next one holds. */
function nextBlocks({ next, subscription }: DigestCard): KnownBlock[] {
  if (next === null || subscription?.state !== 'on') return [];
  const first = [...next.developments.flatMap(({ items }) => items), ...next.statements].slice(0, SHOWN);
  if (first.length === 0) return [];
  const elements = first.map(shortLineOf);
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements }] }];
}

/** A line of the card: what it is about, and what it says. */
type Line = [name: string, words: string];

const saySilence = (slots: number): string => {
  if (slots === 0) return 'no post';
  const row = slots === 1 ? '' : `; after ${slots} in a row`;
  return `no post${row}${slots === 1 ? ' but one line that says so, once' : ', one line says so'}`;
};

function sayState(subscription: Subscription | null): string {
  if (subscription === null || subscription.state === 'off') return 'off';
  if (subscription.state === 'on') return 'on';
  return subscription.why === null || subscription.why.startsWith('by ')
    ? 'paused'
    : `paused, because ${sayWhy(subscription.why)}`;
}

/** The last run and the next, in the channel's zone and, where it is another, in the reader's. */
function runs({ subscription, setting, now, readerZone }: DigestCard): Line[] {
  const both = (at: Date | string): string => {
    const there = `${sayInstant(at, setting.zone)} (${setting.zone})`;
    const here = sayInstant(at, readerZone);
    return here === sayInstant(at, setting.zone) ? there : `${there}; for you ${here} (${readerZone})`;
  };
  if (subscription === null || subscription.state === 'off') return [];
  const silent =
    subscription.silentSlots === 0
      ? ''
      : `; since then nothing was new ${subscription.silentSlots === 1 ? 'once' : `${subscription.silentSlots} times in a row`}`;
  const next: Line[] = subscription.state === 'on' ? [['Next', both(nextSlot(setting, now))]] : [];
  return [
    ['Last', subscription.postedAt === null ? 'none yet' : `${both(subscription.postedAt)}${silent}`],
    ...next,
  ];
}

/** What a filter lets through, in words. */
function sayFilter({ actors, topics, eventTypes }: Filter, nameOf: (ref: string) => string): string {
  const parts = [...actors.map(nameOf), ...topics, ...eventTypes.map(sayEventType)];
  return parts.length === 0 ? 'everything new' : `what is new about ${clip(parts.join(', '), 1_000)}`;
}

function buttonsFor(state: Subscription['state']): Button[] {
  const on = button('Turn on', DIGEST.on);
  const change = button('Change', DIGEST.change);
  const preview = button('Preview', DIGEST.preview);
  const send = button('Send now', DIGEST.send);
  const pause = button('Pause', DIGEST.pause);
  return state === 'on' ? [change, preview, send, pause] : [{ ...on, style: 'primary' }, change, preview];
}

const button = (text: string, action_id: string): Button => ({
  type: 'button',
  text: { type: 'plain_text', text, emoji: false },
  action_id,
});
