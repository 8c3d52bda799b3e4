import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { answerQuery } from '../../ask/ask.ts';
import { readFollowUp, threadState } from '../../ask/read/follow-up.ts';
import { plusDays } from '../../ask/read/period.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { helpMessage, howToAdd, nothingAsked } from '../blocks/help.ts';
import type { Message } from '../blocks/message.ts';
import { sentenceMessage } from '../blocks/record.ts';
import { showAnswer } from '../make-message.ts';
import type { Context } from '../platform/context.ts';

/** A message that asks the bot something. */
interface Question {
  teamId: string;
  channel: string;
  user: string;
  text: string;
  ts: string;
  /** The thread that it stands in, or its own ts. */
  thread: string;
  direct: boolean;
  /** Whether it carries a file. */
  hasFile: boolean;
  eventId: string;
}

/** How long threads and event keys are remembered, in days. */
const KEPT_DAYS = 30;

/** `@ukraine-talks …` in a channel or thread: answered in the thread. */
export function mentioned(app: App, context: Context): void {
  app.event('app_mention', async ({ event, body, client, context: { botUserId } }) => {
    if (event.user === undefined || event.bot_id !== undefined || event.user === botUserId) return;
    await answerInThread(context, client, {
      teamId: body.team_id,
      channel: event.channel,
      user: event.user,
      text: event.text,
      ts: event.ts,
      thread: event.thread_ts ?? event.ts,
      direct: false,
      hasFile: (event.files ?? []).length > 0,
      eventId: body.event_id,
    });
  });
}

/** A direct message to the bot: every one of a person is a question. */
export function directMessage(app: App, context: Context): void {
  app.event('message', async ({ event, body, client, context: { botUserId } }) => {
    if (event.channel_type !== 'im') return;
    if (event.subtype !== undefined && event.subtype !== 'file_share') return;
    if ('bot_id' in event && event.bot_id !== undefined) return;
    if (event.user === botUserId) return;
    await answerInThread(context, client, {
      teamId: body.team_id,
      channel: event.channel,
      user: event.user,
      text: event.text ?? '',
      ts: event.ts,
      thread: event.thread_ts ?? event.ts,
      direct: true,
      hasFile: event.subtype === 'file_share',
      eventId: body.event_id,
    });
  });
}

async function answerInThread(context: Context, client: WebClient, question: Question): Promise<void> {
  const { channel, thread } = question;
  const post = (message: Message) =>
    client.chat.postMessage({ channel, thread_ts: thread, unfurl_links: false, ...message });
  await context.surface.run(
    question.direct ? 'direct message' : 'mention',
    async () => {
      const store = await context.workspace(question.teamId);
      if (!(await isNew(store, question, context.clock()))) return;
      await post(await reply(context, client, store, question));
    },
    (sentence) => post(sentenceMessage(sentence)),
  );
}

/** Slack delivers an event again when in doubt, at times under a new id: the message itself counts as well. */
async function isNew(store: WorkspaceStore, { eventId, channel, ts }: Question, now: Date): Promise<boolean> {
  const at = now.toISOString();
  const byEvent = await store.firstSight(`event ${eventId}`, at);
  const byMessage = await store.firstSight(`message ${channel} ${ts}`, at);
  return byEvent && byMessage;
}

async function reply(
  context: Context,
  client: WebClient,
  store: WorkspaceStore,
  { channel, user, text, thread, direct, hasFile }: Question,
): Promise<Message> {
  const words = text.replace(/<@[^>]+>/g, ' ').trim();
  if (words === '')
    return sentenceMessage(hasFile ? howToAdd(context.command) : nothingAsked(context.command));
  if (/^help[\s!?.]*$/i.test(words)) return helpMessage(context.command);
  const now = context.clock();
  const moment = { now, timeZone: await context.timeZone(client, user) };
  const before = (await store.recall(channel, thread)) ?? (direct ? await store.recall(channel, user) : null);
  const query = await readFollowUp(store, words, before, moment);
  const answer = await answerQuery(store, query, moment);
  const state = threadState(answer);
  const at = now.toISOString();
  await store.remember({ channel, thread, state }, at);
  if (direct) await store.remember({ channel, thread: user, state }, at);
  await store.forgetBefore(plusDays(at.slice(0, 10), -KEPT_DAYS));
  const again = {
    how: 'ask' as const,
    text: answer.query.text.slice(0, 600),
    page: 0,
    at,
    zone: moment.timeZone,
  };
  return showAnswer(answer, again, false);
}
