import { firstQuestions } from '../ask/first-questions.ts';
import { warmRoom } from '../ask/warm.ts';
import { plant } from '../curate/plant.ts';
import { openStore } from '../store/open.ts';
import type { Deps } from './platform/deps.ts';
import { rehearsedApp } from './rehearsed-app.ts';

const TEAM = 'rehearsal';
const QUESTIONS = 3;
/** So many come at once: with more, a start takes longer than those who come right after it gain. */
const COMMANDS = 25;

/**
 * Answers, for nobody, what people ask first, from the starter record in a database of its own: whoever asks first after a start then
 * waits no longer than others, and nor do the acks of those who come meanwhile. It takes as long whatever is on the record, which
 * it does not touch, and nothing of it leaves this machine; what goes wrong is logged.
 */
export async function rehearse(deps: Deps): Promise<void> {
  const { starter, clock, defaultTimeZone: timeZone, log } = deps;
  try {
    const store = await openStore('sqlite::memory:');
    try {
      const workspace = await store.workspace(TEAM);
      const now = clock();
      await plant(workspace, starter, now.toISOString());
      await warmRoom(workspace, { now, timeZone });
      const words = ['help', ...(await firstQuestions(workspace, { now, timeZone }, QUESTIONS))];
      const app = await rehearsedApp({ ...deps, store }, TEAM);
      await Promise.all(
        Array.from({ length: COMMANDS }, (_, nth) => app.command(words[nth % words.length] ?? '')),
      );
      await app.close();
    } finally {
      await store.close();
    }
  } catch (error) {
    log.warn({ err: error }, 'no question could be answered before anybody asked');
  }
}
