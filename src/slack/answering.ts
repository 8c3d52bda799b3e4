import type { Answer } from '../ask/answer.ts';
import { ask, askTimeline } from '../ask/ask.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { type Again, encodeAgain } from './again.ts';
import { answerMessage } from './blocks/answer.ts';
import type { Message } from './blocks/message.ts';

/** Makes the answer that `again` describes. */
export function answerAgain(store: WorkspaceStore, { how, text, at, zone }: Again): Promise<Answer> {
  const moment = { now: new Date(at), timeZone: zone };
  return how === 'timeline' ? askTimeline(store, text, moment) : ask(store, text, moment);
}

/** Shows an answer with buttons that can make it again. */
export const showAnswer = (answer: Answer, again: Again, ephemeral: boolean): Message =>
  answerMessage(answer, {
    again: (page) => encodeAgain({ ...again, page }),
    page: again.page,
    ephemeral,
  });
