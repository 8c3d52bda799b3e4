import type { Button } from '@slack/types';
import { WebAPIPlatformError } from '@slack/web-api';
import { type Delivery, deliver } from '../../digest/deliver.ts';
import { lastWeek } from '../../digest/last-week.ts';
import { type DigestState, digestState, previewPost, turnOn } from '../../digest/manage.ts';
import { troubleOfCode } from '../../digest/posting-errors.ts';
import { sayGone } from '../../digest/posting-wording.ts';
import { type Setting, saySchedule } from '../../digest/settings.ts';
import { openDesk } from '../../recall/desk.ts';
import { CodedError } from '../../record/errors.ts';
import { actions, button } from '../kit/buttons.ts';
import { context as noteBlock } from '../kit/item-blocks.ts';
import type { Message } from '../kit/message.ts';
import { sentenceMessage } from '../kit/message.ts';
import { escapeMrkdwn, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import type { Handling } from '../platform/handling.ts';
import { DIGEST, digestCard } from './digest-card.ts';
import { contentMessage } from './digest-message.ts';
import { sayHeld } from './held.ts';
import { allOf } from './show-all.ts';

/** Where a digest is, and who asks about it. */
export interface DigestPlace {
  handling: Handling;
  channel: string;
  /** The asker's IANA zone. */
  zone: string;
}

/** The channel's setting with its buttons; `lead` says what has just been done. */
export async function digestMessage(place: DigestPlace, lead: string | null = null): Promise<Message> {
  const { handling, channel, zone } = place;
  const { store, context } = handling;
  const state = await digestState(store, channel, zone);
  const { index } = await openDesk(store);
  const now = context.clock();
  const next = state.subscription?.state === 'on' ? await previewPost(store, state, now) : null;
  return digestCard({
    ...state,
    lead,
    next: next?.kind === 'digest' ? next : null,
    now,
    readerZone: zone,
    command: context.command,
    nameOf: (ref) => index.get(ref)?.name ?? ref,
  });
}

/**
 * Turns the digest on, or changes it. A digest that was not on is announced in the channel, so that everybody knows
 * of it, and so that a channel the bot is not in is found out at once: throws `bot_not_in_channel`.
 */
export async function setDigest(place: DigestPlace, setting: Setting): Promise<void> {
  const { handling, channel, zone } = place;
  const { store, context, caller } = handling;
  const { user } = caller;
  const { subscription } = await digestState(store, channel, zone);
  if (subscription?.state !== 'on') {
    const text = `<@${user}> turned the daily digest on: ${plain(saySchedule(setting))}. It posts what is new on the record of the Ukraine talks, and only when there is something new. ${context.command} digest changes it.`;
    await announce(handling, channel, text);
  }
  await turnOn(store, channel, { setting, user, now: context.clock() });
}

const ABSENT = new Set(['not_in_channel', 'channel_not_found']);

/**
 * Says something in a channel, which finds out at once where the app cannot post: throws `bot_not_in_channel`,
 * `channel_refuses`, `slack_failing`. `text` is mrkdwn.
 */
export async function announce(
  { clients, context: { command } }: Handling,
  channel: string,
  text: string,
): Promise<void> {
  try {
    await clients.tell.chat.postMessage({ channel, text, blocks: [section(text)], unfurl_links: false });
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError)) throw error;
    const { kind, code } = troubleOfCode(error.data.error);
    if (ABSENT.has(code))
      throw new CodedError('bot_not_in_channel', command.replace('/', ''), { cause: error });
    if (kind === 'refused') throw error;
    throw kind === 'gone'
      ? new CodedError('channel_refuses', sayGone(code), { cause: error })
      : new CodedError('slack_failing', '', { cause: error });
  }
}

/** The same of what ends: it ended, wherever that can be said or not. */
export async function announceEnd(handling: Handling, channel: string, text: string): Promise<void> {
  await announce(handling, channel, text).catch((error: unknown) =>
    handling.context.log.info({ err: error, channel }, 'the end of a digest or watch could not be announced'),
  );
}

/** What the next digest would be, made by the code that posts it. */
export async function previewMessage(place: DigestPlace): Promise<Message> {
  const { handling, channel, zone } = place;
  const { store, context } = handling;
  const state = await digestState(store, channel, zone);
  const now = context.clock();
  const post = await previewPost(store, state, now);
  if (post === null || post.kind === 'silence') {
    const says = post === null ? 'no digest' : 'one line that says so';
    return withWeek(place, state, `${nothingNew(state)}, so ${says} would be posted now.`, 'preview');
  }
  const note = introOf(state);
  const all = allOf(post, now.toISOString());
  const { blocks, text } = contentMessage(post, all, note);
  return {
    blocks: [noteBlock([note]), ...blocks],
    text,
  };
}

/** What came onto the record in the last seven days, to be looked at before it is sent. */
export async function weekMessage(place: DigestPlace): Promise<Message> {
  const { handling, channel, zone } = place;
  const { store, context } = handling;
  const now = context.clock();
  const state = await digestState(store, channel, zone);
  const week = await lastWeek(store, state.setting, now);
  if (week === null)
    return sentenceMessage('Nothing that this digest covers has come onto the record in the last 7 days.');
  const note = 'What came onto the record in the last 7 days. Only you can see this.';
  const { blocks, text } = contentMessage(week, allOf(week, now.toISOString()), note);
  const send = state.subscription?.state === 'on' ? [SEND_WEEK] : [];
  return { blocks: [noteBlock([note]), ...blocks, ...actions(send)], text };
}

const SEND_WEEK: Button = { ...button('Send the last 7 days', DIGEST.sendWeek, 'week'), style: 'primary' };

/** That nothing is new yet, with what there is: the last seven days, to be seen or sent. */
async function withWeek(
  { handling: { store, context } }: DigestPlace,
  { subscription, setting }: DigestState,
  sentence: string,
  wanted: 'preview' | 'send',
): Promise<Message> {
  const week = await lastWeek(store, setting, context.clock());
  if (week === null) return sentenceMessage(sentence);
  const says = `${sentence} The last 7 days hold ${sayHeld(week) || 'only what comes next'}.`;
  const look = button('Preview the last 7 days', DIGEST.week, 'week');
  const isOn = subscription?.state === 'on';
  const buttons = isOn ? (wanted === 'send' ? [SEND_WEEK, look] : [look, SEND_WEEK]) : [look];
  return { blocks: [section(plain(says)), ...actions(buttons)], text: escapeMrkdwn(says) };
}

const nothingNew = ({ subscription }: DigestState): string =>
  `There is nothing new since ${subscription?.postedAt == null ? 'the digest was turned on' : 'the last digest'}`;

const introOf = ({ subscription }: DigestState): string =>
  subscription?.state === 'on' || subscription?.state === 'paused'
    ? 'Preview: this is what would be posted now. Only you can see it.'
    : 'Example: a digest of everything on the record. A digest turned on now starts with what is published from now on. Only you can see this.';

const OUTCOMES: Record<Delivery, string> = {
  posted: 'The digest has been posted.',
  nothing: 'There is nothing new on the record, so nothing was posted.',
  busy: 'A digest is being posted here right now. Check again in a moment.',
  waiting: 'Slack is not accepting the digest right now. I will try again in a moment.',
  refused: 'Slack refused the digest. I have told whoever set it up why.',
  unsure: 'An earlier digest may or may not be in the channel. I have told whoever set it up.',
  'left out': 'An earlier digest was dropped; its contents will be in the next one. Try again.',
  'not due': 'No digest is due.',
};

/** A digest is not sent again sooner: everybody in the channel gets it. */
const AGAIN_MS = 10 * 60_000;

/** *Send now*, once more what was sent last, or the last seven days; by the code that posts it at its hour. */
export async function sendNow(place: DigestPlace, how: 'now' | 'again' | 'week'): Promise<Message> {
  const { handling, channel, zone } = place;
  const { context, store, caller } = handling;
  const state = await digestState(store, channel, zone);
  const { subscription } = state;
  if (subscription?.state !== 'on') throw new CodedError('digest_not_on', context.command);
  const left =
    subscription.postedAt === null
      ? 0
      : Date.parse(subscription.postedAt) + AGAIN_MS - context.clock().getTime();
  if (how !== 'now' && left > 0) throw new CodedError('digest_just_sent', `${Math.ceil(left / 60_000)} min`);
  const outcome = await deliver(context.delivering, { teamId: caller.team, channel, kind: 'digest' }, how);
  return outcome === 'nothing'
    ? withWeek(place, state, OUTCOMES[outcome], 'send')
    : sentenceMessage(OUTCOMES[outcome]);
}

/** Pauses the digest or turns it off, and says so in the channel; what it returns depends on which. */
export async function stopDigest(place: DigestPlace, state: 'paused' | 'off'): Promise<string> {
  const { handling, channel } = place;
  const { store, context, caller } = handling;
  const stopped = await store.stopSubscription({ channel, kind: 'digest' }, state, `by ${caller.user}`, null);
  if (!stopped) throw new CodedError('digest_not_on', context.command);
  const did = state === 'off' ? 'turned the daily digest off' : 'paused the daily digest';
  await announceEnd(
    handling,
    channel,
    `<@${caller.user}> ${did}. ${context.command} digest on turns it on again.`,
  );
  return state === 'off'
    ? 'The digest is off. If you turn it on again, it starts with what is published after that.'
    : 'The digest is paused. When you turn it on again, the next post will include what came in meanwhile.';
}
