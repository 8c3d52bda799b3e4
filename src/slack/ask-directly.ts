import { clip } from '../recall/clip.ts';
import { CodedError } from '../record/errors.ts';
import { askThere } from './ask-there.ts';
import { replyToCommand } from './commands/in-message.ts';
import type { Message } from './kit/message.ts';
import { plain } from './kit/mrkdwn.ts';
import { typedCommand } from './kit/typed-words.ts';
import type { Handling } from './platform/handling.ts';

/** Answers in direct messages what was asked elsewhere, in a thread under the question; resolves with the answer. */
export async function askDirectly(handling: Handling, text: string): Promise<Message> {
  const { clients, caller, answered } = handling;
  const { user } = caller;
  const { channel, ts } = await clients.tell.chat.postMessage({
    channel: user,
    text: `You asked: ${plain(clip(text, 300))}`,
  });
  if (channel === undefined || ts === undefined) throw new CodedError('slack_failing');
  const there = { ...handling, caller: { ...caller, channel, thread: ts, message: ts } };
  const command = await replyToCommand(there, typedCommand(text));
  const message =
    command?.message ?? (await askThere(there, { channel, user, text, thread: ts, direct: true }));
  await clients.tell.chat.postMessage({ channel, thread_ts: ts, unfurl_links: false, ...message });
  answered();
  return message;
}
