import type { WebClient } from '@slack/web-api';
import { clip } from '../../recall/clip.ts';
import type { Clients } from './clients.ts';
import type { Log } from './deps.ts';

/**
 * What Slack shows of an app beside its messages: a status, titles of threads, suggested prompts
 * (docs.slack.dev/ai/developing-ai-apps). Where an app may not, or Slack does not know of it, it goes without: what it
 * says is the same.
 */
interface Shown {
  clients: Clients;
  log: Log;
}

/** A thread, by its channel and the ts of its first message. */
interface Thread {
  channel: string;
  thread: string;
}

/** What a client was refused for good is not asked again. */
const refused = new WeakMap<WebClient, Set<string>>();
const FOR_GOOD = new Set(['missing_scope', 'not_allowed', 'unknown_method', 'not_allowed_token_type']);

/** In UTF-16 units; docs.slack.dev/reference/methods/assistant.threads.setTitle */
const LONGEST_TITLE = 200;

/** Calls a method that can be done without; false where it came to nothing. */
async function tried({ clients: { lookUp }, log }: Shown, method: string, args: object): Promise<boolean> {
  const known = refused.get(lookUp) ?? new Set();
  if (known.has(method)) return false;
  try {
    await lookUp.apiCall(method, { ...args });
    return true;
  } catch (error) {
    const code = (error as { data?: { error?: unknown } }).data?.error;
    if (typeof code === 'string' && FOR_GOOD.has(code)) refused.set(lookUp, known.add(method));
    log.debug({ err: error, method }, 'Slack does not show it');
    return false;
  }
}

const setStatus = (shown: Shown, { channel, thread }: Thread, status: string): Promise<boolean> =>
  tried(shown, 'assistant.threads.setStatus', { channel_id: channel, thread_ts: thread, status });

/** Does `work` while a status in the thread says so; a message in the thread ends it. */
export async function withStatus<T>(shown: Shown, thread: Thread, work: () => Promise<T>): Promise<T> {
  const set = setStatus(shown, thread, 'is reading the record…');
  try {
    return await work();
  } finally {
    // Were it set after the answer, it would stay.
    await set;
  }
}

/** Ends a status that no message in the thread has ended. */
export const endStatus = async (shown: Shown, thread: Thread): Promise<void> =>
  void (await setStatus(shown, thread, ''));

/** Gives a thread of direct messages its title. */
export const titleThread = async (shown: Shown, { channel, thread }: Thread, title: string): Promise<void> =>
  void (await tried(shown, 'assistant.threads.setTitle', {
    channel_id: channel,
    thread_ts: thread,
    title: clip(title, LONGEST_TITLE),
  }));

/** Suggests questions in direct messages; false where the app is no agent. */
export const suggestPrompts = (
  shown: Shown,
  channel: string,
  questions: readonly string[],
): Promise<boolean> =>
  tried(shown, 'assistant.threads.setSuggestedPrompts', {
    channel_id: channel,
    title: 'Try one of these',
    prompts: questions.map((question) => ({ title: question, message: question })),
  });
