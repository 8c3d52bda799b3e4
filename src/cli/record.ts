import { describeProblems, readConfig } from '../config.ts';
import { plant } from '../curate/plant.ts';
import { STARTER } from '../starter/index.ts';
import { everyTenth, type RebuildProgress, rebuild } from '../store/derived/rebuild.ts';
import { openStore } from '../store/open.ts';
import type { Store, WorkspaceStore } from '../store/store.ts';
import { EXIT, type Io } from './io.ts';

/** The Slack workspace whose record the terminal reads when `--team` does not name one. */
export const LOCAL_TEAM = 'local';

/**
 * Runs `work` on the record that the configuration names: the workspace `--team`, or one for the terminal, which
 * starts with the starter record.
 */
export async function withRecord(
  io: Io,
  team: string | undefined,
  work: (workspace: WorkspaceStore, timeZone: string) => Promise<number>,
): Promise<number> {
  const read = readConfig(io.environment);
  if (!read.ok) {
    io.err(`${describeProblems(read.problems)}\n`);
    return EXIT.usage;
  }
  let store: Store | null = null;
  try {
    store = await openStore(read.config.databaseUrl);
    await rebuild(store.derived, { onProgress: everyTenth(sayProgress(io)) });
    const workspace = await store.workspace(team ?? LOCAL_TEAM);
    await plant(workspace, STARTER, io.now().toISOString());
    return await work(workspace, read.config.timeZone);
  } finally {
    await store?.close();
  }
}

const sayProgress =
  (io: Io) =>
  ({ kind, done, total }: RebuildProgress): void =>
    io.err(`Making the ${kind} anew for this version: ${done} of ${total}\n`);
