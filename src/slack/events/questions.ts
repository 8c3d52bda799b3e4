import type { App } from '@slack/bolt';
import { answerQuery } from '../../ask/ask.ts';
import { readFollowUp, threadState } from '../../ask/read/follow-up.ts';
import { helpMessage, howToAdd, nothingAsked } from '../blocks/help.ts';
import type { Message } from '../blocks/message.ts';
import { sentenceMessage } from '../blocks/record.ts';
import { showAnswer } from '../make-message.ts';
import type { Context } from '../platform/context.ts';
import { type Heard, onEvent } from '../platform/events.ts';
import type { Handling } from '../platform/handling.ts';

/** A message that asks the bot something. */
interface Question {
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

/** `@ukraine-talks …` in a channel or thread: answered in the thread. */
export function mentioned(app: App, context: Context): void {
  onEvent(
    app,
    context,
    { id: 'app_mention', act: 'ask' },
    (event, { botUserId, eventId }) => {
      if (event.user === undefined || event.bot_id !== undefined || event.user === botUserId) return null;
      const { channel, user, text, ts, thread_ts: thread = ts, files = [] } = event;
      return asked(context, {
        ...{ channel, user, text, ts, thread, eventId },
        direct: false,
        hasFile: files.length > 0,
      });
    },
    answerInThread,
  );
}

/** A direct message to the bot: every one of a person is a question. */
export function directMessage(app: App, context: Context): void {
  onEvent(
    app,
    context,
    { id: 'message', act: 'ask' },
    (event, { botUserId, eventId }) => {
      if (event.channel_type !== 'im') return null;
      if (event.subtype !== undefined && event.subtype !== 'file_share') return null;
      if ('bot_id' in event && event.bot_id !== undefined) return null;
      if (event.user === botUserId) return null;
      const { channel, user, text = '', ts, thread_ts: thread = ts } = event;
      return asked(context, {
        ...{ channel, user, text, ts, thread, eventId },
        direct: true,
        hasFile: event.subtype === 'file_share',
      });
    },
    answerInThread,
  );
}

const asked = (context: Context, question: Question): Heard<Question> => ({
  what: question,
  name: question.direct ? 'direct message' : 'mention',
  tell: (sentence) => post(context, question, sentenceMessage(sentence)),
});

const post = ({ clients }: Context, { channel, thread }: Question, message: Message) =>
  clients.tell.chat.postMessage({ channel, thread_ts: thread, unfurl_links: false, ...message });

async function answerInThread(handling: Handling, question: Question): Promise<void> {
  const { context, answered } = handling;
  if (!(await isNew(handling, question))) return;
  await post(context, question, await reply(handling, question));
  answered();
}

/** Slack delivers an event again when in doubt, at times under a new id: the message itself counts as well. */
const isNew = ({ context, store, acting }: Handling, { eventId, channel, ts }: Question): Promise<boolean> =>
  context.conversations.isNew(store, [`event ${eventId}`, `message ${channel} ${ts}`], acting.at);

async function reply(
  { context, store, timeZone }: Handling,
  { channel, user, text, thread, direct, hasFile }: Question,
): Promise<Message> {
  const words = text.replace(/<@[^>]+>/g, ' ').trim();
  if (words === '')
    return sentenceMessage(hasFile ? howToAdd(context.command) : nothingAsked(context.command));
  if (/^help[\s!?.]*$/i.test(words)) return helpMessage(context.command);
  const now = context.clock();
  const moment = { now, timeZone: await timeZone() };
  const { conversations } = context;
  const before =
    (await conversations.recall(store, channel, thread)) ??
    (direct ? await conversations.recall(store, channel, user) : null);
  const query = await readFollowUp(store, words, before, moment);
  const answer = await answerQuery(store, query, moment);
  const state = threadState(answer);
  const at = now.toISOString();
  const about = [thread, ...(direct ? [user] : [])];
  conversations.remember(
    store,
    about.map((one) => ({ channel, thread: one, state })),
    at,
  );
  const again = {
    how: 'ask' as const,
    text: answer.query.text.slice(0, 600),
    page: 0,
    at,
    zone: moment.timeZone,
  };
  return showAnswer(answer, again, false);
}
