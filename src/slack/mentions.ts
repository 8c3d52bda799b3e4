import type { EventFromType } from '@slack/bolt';
import { CodedError } from '../record/errors.ts';
import { type Asked, askThere } from './ask-there.ts';
import { replyToCommand } from './commands/in-message.ts';
import { metInChannel } from './home/added.ts';
import type { Message } from './kit/message.ts';
import { sentenceMessage } from './kit/message.ts';
import { typedCommand } from './kit/typed-words.ts';
import { endStatus, titleThread, withStatus } from './platform/agent-view.ts';
import { isAnswered } from './platform/answered.ts';
import type { Clients } from './platform/clients.ts';
import type { Context } from './platform/context.ts';
import { type Heard, onEvent } from './platform/events.ts';
import type { Handling } from './platform/handling.ts';
import { answerMark } from './platform/inbox.ts';
import { sendBlocks } from './platform/sending.ts';

/** A message that asks the bot something. */
interface Question extends Asked {
  ts: string;
  eventId: string;
}

/** `@ukraine-talks …` in a channel or thread: answered in the thread. Bolt itself leaves out what the bot says. */
export function mentioned(context: Context): void {
  onEvent(
    context,
    { id: 'app_mention', act: 'ask' },
    (event, { botUserId, eventId, clients }) => {
      if (event.user === undefined || event.bot_id !== undefined) return null;
      const { channel, user, ts, thread_ts: thread = ts, files = [] } = event;
      const text = withoutName(event.text ?? '', botUserId);
      return asked(clients, {
        ...{ channel, user, text, ts, thread, eventId },
        direct: false,
        hasFile: files.length > 0,
      });
    },
    answerInThread,
  );
}

/** What a person says with these is said like anything else; other subtypes tell of edits, joins and the like. */
const SPOKEN = ['file_share', 'thread_broadcast', 'me_message'] as const;
type Spoken = Extract<EventFromType<'message'>, { subtype: undefined | (typeof SPOKEN)[number] }>;

const isSpoken = (event: EventFromType<'message'>): event is Spoken =>
  event.subtype === undefined || SPOKEN.some((one) => one === event.subtype);

/** A direct message to the bot: every one of a person is a question. */
export function directMessage(context: Context): void {
  onEvent(
    context,
    { id: 'message', act: 'ask' },
    (event, { botUserId, eventId, clients }) => {
      if (event.channel_type !== 'im') return null;
      if (!isSpoken(event)) return null;
      if ('bot_id' in event && event.bot_id !== undefined) return null;
      const { channel, user, ts } = event;
      const thread = ('thread_ts' in event ? event.thread_ts : undefined) ?? ts;
      const text = withoutName(event.text ?? '', botUserId);
      return asked(clients, {
        ...{ channel, user, text, ts, thread, eventId },
        direct: true,
        hasFile: event.subtype === 'file_share',
      });
    },
    answerInThread,
  );
}

/** The bot's own name is a call, not a word of what is asked. */
const withoutName = (text: string, botUserId: string | undefined): string =>
  text.replace(/<@([^<>|]+)(?:\|[^<>]*)?>/g, (mention, id) => (id === botUserId ? ' ' : mention));

const asked = (clients: Clients, question: Question): Heard<Question> => ({
  what: question,
  name: question.direct ? 'direct message' : 'mention',
  tell: (sentence) => post(clients, question, sentenceMessage(sentence)),
});

/** Says something in the thread of a question; an answer carries its mark. */
const post = (
  clients: Clients,
  { channel, thread }: Question,
  { blocks, text }: Message,
  mark?: ReturnType<typeof answerMark>,
) =>
  sendBlocks(blocks, (sent) =>
    clients.tell.chat.postMessage({
      channel,
      thread_ts: thread,
      unfurl_links: false,
      ...(mark && { metadata: mark }),
      blocks: sent,
      text,
    }),
  );

async function answerInThread(handling: Handling, question: Question): Promise<void> {
  const { clients, context, delivery, answered } = handling;
  if (delivery.again ? await isAnswered(clients.lookUp, question) : !(await isNew(handling, question)))
    return;
  if (delivery.givenUp) throw new CodedError('unexpected');
  const shown = { clients, log: context.log };
  const { message, alone } = await withStatus(shown, question, () => reply(handling, question));
  // A process that stood still for long finds that another answers by now.
  if (!(await delivery.mine())) return;
  if (alone && !question.direct) {
    await postAlone(clients, question, message);
    await endStatus(shown, question);
  } else await post(clients, question, message, answerMark(question.ts));
  answered();
  if (question.direct && question.thread === question.ts)
    await titleThread(shown, question, typedCommand(question.text));
  if (!question.direct) await metInChannel(handling, question.channel, question.user);
}

const reply = async (handling: Handling, question: Question) =>
  (await replyToCommand(handling, typedCommand(question.text))) ?? {
    message: await askThere(handling, question),
    alone: false,
  };

/** Shown in the thread to who asked alone. */
const postAlone = (clients: Clients, { channel, user, thread }: Question, { blocks, text }: Message) =>
  sendBlocks(blocks, (sent) =>
    clients.tell.chat.postEphemeral({ channel, user, thread_ts: thread, blocks: sent, text }),
  );

/** Slack delivers an event again when in doubt, at times under a new id: the message itself counts as well. */
const isNew = ({ context, store, acting }: Handling, { eventId, channel, ts }: Question): Promise<boolean> =>
  context.conversations.isNew(store, [`event ${eventId}`, `message ${channel} ${ts}`], acting.at);
