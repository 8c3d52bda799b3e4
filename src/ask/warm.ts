import { openDesk } from '../recall/desk.ts';
import { citedWords } from '../record/citation.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { Moment } from './answers/overview.ts';
import { ask } from './ask.ts';
import { roomOf } from './find/room.ts';
import { firstQuestions } from './first-questions.ts';

/**
 * What a date is read by is made on first use, and made anew for speed on the next, for texts in Latin letters and for
 * all others: V8 translates a regular expression when it is run again, for strings of one byte and of two.
 */
const DATED = [
  'What did anybody say about weather on 7 January 2022?',
  'What did anybody say about Łódź on 7 January 2022?',
];
const RUNS = 3;
/** So many statements are asked for; what is done often is made quick by doing it. */
const REHEARSED = 40;

/** Makes a record of ordinary size ready to be searched, so that the first questions are as quick as the later ones. */
export async function warmRoom(store: WorkspaceStore, moment: Moment): Promise<void> {
  const desk = await openDesk(store);
  if (!(await roomOf(desk).fill())) return;
  await desk.readSources();
  for (let run = 0; run < RUNS; run++) for (const question of DATED) await ask(store, question, moment);
  await firstQuestions(store, moment, 1);
  for (const question of await rehearsed(store)) await ask(store, question, moment);
}

/** Questions of several shapes for the newest statements. */
async function rehearsed(store: WorkspaceStore): Promise<string[]> {
  const desk = await openDesk(store);
  const newest = await desk.statementItems(await store.listStatements({ limit: REHEARSED }));
  return newest.flatMap(({ statement: { citations }, speaker }, i) => {
    const [citation] = citations;
    if (citation === undefined) return [];
    const words = citedWords(citation).split(/\s+/).slice(0, WORDS).join(' ');
    const shapes = [
      `did ${speaker.name} say that ${words}?`,
      `who said ${words}`,
      `quotes from ${speaker.name} about ${words}`,
    ];
    return shapes[i % shapes.length] ?? [];
  });
}

const WORDS = 8;
