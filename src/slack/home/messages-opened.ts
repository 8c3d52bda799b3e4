import { firstQuestions } from '../../ask/first-questions.ts';
import { helpMessage } from '../answers/help.ts';
import { suggestPrompts } from '../platform/agent-view.ts';
import type { Handling } from '../platform/handling.ts';

/** Slack shows at most so many; docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
const PROMPTS = 4;

const WELCOME =
  'Hello. I answer from a curated record of the Ukraine talks: who said what, when, and which source reported it. Press one of these, or write a question of your own.';

/**
 * The Messages tab was opened: an app that is an agent gets suggested prompts beside the field; any other says once, to
 * each person, what can be tried, with the same prompts as buttons.
 */
export async function messagesOpened(handling: Handling, channel: string): Promise<void> {
  const { context, clients, caller, store, acting } = handling;
  const moment = { now: context.clock(), timeZone: await handling.timeZone() };
  const questions = await firstQuestions(store, moment, PROMPTS);
  const shown = { clients, log: context.log };
  if (questions.length > 0 && (await suggestPrompts(shown, channel, questions))) return handling.answered();
  if ((await store.person(caller.user)).welcomedAt !== null) return handling.answered();
  await store.putPerson(caller.user, { welcomedAt: acting.at });
  const welcome = await helpMessage(store, moment, context.command, WELCOME);
  await clients.tell.chat.postMessage({ channel, ...welcome });
  handling.answered();
}
