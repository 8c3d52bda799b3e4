import { firstQuestions } from '../ask/first-questions.ts';
import { warmRoom } from '../ask/warm.ts';
import { plant } from '../curate/plant.ts';
import { openStore } from '../store/open.ts';
import { replyTo } from './answers/reply.ts';
import { typedSubcommand } from './commands/answer-command.ts';
import type { Deps } from './platform/deps.ts';

const QUESTIONS = 3;

/**
 * Answers, for nobody, what people ask first, from the starter record in a database of its own: whoever asks first after a start then
 * waits no longer than others, and nor do the acks of those who come meanwhile. It takes as long whatever is on the record, which
 * it does not touch, and sends nothing; what goes wrong is logged.
 */
export async function rehearse({
  starter,
  clock,
  defaultTimeZone: zone,
  command,
  log,
}: Pick<Deps, 'starter' | 'clock' | 'defaultTimeZone' | 'command' | 'log'>): Promise<void> {
  try {
    const rehearsed = await openStore('sqlite::memory:');
    try {
      const store = await rehearsed.workspace('rehearsal');
      const now = clock();
      await plant(store, starter, now.toISOString());
      const moment = { now, timeZone: zone };
      await warmRoom(store, moment);
      for (const words of ['help', ...(await firstQuestions(store, moment, QUESTIONS))])
        await replyTo(typedSubcommand(words), { store, now, zone, command });
    } finally {
      await rehearsed.close();
    }
  } catch (error) {
    log.warn({ err: error }, 'no question could be answered before anybody asked');
  }
}
