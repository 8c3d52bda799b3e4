import { performance } from 'node:perf_hooks';
import { firstQuestions } from '../ask/first-questions.ts';
import { warmRoom } from '../ask/warm.ts';
import { replyTo } from './answers/reply.ts';
import { typedSubcommand } from './commands/answer-command.ts';
import type { Context } from './platform/context.ts';

/** Questions that are answered, and for how long at most another is begun, in milliseconds. */
const QUESTIONS = 3;
const LONGEST_MS = 300;

/**
 * Answers, for nobody, what people ask first, from the record of the first workspace: the first to ask after a start then waits no
 * longer than others, and nor do the acks of those who come meanwhile. It sends nothing; what goes wrong is for whoever asks to
 * be told. A workspace without a record gets the starter record.
 */
export async function rehearse(context: Context): Promise<void> {
  const { installations, workspace, clock, defaultTimeZone: zone, command, log } = context;
  const began = performance.now();
  try {
    const [team] = await installations.teams();
    if (team === undefined) return;
    const store = await workspace(team);
    const now = clock();
    const moment = { now, timeZone: zone };
    await warmRoom(store, moment);
    for (const words of ['help', ...(await firstQuestions(store, moment, QUESTIONS))]) {
      if (performance.now() - began > LONGEST_MS) return;
      await replyTo(typedSubcommand(words), { store, now, zone, command });
    }
  } catch (error) {
    log.warn({ err: error }, 'no question could be answered before anybody asked');
  }
}
