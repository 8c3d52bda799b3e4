import type { Answer } from '../../src/ask/answer.ts';
import { threadState } from '../../src/ask/thread/state.ts';
import { askInThread } from '../../src/ask/thread.ts';
import { MONDAY, starterRecord } from './record.ts';

const moment = { now: MONDAY, timeZone: 'UTC' };

/** Asks the turns in one thread on the starter record; resolves with the last answer. */
export async function thread(...turns: string[]): Promise<Answer> {
  const { workspace } = await starterRecord();
  let state: string | null = null;
  let last: Answer | null = null;
  for (const turn of turns) {
    last = await askInThread(workspace, turn, state, moment);
    state = threadState(last, state);
  }
  if (last === null) throw new Error('no turns');
  return last;
}
