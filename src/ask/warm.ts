import { openDesk } from '../recall/desk.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { Moment } from './answers/overview.ts';
import { ask } from './ask.ts';
import { roomOf } from './find/room.ts';
import { firstQuestions } from './first-questions.ts';

/** What a date is read by is made on first use. */
const DATED = 'What did anybody say about weather on 7 January 2022?';

/** Makes a record of ordinary size ready to be searched, so that the first questions are as quick as the later ones. */
export async function warmRoom(store: WorkspaceStore, moment: Moment): Promise<void> {
  const desk = await openDesk(store);
  if (!(await roomOf(desk).fill())) return;
  await desk.readSources();
  await ask(store, DATED, moment);
  await firstQuestions(store, moment, 1);
}
