import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { plant } from '../../src/curate/plant.ts';
import { importFile } from '../../src/curate/transfer/import.ts';
import { LOCAL_PACE } from '../../src/open-local.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { PAGE } from '../local-workspace/browser.ts';
import { HERE } from '../support/extractor.ts';
import { startApp } from '../support/start-app.ts';
import { makeStage, type Stage } from './stage.ts';
import type { Surface } from './surface.ts';

/** Surfaces that are shown one after the other by one running app. */
export interface Play {
  /** What it is about. */
  about: string;
  /** What day and hour it is when it begins. */
  now: Date;
  /** With the invented statements of `test/check` beside the starter record. */
  full: boolean;
  /** Whether one builds on what another did, so that none can be left out. */
  inOrder: boolean;
  surfaces: Surface[];
}

/** What feeds bring is told at once. */
const AT_ONCE = { ...LOCAL_PACE, gatherMs: 0 };

const TABLE = path.join(import.meta.dirname, '..', 'check', 'record.csv');

/** Starts the real app on a local workspace, in a channel of its own. */
export async function raise({ now, full }: Play): Promise<{ stage: Stage; stop(): Promise<void> }> {
  const began = Date.now();
  let passed = 0;
  const clock = () => now.getTime() + Date.now() - began + passed;
  const reading = heldReading();
  const store = await openStore('sqlite::memory:');
  const running = await startApp({
    store,
    clock: () => new Date(clock()),
    slackClock: clock,
    pageDir: PAGE,
    feedPace: AT_ONCE,
    extractor: reading,
  });
  const { control } = running.local;
  await fill(await store.workspace(running.local.teamId), now, full);
  const people = ['olena', 'james', 'mei'].map((name) => control.user(name).id);
  const desk = control.addChannel('desk', [...people, control.state.bot.id]);
  const later = (ms: number) => {
    passed += ms;
  };
  const stage = makeStage(running, desk.id, { later, hold: reading.hold, release: reading.release });
  return {
    stage,
    async stop() {
      reading.release();
      await running.stop();
    },
  };
}

/** Reads articles; while it is held, they wait. */
function heldReading() {
  let held: Promise<void> = Promise.resolve();
  let release = (): void => {};
  return {
    hold() {
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
    async read(...given: Parameters<typeof HERE.read>) {
      await held;
      return HERE.read(...given);
    },
  };
}

async function fill(record: WorkspaceStore, now: Date, full: boolean): Promise<void> {
  await plant(record, STARTER, now.toISOString());
  if (!full) return;
  const imported = await importFile(record, await readFile(TABLE), { by: 'U0', at: now.toISOString() });
  if (!imported.ok) throw new Error(imported.problems.join('\n'));
}
