import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import type { FeedKind } from '../store/feeds.ts';

/** An instant on the wall of a zone: *Tuesday 11 January 2022, 08:30*. */
export const sayInstant = (at: Date | string, zone: string): string =>
  format(new TZDate(new Date(at), zone), 'EEEE d MMMM yyyy, HH:mm');

/** What Slack's words for a channel that cannot be posted to mean, and what to do. */
const GONE: Record<string, string> = {
  channel_not_found: 'I cannot see that channel: it is gone, or it is private and I am not in it',
  is_archived: 'the channel is archived',
  not_in_channel: 'I am not in that channel any more',
  account_inactive: 'my account in this workspace is not active',
  restricted_action: 'an admin does not let me post there',
};

const INVITED = 'Invite me there (`/invite`)';

/** What a person does before turning a feed on again. */
const REMEDY: Record<string, string> = {
  channel_not_found: INVITED,
  is_archived: 'Open the channel again',
  not_in_channel: INVITED,
};

/** How a feed is turned on again. */
const AGAIN = { digest: 'turn it on with `digest on`', watch: 'send one of its `watch …` again' };

/** Why a feed is paused, as part of a sentence. */
export const sayWhy = (why: string | null): string =>
  why === null ? 'paused' : (GONE[why] ?? `Slack answers ${word(why)}`);

/** A code as it may stand in a message. */
const word = (code: string): string => code.replace(/[^\w-]/g, '');

const nameOf = (kind: FeedKind, channel: string): string =>
  `${kind === 'digest' ? 'The daily digest' : 'The watching'} in <#${channel}>`;

/** One post of a feed, by the hour it was due at, in its zone. */
const postOf = (kind: FeedKind, channel: string, slot: string, zone: string): string =>
  `${nameOf(kind, channel)} of ${sayInstant(slot, zone)} (${zone})`;

/** That a feed had to be paused. */
export const sayPaused = (kind: FeedKind, channel: string, code: string): string =>
  `${nameOf(kind, channel)} is paused: ${sayWhy(code)}. ${REMEDY[code] ?? 'When that is mended'}${code in REMEDY ? ', then' : ','} ${AGAIN[kind]} there. What comes in meanwhile will be in its next post.`;

/** That it is not known whether a post arrived. */
export const sayUnsure = (
  kind: FeedKind,
  channel: string,
  slot: string,
  zone: string,
  code: string,
): string =>
  `${postOf(kind, channel, slot, zone)} was sent, but I was interrupted before Slack confirmed it, and I cannot read the channel's history to look (${word(code)}). I did not post it a second time. ${kind === 'digest' ? 'If it is not there, send `digest again` in that channel.' : 'If it is not there, `timeline` shows what is new.'}`;

/** That Slack would not take a post as it was. */
export const sayRefused = (
  kind: FeedKind,
  channel: string,
  slot: string,
  zone: string,
  code: string,
): string =>
  `${postOf(kind, channel, slot, zone)} was refused by Slack (${word(code)}). What it held comes with the next one; whoever runs the app finds the cause in its log.`;
