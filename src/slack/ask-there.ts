import type { Frame } from '../ask/frame/frame.ts';
import { packFrame } from '../ask/frame/pack.ts';
import { threadState } from '../ask/thread/state.ts';
import { askInThread } from '../ask/thread.ts';
import { addressMessage, onlyAddress } from './answers/given-address.ts';
import { asksHelp, commandsMessage, helpMessage, howToAdd, NOTHING_ASKED } from './answers/help.ts';
import { answerOrLayout } from './answers/make-message.ts';
import { asQuestion } from './commands/subcommands.ts';
import type { Message } from './kit/message.ts';
import { sentenceMessage } from './kit/message.ts';
import { typedWords } from './kit/typed-words.ts';
import type { Handling } from './platform/handling.ts';

/** What is asked, and the thread that it is asked in. */
export interface Asked {
  channel: string;
  user: string;
  /** As Slack brings it, without the bot's own name. */
  text: string;
  thread: string;
  direct: boolean;
  /** Whether it carries a file. */
  hasFile?: boolean;
}

/** Answers a question in its thread, and remembers what the thread is about. */
export async function askThere(
  { context, store, timeZone }: Handling,
  { channel, user, text, thread, direct, hasFile = false }: Asked,
): Promise<Message> {
  const words = asQuestion(typedWords(text));
  const now = context.clock();
  const moment = { now, timeZone: await timeZone() };
  const address = onlyAddress(text);
  if (address !== null) return addressMessage(address);
  if (hasFile && !isSaid(words)) return sentenceMessage(howToAdd(context.command));
  if (!isSaid(words)) return helpMessage(store, moment, context.command, NOTHING_ASKED);
  if (asksHelp(words)) return helpMessage(store, moment, context.command);
  if (/^help commands$/i.test(words)) return commandsMessage(context.command);
  const { conversations } = context;
  const before =
    (await conversations.recall(store, channel, thread)) ??
    (direct ? await conversations.recall(store, channel, user) : null);
  const answer = await askInThread(store, words, before, moment);
  const state = threadState(answer, before);
  const at = now.toISOString();
  const about = [thread, ...(direct ? [user] : [])];
  conversations.remember(
    store,
    about.map((one) => ({ channel, thread: one, state })),
    at,
  );
  const again = {
    how: 'ask' as const,
    text: answer.frame.text.slice(0, 600),
    // In a thread the words alone do not tell what is asked.
    ...(before !== null && framed(answer.frame)),
    page: 0,
    at,
    zone: moment.timeZone,
  };
  return answerOrLayout(store, answer, again, false);
}

const isSaid = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);

const framed = (frame: Frame): { frame?: string } => {
  const packed = packFrame(frame);
  return packed === null ? {} : { frame: packed };
};
