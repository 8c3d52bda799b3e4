import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import type { SubscriptionKind } from '../store/subscriptions.ts';
import { POSTING_ERRORS } from './posting-errors.ts';

/** An instant on the wall of a zone: *Tuesday 11 January 2022, 08:30*. */
export const sayInstant = (at: Date | string, zone: string): string =>
  format(new TZDate(new Date(at), zone), 'EEEE d MMMM yyyy, HH:mm');

/** How a subscription is turned on again. */
const AGAIN = {
  digest: 'turn it on with `digest on`',
  brief: 'turn it on with `brief on`',
  watch: 'send one of its `watch …` again',
};

/** Why a subscription is paused, as part of a sentence. */
export const sayWhy = (why: string | null): string =>
  why === null ? 'paused' : (POSTING_ERRORS[why]?.why ?? `Slack answers ${word(why)}`);

/** A code as it may stand in a message. */
const word = (code: string): string => code.replace(/[^\w-]/g, '');

const NAMES = { digest: 'The daily digest', brief: 'The brief', watch: 'The alert for watches' };

const nameOf = (kind: SubscriptionKind, channel: string): string => `${NAMES[kind]} in <#${channel}>`;

/** One post of a subscription, by the hour it was due at, in its zone. */
const postOf = (kind: SubscriptionKind, channel: string, slot: string, zone: string): string =>
  `${nameOf(kind, channel)} of ${sayInstant(slot, zone)} (${zone})`;

/** That a subscription had to be paused. */
export function sayPaused(kind: SubscriptionKind, channel: string, code: string): string {
  const remedy = POSTING_ERRORS[code]?.remedy;
  const first = remedy === undefined ? 'Once that is fixed,' : `${remedy}, then`;
  return `${nameOf(kind, channel)} is paused: ${sayWhy(code)}. ${first} ${AGAIN[kind]} there. What comes in meanwhile will be in its next post.`;
}

/** Why nothing can be posted to a channel, and what to do; a whole sentence and another. */
export const sayGone = (code: string): string =>
  `${sayWhy(code)}. ${POSTING_ERRORS[code]?.remedy ?? 'Fix that'}, then try again.`;

const IF_LOST = {
  digest: 'If it is not there, send `digest again` in that channel.',
  brief: 'If it is not there, `brief` makes a new one.',
  watch: 'If it is not there, `timeline` shows what is new.',
};

/** That it is not known whether a post arrived. */
export const sayUnsure = (
  kind: SubscriptionKind,
  channel: string,
  slot: string,
  zone: string,
  code: string,
): string =>
  `${postOf(kind, channel, slot, zone)} was sent, but I was interrupted before Slack confirmed it, and I cannot read the channel's history to look (${word(code)}). I did not post it a second time. ${IF_LOST[kind]}`;

/** That Slack would not take a post as it was. */
export const sayRefused = (
  kind: SubscriptionKind,
  channel: string,
  slot: string,
  zone: string,
  code: string,
): string =>
  `${postOf(kind, channel, slot, zone)} was refused by Slack (${word(code)}). What it held will come with the next one; whoever runs the app will find the cause in its log.`;
