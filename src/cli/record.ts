import { type Config, describeProblems, readConfig } from '../config.ts';
import { plant } from '../curate/plant.ts';
import { articleMarks } from '../curate/same-article.ts';
import { CodedError } from '../record/errors.ts';
import { STARTER } from '../starter/index.ts';
import { everyTenth, rebuild } from '../store/derived/rebuild.ts';
import { openStore } from '../store/open.ts';
import type { Store, WorkspaceStore } from '../store/store.ts';
import { openBySense } from './by-sense.ts';
import { type Io, Misused } from './io.ts';
import { sayProgress } from './say-progress.ts';

/** The workspace that a record belongs to which the terminal made. */
const LOCAL_TEAM = 'local';

/** The configuration. Throws Misused, with every problem and its remedy. */
export function configOf(io: Io): Config {
  const read = readConfig(io.environment);
  if (!read.ok) throw new Misused(describeProblems(read.problems));
  return read.config;
}

/** Runs `work` on the store that the configuration names, which nothing is written to. */
export async function reading<T>(io: Io, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(configOf(io).databaseUrl, { mode: 'read' });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/**
 * Runs `work` on a record that is only read: that of the workspace `team`, else the only one there is. Where none is
 * kept yet, on the starter record in memory. With `sense` it is searched by sense too: `few` makes missing vectors when
 * they are few, `all` makes them all first. Throws Misused where several could be meant, or none is.
 */
export async function readRecord<T>(
  io: Io,
  team: string | undefined,
  work: (workspace: WorkspaceStore, timeZone: string) => Promise<T>,
  { sense }: { sense?: 'few' | 'all' } = {},
): Promise<T> {
  const { databaseUrl, timeZone, encoder } = configOf(io);
  const bySense = sense !== undefined && encoder ? openBySense(io, databaseUrl, sense) : null;
  const near = bySense === null ? {} : { near: bySense.near };
  const store = await openStore(databaseUrl, { mode: 'read', ...near }).catch(unlessMissing);
  try {
    const workspace = store && (await keptRecord(io, store, team));
    if (workspace !== null) return await work(workspace, timeZone);
  } finally {
    if (store !== null) await bySense?.close();
    await store?.close();
  }
  if (team !== undefined) throw new Misused(`There is no record of ${team}: none is kept yet.`);
  io.err('No record is kept yet: this is the one that every workspace starts with.\n');
  const memory = await openStore('sqlite::memory:', near);
  bySense?.use(memory);
  try {
    const workspace = await memory.workspace(LOCAL_TEAM);
    await plant(workspace, STARTER, io.now().toISOString());
    return await work(workspace, timeZone);
  } finally {
    await bySense?.close();
    await memory.close();
  }
}

function unlessMissing(error: unknown): null {
  if (error instanceof CodedError && error.code === 'store_missing') return null;
  throw error;
}

/** The record that is meant, or null where the database holds nothing yet. */
async function keptRecord(io: Io, store: Store, team: string | undefined): Promise<WorkspaceStore | null> {
  const teams = await store.teams();
  if (teams.length === 0) return null;
  const workspace = await store.workspace(await teamMeant(store, teams, team));
  const outdated = await Promise.all(store.derived.map((kind) => kind.outdated()));
  if (outdated.some((rows) => rows > 0))
    io.err('The search index is of another version; the next start of the app will rebuild it.\n');
  const { sources, actors } = await workspace.counts();
  return sources + actors > 0 ? workspace : null;
}

/**
 * Runs `work` on a record that may be changed: that of the workspace `team`, made where there is none, else the only
 * one there is, else a new one of the terminal's. Throws Misused where several could be meant.
 */
export async function changeRecord<T>(
  io: Io,
  team: string | undefined,
  work: (workspace: WorkspaceStore) => Promise<T>,
): Promise<T> {
  const store = await openStore(configOf(io).databaseUrl);
  try {
    await rebuild([...store.derived, articleMarks(store)], { onProgress: everyTenth(sayProgress(io)) });
    const teams = await store.teams();
    const meant = team ?? (teams.length === 0 ? LOCAL_TEAM : await teamMeant(store, teams, undefined));
    return await work(await store.workspace(meant));
  } finally {
    await store.close();
  }
}

/** The workspace that is meant: `team`, or the only one. Throws Misused where several could be, or none is. */
export async function teamMeant(
  store: Store,
  teams: readonly string[],
  team: string | undefined,
): Promise<string> {
  const [only, ...others] = teams;
  if (team !== undefined && teams.includes(team)) return team;
  if (team === undefined && only !== undefined && others.length === 0) return only;
  if (only === undefined) throw new Misused('No record is kept here yet. Start the app once, or import one.');
  const held = await Promise.all(teams.map((one) => describeTeam(store, one)));
  throw new Misused(
    team === undefined
      ? `There are ${teams.length} records. Say which one with --team:\n${held.join('\n')}`
      : `There is no record of ${team}. There is one of:\n${held.join('\n')}`,
  );
}

async function describeTeam(store: Store, team: string): Promise<string> {
  const { statements, developments, sources } = await (await store.workspace(team)).counts();
  return `  ${team}: ${statements} statements and ${developments} developments, from ${sources} sources`;
}

/** Runs `work` on the store that the configuration names, made where there is none. */
export async function withStore<T>(io: Io, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(configOf(io).databaseUrl);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
