import type { Watching } from '../../digest/matching.ts';
import { sayWhy } from '../../digest/posting-wording.ts';
import {
  addWatch,
  endWatch,
  requireRoom,
  understandWatch,
  watchesMeant,
  watchStanding,
} from '../../digest/watches.ts';
import { clip } from '../../recall/clip.ts';
import { openDesk } from '../../recall/desk.ts';
import type { ActorIndex } from '../../record/actor-index.ts';
import { CodedError } from '../../record/errors.ts';
import type { Watch } from '../../store/subscriptions.ts';
import { askedBack, askedBackMessage } from '../kit/ask-back.ts';
import { actions } from '../kit/buttons.ts';
import { sayEventType } from '../kit/event-types.ts';
import type { Message } from '../kit/message.ts';
import { sentenceMessage } from '../kit/message.ts';
import { plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import type { Handling } from '../platform/handling.ts';
import type { SubscriptionAsking } from './asking.ts';
import { stopButtons } from './digest-message.ts';
import { announce, announceEnd } from './digests.ts';

const LONGEST = 200;
/** Control characters, and what else is not to be seen. */
const UNSEEN = /\p{C}+/gu;
const FOR_ONESELF = /(?:^|\s)(?:for (?:me|myself)|(?:just|only) (?:me|for me))\s*$/i;
/** So many *Stop watching* buttons stand under a list; others end by `unwatch`. */
const LISTED = 40;

/** The reply to `watch …`: in a channel for everybody there, in a direct message or with *for me* for oneself. */
export async function replyToWatch(words: string, asking: SubscriptionAsking): Promise<Message> {
  const { handling, now } = asking;
  const { store, context, caller } = handling;
  const { user } = caller;
  const text = clip(words.replace(UNSEEN, ' ').replace(FOR_ONESELF, '').trim(), LONGEST);
  const watching = await understandWatch(store, text, now);
  const { index } = await openDesk(store);
  const what = sayWatching(watching, index);
  const own = isOwn(asking, words);
  if (!own) await handling.need('watch_in_channel');
  const channel = own ? await directChannel(asking) : asking.channel;
  const standing = await watchStanding(store, channel, text);
  if (standing === 'on')
    return sentenceMessage(`“${text}” is already watched here. ${context.command} watches lists all.`);
  if (standing === 'new') await requireRoom(store, channel);
  if (!own)
    await announce(
      handling,
      channel,
      `<@${user}> watches *${plain(text)}* in this channel: ${plain(what)} is posted here when it is published. ${context.command} unwatch ends it.`,
    );
  await addWatch(store, { channel, text, user });
  const gathered = 'What comes within five minutes is gathered into one post.';
  const said = own
    ? `Watching “${text}” for you: ${what} is posted to our direct messages when it is published. ${gathered}`
    : `Watching “${text}” in this channel: ${what}. ${gathered}`;
  const added = (await store.watches(channel)).filter((one) => one.text === text);
  return { ...sentenceMessage(said), blocks: [section(plain(said)), ...actions(stopButtons(added))] };
}

/** The reply to `watches`. */
export async function replyToWatches(asking: SubscriptionAsking): Promise<Message> {
  const { handling, channel } = asking;
  const { store, context, caller } = handling;
  const { command } = context;
  const here = await store.watches(channel);
  const subscription = await store.subscription({ channel, kind: 'watch' });
  const own = (await store.watches()).filter(
    (watch) => watch.setBy === caller.user && watch.channel !== channel && isDirect(watch.channel),
  );
  if (here.length + own.length === 0) return nothingWatched(asking);
  const lines = [
    ...here.map((watch, at) => `${at + 1}. *${plain(watch.text)}*, set by <@${watch.setBy}>`),
    ...own.map((watch) => `• *${plain(watch.text)}*, for you alone, in our direct messages`),
  ];
  const all = [...here, ...own];
  const paused =
    here.length === 0 || subscription?.state !== 'paused'
      ? ''
      : `Paused, because ${sayWhy(subscription.why)}: ${command} watch with any of these words goes on with all of them.`;
  const rows = Array.from({ length: Math.ceil(Math.min(all.length, LISTED) / 5) }, (_, row) =>
    actions(stopButtons(all.slice(row * 5, row * 5 + 5))),
  );
  const texts = all.map(({ text }) => text).join(', ');
  return {
    blocks: [
      ...(paused === '' ? [] : [section(paused)]),
      section(clip(lines.join('\n'), 2_900)),
      ...rows.flat(),
    ],
    text: [paused, plain(clip(`Watched: ${texts}. Each has a button that ends it.`, 3_000))].join(' ').trim(),
  };
}

/** That nothing is watched, with what could be. */
async function nothingWatched({ handling: { store }, now, zone }: SubscriptionAsking): Promise<Message> {
  const back = await askedBack(store, 'watch', { now, timeZone: zone });
  const lead = 'Nothing is watched here.';
  return back === null ? sentenceMessage(lead) : askedBackMessage({ ...back, lead: `${lead} ${back.lead}` });
}

/** The reply to `unwatch …`: by its words or its number in the list. */
export async function replyToUnwatch(words: string, asking: SubscriptionAsking): Promise<Message> {
  const { handling, channel } = asking;
  const { store, context, caller } = handling;
  const { command } = context;
  const meant = await watchesMeant(store, channel, words);
  const own =
    meant.length > 0 ? [] : (await store.watches()).filter((watch) => isMine(watch, caller.user, words));
  const ending = meant.length > 0 ? meant : own;
  if (ending.length === 0 && words === '') return replyToWatches(asking);
  if (ending.length === 0)
    return sentenceMessage(
      `“${clip(words, LONGEST)}” is not watched here. ${command} watches lists what is.`,
    );
  return sentenceMessage(await endWatches(handling, ending));
}

/** Ends watches, and says so; those that others set take a right of their own. */
export async function endWatches(handling: Handling, ending: readonly Watch[]): Promise<string> {
  const { store, caller, need } = handling;
  if (ending.some(({ setBy }) => setBy !== caller.user)) await need('end_watches');
  for (const { id } of ending) await endWatch(store, id);
  const what = ending.map(({ text }) => text).join(', ');
  const shared = new Set(ending.map(({ channel }) => channel).filter((one) => !isDirect(one)));
  for (const channel of shared)
    await announceEnd(handling, channel, `<@${caller.user}> ended here: ${plain(`watch ${what}`)}.`);
  return `No longer watched: ${what}.`;
}

const isMine = (watch: Watch, user: string, words: string): boolean =>
  watch.setBy === user && isDirect(watch.channel) && watch.text.toLowerCase() === words.trim().toLowerCase();

/** Ids of direct messages begin with D; docs.slack.dev/apis/web-api/using-the-conversations-api */
const isDirect = (channel: string): boolean => channel.startsWith('D');

const isOwn = ({ channel }: SubscriptionAsking, words: string): boolean =>
  isDirect(channel) || FOR_ONESELF.test(words);

/** The bot's own conversation with the asker, whichever one was asked in. */
async function directChannel({ handling: { clients, caller } }: SubscriptionAsking): Promise<string> {
  const { channel } = await clients.tell.conversations.open({ users: caller.user });
  if (channel?.id === undefined) throw new CodedError('slack_failing');
  return channel.id;
}

/** What a watch is for: *every statement or development that names Russia, that is refusal*. */
function sayWatching({ eventTypes, actors, words, text }: Watching, index: ActorIndex): string {
  const names = actors.map((refs) => refs.map((ref) => index.get(ref)?.name ?? ref).join(' or '));
  const parts = [
    ...(names.length === 0 ? [] : [`that names ${names.join(' and ')}`]),
    ...(words.length === 0
      ? []
      : [names.length === 0 ? `with the words of “${text}”` : 'with your other words']),
    ...(eventTypes.length === 0 ? [] : [`that is ${eventTypes.map(sayEventType).join(' or ')}`]),
  ];
  return `every statement or development ${parts.join(', ')}`;
}
